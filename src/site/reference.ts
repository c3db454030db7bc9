/** The single files of content/, read and checked once a build. */
import { parse } from 'yaml';
import deadlinesYaml from '../../content/deadlines.yaml?raw';
import glossaryYaml from '../../content/glossary.yaml?raw';
import placesYaml from '../../content/places.yaml?raw';
import synonymsYaml from '../../content/synonyms.yaml?raw';
import { deadlinesSchema, glossarySchema, placesSchema, synonymsSchema } from '../schemas/reference.ts';

export const DEADLINES = deadlinesSchema.parse(parse(deadlinesYaml));
export const GLOSSARY = glossarySchema.parse(parse(glossaryYaml));
export const PLACES = placesSchema.parse(parse(placesYaml));
export const SYNONYMS = synonymsSchema.parse(parse(synonymsYaml));
