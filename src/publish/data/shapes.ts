/** The shape of what is published below /data/v1/, from which the JSON Schemas and the types are made. */
import { z } from 'zod';
import { localised } from '../../schemas/common.ts';
import { guideSchema, routeSchema, stepSchema } from '../../schemas/guidance.ts';
import { instrumentSchema } from '../../schemas/law.ts';
import { deadlineSchema, glossarySchema, serviceSchema } from '../../schemas/reference.ts';
import { comparedRow } from '../comparison-data.ts';
import { publishedProvision } from '../provisions-json.ts';
import { publishedTimeline } from '../timeline-json.ts';

/** Words for machines to read on: the files of one page, by language. */
const texts = z.record(z.string(), z.object({ page: z.string(), markdown: z.string(), plain: z.string() }));
const lists = z.record(z.string(), z.array(z.string()));

/** What guides and routes have in their texts. */
const guidance = { id: z.string(), title: localised, description: localised, askedAs: lists, limits: lists, texts };

const publishedInstrument = instrumentSchema.extend({
  id: z.string(),
  jurisdiction: z.string(),
  /** Its articles in the record. */
  articles: z.array(z.string()),
  /** Its Akoma Ntoso document; null if no wording of it has commenced. */
  akn: z.string().nullable(),
});
const publishedGuide = guideSchema.extend(guidance);
const publishedRoute = routeSchema.extend(guidance);
const publishedStep = stepSchema.extend({ id: z.string(), title: localised, summary: localised, texts });
const publishedService = serviceSchema.safeExtend({ id: z.string(), place: z.string() });
const publishedDeadline = deadlineSchema.safeExtend({ id: z.string() });
const publishedTerm = glossarySchema.element;

/** citations.json, as src/citation/index.ts makes it. */
const publishedCitationIndex = z.object({
  instruments: z.array(
    z.object({
      id: z.string(),
      short: z.object({ zh: z.string(), en: z.string() }),
      names: z.array(z.string()),
      numbers: z.array(z.string()),
      revisions: z.array(z.object({ from: z.string(), year: z.number() })).optional(),
      articles: z.array(
        z.object({
          id: z.string(),
          label: z.string(),
          versions: z.array(
            z.object({
              leaf: z.string(),
              from: z.string().nullable(),
              until: z.string().nullable(),
              knownBy: z.string().optional(),
              commencement: z.enum(['not-set', 'not-verified']).optional(),
              anchors: z.array(z.string()),
              unmarked: z.array(z.string()).optional(),
              earlier: z.array(z.object({ id: z.string(), places: z.record(z.string(), z.string()) })).optional(),
              later: z.array(z.string()).optional(),
            }),
          ),
        }),
      ),
    }),
  ),
  t2s: z.record(z.string(), z.string()),
});

const words = z.object({ orig: z.string(), zh: z.string(), en: z.string() });
const day = z.string().nullable();
/** A row of citing.json, as `instrumentFacts` of src/citation/facts.ts makes it. */
const citedInstrument = z.object({
  id: z.string(),
  title: words,
  short: words,
  romanised: z.string().optional(),
  issuer: words,
  lang: z.string(),
  official: z.string().optional(),
  editions: z.array(z.object({ number: z.string().nullable(), adopted: day, effective: day, ended: day })),
  revisions: z.array(z.object({ from: z.string(), name: z.string() })),
});

/** One file of rows. */
export interface DatasetShape {
  /** instruments → instruments.json, schema/instruments.json */
  name: string;
  /** The name of a row's type. */
  type: string;
  about: string;
  row: z.ZodType;
}

export const SHAPES = [
  { name: 'provisions', type: 'Provision', about: 'One wording of one provision.', row: publishedProvision },
  { name: 'instruments', type: 'Instrument', about: 'A law, regulation or interpretation.', row: publishedInstrument },
  { name: 'guides', type: 'Guide', about: 'What to do when …', row: publishedGuide },
  { name: 'routes', type: 'Route', about: 'How to …', row: publishedRoute },
  { name: 'steps', type: 'Step', about: 'One thing to do, or not to do.', row: publishedStep },
  {
    name: 'services',
    type: 'Service',
    about: 'A help line or office, with the day it was seen.',
    row: publishedService,
  },
  { name: 'deadlines', type: 'Deadline', about: 'A period, with the provision that sets it.', row: publishedDeadline },
  { name: 'glossary', type: 'Term', about: 'A term in each language.', row: publishedTerm },
  {
    name: 'comparison',
    type: 'ComparedProvision',
    about: 'A provision that answers a question of the comparison in a place, or an empty cell.',
    row: comparedRow,
  },
] as const satisfies readonly DatasetShape[];

export type DatasetName = (typeof SHAPES)[number]['name'];

/** One file that is published as JSON, and what the whole of it is. */
export interface PublishedSet {
  /** timeline → timeline.json */
  name: string;
  type: string;
  about: string;
  whole: z.ZodType;
}

/** Every published JSON file but index.json: lists of rows, then what is no list or none of the record's own. */
export const SETS: readonly PublishedSet[] = [
  ...SHAPES.map(({ row, ...set }: DatasetShape) => ({ ...set, whole: z.array(row) })),
  { name: 'timeline', type: 'Timeline', about: 'When each wording of each article was law.', whole: publishedTimeline },
  {
    name: 'citations',
    type: 'CitationIndex',
    about: 'Names, numbers, days and anchors: what reading a citation needs.',
    whole: publishedCitationIndex,
  },
  {
    name: 'citing',
    type: 'CitedInstrument',
    about: 'What citations of each instrument are made of.',
    whole: z.array(citedInstrument),
  },
];

/** Below /data/v1/. */
export const schemaFile = (name: string): string => `schema/${name}.json`;

/** The JSON Schema (2020-12) of a whole file. */
export function schemaOf({ name, about, whole }: Omit<PublishedSet, 'type'>): object {
  const schema = z.toJSONSchema(whole, { io: 'output', unrepresentable: 'any' });
  return { ...schema, $id: `urn:lit-corner:data:v1:${name}`, title: name, description: about };
}
