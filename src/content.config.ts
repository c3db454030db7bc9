/**
 * The collections: which files of content/ hold what. Their shapes stand in src/schemas/, so that the command line and
 * the tests read the same files with the same rules without Astro (docs/decisions/0005-schemas.md).
 */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { filled } from './i18n/fill.ts';
import { caseSchema, caseTextSchema } from './schemas/cases.ts';
import { guidanceTextSchema, guideSchema, routeSchema, stepSchema, stepTextSchema } from './schemas/guidance.ts';
import { instrumentSchema, provisionSchema } from './schemas/law.ts';
import { serviceSchema } from './schemas/reference.ts';

/** The path without its ending: `cn/psal/art-50/2026-01-01`. Astro's own way lower-cases and drops dots. */
const generateId = ({ entry }: { entry: string }) => entry.replace(/\.(ya?ml|mdx)$/, '');

const law = './content/law';
const instruments = defineCollection({
  loader: glob({ base: law, pattern: '*/*/instrument.yaml', generateId }),
  schema: instrumentSchema,
});
const provisions = defineCollection({
  loader: glob({ base: law, pattern: '*/*/*/*.yaml', generateId }),
  schema: provisionSchema,
});

/** A folder of `<slug>/<name>.yaml` with `<slug>/<locale>.mdx` beside it. */
const facts = (base: string, name: string) =>
  glob({ base: `./content/${base}`, pattern: `*/${name}.yaml`, generateId: ({ entry }) => entry.split('/')[0]! });
const texts = (base: string) => glob({ base: `./content/${base}`, pattern: '*/*.mdx', generateId });

export const collections = {
  instruments,
  provisions,
  steps: defineCollection({ loader: facts('steps', 'step'), schema: stepSchema.transform((data) => filled(data)) }),
  stepTexts: defineCollection({ loader: texts('steps'), schema: stepTextSchema }),
  guides: defineCollection({ loader: facts('guides', 'guide'), schema: guideSchema.transform((data) => filled(data)) }),
  guideTexts: defineCollection({ loader: texts('guides'), schema: guidanceTextSchema }),
  routes: defineCollection({ loader: facts('routes', 'route'), schema: routeSchema.transform((data) => filled(data)) }),
  routeTexts: defineCollection({ loader: texts('routes'), schema: guidanceTextSchema }),
  cases: defineCollection({ loader: facts('cases', 'case'), schema: caseSchema.transform((data) => filled(data)) }),
  caseTexts: defineCollection({ loader: texts('cases'), schema: caseTextSchema }),
  pageTexts: defineCollection({ loader: texts('pages'), schema: stepTextSchema }),
  services: defineCollection({
    loader: glob({ base: './content/services', pattern: '*/*.yaml', generateId }),
    schema: serviceSchema.transform((data) => filled(data)),
  }),
};
