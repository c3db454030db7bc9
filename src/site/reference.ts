/** The single files of content/, read and checked once a build. */
import { parse } from 'yaml';
import countingYaml from '../../content/counting.yaml?raw';
import deadlinesYaml from '../../content/deadlines.yaml?raw';
import glossaryYaml from '../../content/glossary.yaml?raw';
import holidaysYaml from '../../content/holidays.yaml?raw';
import placesYaml from '../../content/places.yaml?raw';
import synonymsYaml from '../../content/synonyms.yaml?raw';
import {
  countingSchema,
  deadlinesSchema,
  glossarySchema,
  holidaysSchema,
  placesSchema,
  synonymsSchema,
} from '../schemas/reference.ts';

export const DEADLINES = deadlinesSchema.parse(parse(deadlinesYaml));
export const COUNTING = countingSchema.parse(parse(countingYaml));
export const HOLIDAYS = holidaysSchema.parse(parse(holidaysYaml));
export const GLOSSARY = glossarySchema.parse(parse(glossaryYaml));
export const PLACES = placesSchema.parse(parse(placesYaml));
export const SYNONYMS = synonymsSchema.parse(parse(synonymsYaml));
