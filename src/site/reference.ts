/** The single files of content/, read and checked once a build. */
import { parse } from 'yaml';
import { filled } from '../i18n/fill.ts';
import countingYaml from '../../content/counting.yaml?raw';
import deadlinesYaml from '../../content/deadlines.yaml?raw';
import glossaryYaml from '../../content/glossary.yaml?raw';
import holidaysYaml from '../../content/holidays.yaml?raw';
import placesYaml from '../../content/places.yaml?raw';
import { countingSchema, deadlinesSchema, glossarySchema, holidaysSchema, placesSchema } from '../schemas/reference.ts';

export const DEADLINES = filled(deadlinesSchema.parse(parse(deadlinesYaml)));
export const COUNTING = filled(countingSchema.parse(parse(countingYaml)));
export const HOLIDAYS = holidaysSchema.parse(parse(holidaysYaml));
export const GLOSSARY = filled(glossarySchema.parse(parse(glossaryYaml)));
export const PLACES = filled(placesSchema.parse(parse(placesYaml)));
