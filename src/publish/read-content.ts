/**
 * Reads content/ from the disk with the schemas: for the command line, the tests and the check before each build. Pages
 * read the same files through Astro's collections. Node only.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { LOCALES } from '../i18n/locales.ts';
import type { Problem } from '../law/problem.ts';
import { type Entry, type LawRecord, buildRecord } from '../law/record.ts';
import { type Case, caseSchema, caseTextSchema } from '../schemas/cases.ts';
import {
  type Guide,
  type Route,
  type Step,
  guidanceTextSchema,
  guideSchema,
  routeSchema,
  stepSchema,
  stepTextSchema,
} from '../schemas/guidance.ts';
import {
  type Letter,
  type LetterText,
  type SharedFields,
  letterSchema,
  letterTextSchema,
  sharedFieldsSchema,
} from '../schemas/letters.ts';
import { type Instrument, type Provision, instrumentSchema, provisionSchema } from '../schemas/law.ts';
import {
  type Asked,
  type Counting,
  type Deadline,
  type GlossaryEntry,
  type Holidays,
  type Place,
  type Service,
  type Pinyin,
  type Synonyms,
  askedSchema,
  countingSchema,
  deadlinesSchema,
  glossarySchema,
  holidaysSchema,
  placesSchema,
  serviceSchema,
  pinyinSchema,
  synonymsSchema,
} from '../schemas/reference.ts';
import {
  type First,
  type Question,
  type Rule,
  firstSchema,
  questionsSchema,
  rulesSchema,
} from '../schemas/pathfinder.ts';
import { type Comparison, comparisonSchema } from '../schemas/comparison.ts';
import { type SourceWords, sourcesSchema } from '../schemas/sources.ts';
import { yamlProblem } from './yaml-problem.ts';
import { schemaProblems } from './schema-problems.ts';

/** An MDX file: its checked frontmatter and its body. */
export interface Text<T> extends Entry<T> {
  body: string;
  /** The line of the file on which the body begins. */
  bodyLine: number;
}

export interface Content {
  instruments: Entry<Instrument>[];
  provisions: Entry<Provision>[];
  steps: Entry<Step>[];
  stepTexts: Text<z.infer<typeof stepTextSchema>>[];
  guides: Entry<Guide>[];
  guideTexts: Text<z.infer<typeof guidanceTextSchema>>[];
  routes: Entry<Route>[];
  routeTexts: Text<z.infer<typeof guidanceTextSchema>>[];
  cases: Entry<Case>[];
  caseTexts: Text<z.infer<typeof caseTextSchema>>[];
  letters: Entry<Letter>[];
  letterTexts: Text<LetterText>[];
  /** Fields that several letters use. */
  letterFields: SharedFields;
  services: Entry<Service>[];
  deadlines: Record<string, Deadline>;
  counting: Counting;
  holidays: Holidays;
  places: Place[];
  glossary: GlossaryEntry[];
  synonyms: Synonyms;
  pinyin: Pinyin;
  /** The second voice of content/asked/: further questions, by the id of the page that answers them. */
  asked: Entry<Asked>[];
  /** What pages print for a source and for what comparing with it gave. */
  sourceWords: SourceWords;
  /** Which provision answers which cell of the comparison. */
  comparison: Comparison | null;
  pathfinder: { questions: Question[]; rules: Rule[]; first: First };
}

const NOTHING_FIRST: First = { hour: [], today: [], always: [], guides: [] };

/** Reads one file's data. Adds to `problems` and returns null if it is no YAML or not of the schema's shape. */
function read<T>(
  file: string,
  source: string,
  schema: z.ZodType<T>,
  problems: Problem[],
  /** The line of the file on which the source begins. */
  firstLine = 1,
): T | null {
  const document = parseDocument(source);
  const error = document.errors[0];
  if (error) {
    problems.push({
      file,
      ...yamlProblem(error, source, firstLine),
    });
    return null;
  }
  const data: unknown = document.toJS();
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  problems.push(...schemaProblems(file, data, result.error));
  return null;
}

/** What is wrong with the folders of one kind of page: a missing text is a missing language. */
function missingTexts(
  kind: string,
  facts: readonly Entry<unknown>[],
  texts: readonly Entry<unknown>[],
  /** What was found so far: a text that could not be read is there, and its problem is told already. */
  problems: readonly Problem[],
  ending = 'mdx',
): Problem[] {
  const have = new Set([
    ...texts.map((text) => text.id),
    ...problems.map(({ file }) => file.slice(`content/${kind}/`.length).replace(/\.\w+$/, '')),
  ]);
  return facts.flatMap(({ id }) =>
    LOCALES.filter((locale) => !have.has(`${id}/${locale}`)).map((locale) => ({
      file: `content/${kind}/${id}/${locale}.${ending}`,
      field: '',
      found: 'no such file',
      wanted: `the ${locale} text of ${kind}/${id}: every page stands in ${LOCALES.join(' and ')}`,
    })),
  );
}

/**
 * Reads all of content/.
 * @param root the project's folder
 * @returns the checked content, the record built from it, and every problem; files with a problem are left out
 */
export function readContent(root: string): { content: Content; record: LawRecord; problems: Problem[] } {
  const problems: Problem[] = [];
  const files = (pattern: string) =>
    globSync(pattern, { cwd: root })
      .map((file) => file.split(path.sep).join('/'))
      .sort();

  const entries = <T>(pattern: string, schema: z.ZodType<T>, id: (file: string) => string): Entry<T>[] =>
    files(pattern).flatMap((file) => {
      const data = read(file, readFileSync(path.join(root, file), 'utf8'), schema, problems);
      return data === null ? [] : [{ id: id(file), file, data }];
    });
  const texts = <T>(kind: string, schema: z.ZodType<T>, ending = 'mdx'): Text<T>[] =>
    files(`content/${kind}/*/*.${ending}`).flatMap((file) => {
      const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(
        readFileSync(path.join(root, file), 'utf8').replace(/\r\n/g, '\n'),
      );
      if (!match) {
        problems.push({
          file,
          field: '',
          found: 'no title and summary between two lines of ---',
          wanted: 'a first line ---, the fields, a line ---, then the text',
        });
        return [];
      }
      const data = read(file, match[1]!, schema, problems, 2);
      return data === null
        ? []
        : [{ id: below(kind)(file), file, data, body: match[2]!, bodyLine: match[1]!.split('\n').length + 3 }];
    });
  const one = <T>(file: string, schema: z.ZodType<T>, empty: T): T => {
    if (existsSync(path.join(root, file)))
      return read(file, readFileSync(path.join(root, file), 'utf8'), schema, problems) ?? empty;
    problems.push({ file, field: '', found: 'no such file', wanted: 'the file' });
    return empty;
  };
  const below = (kind: string) => (file: string) => file.slice(`content/${kind}/`.length).replace(/\.\w+$/, '');
  const folder = (file: string) => file.split('/')[2]!;

  const content: Content = {
    instruments: entries('content/law/*/*/instrument.yaml', instrumentSchema, below('law')),
    provisions: entries('content/law/*/*/*/*.yaml', provisionSchema, below('law')),
    steps: entries('content/steps/*/step.yaml', stepSchema, folder),
    stepTexts: texts('steps', stepTextSchema),
    guides: entries('content/guides/*/guide.yaml', guideSchema, folder),
    guideTexts: texts('guides', guidanceTextSchema),
    routes: entries('content/routes/*/route.yaml', routeSchema, folder),
    routeTexts: texts('routes', guidanceTextSchema),
    cases: entries('content/cases/*/case.yaml', caseSchema, folder),
    caseTexts: texts('cases', caseTextSchema),
    letters: entries('content/letters/*/letter.yaml', letterSchema, folder),
    letterTexts: texts('letters', letterTextSchema, 'md'),
    letterFields: one('content/letters/fields.yaml', sharedFieldsSchema, {}),
    services: entries('content/services/*/*.yaml', serviceSchema, below('services')),
    deadlines: one('content/deadlines.yaml', deadlinesSchema, {}),
    counting: one('content/counting.yaml', countingSchema, { rules: {}, neverLapse: {} }),
    holidays: one('content/holidays.yaml', holidaysSchema, {}),
    places: one('content/places.yaml', placesSchema, []),
    glossary: one('content/glossary.yaml', glossarySchema, []),
    synonyms: one('content/synonyms.yaml', synonymsSchema, { zh: {}, en: {}, slips: {}, same: { zh: [], en: [] } }),
    pinyin: one('content/pinyin.yaml', pinyinSchema, {}),
    asked: entries('content/asked/*.yaml', askedSchema, below('asked')),
    sourceWords: existsSync(path.join(root, 'content/sources.yaml'))
      ? one<SourceWords>('content/sources.yaml', sourcesSchema, { names: {}, results: {} })
      : { names: {}, results: {} },
    comparison: existsSync(path.join(root, 'content/comparison.yaml'))
      ? one<Comparison | null>('content/comparison.yaml', comparisonSchema, null)
      : null,
    pathfinder: existsSync(path.join(root, 'content/pathfinder'))
      ? {
          questions: one('content/pathfinder/questions.yaml', questionsSchema, []),
          rules: entries('content/pathfinder/rules/*.yaml', rulesSchema, (file) => file).flatMap(({ data }) => data),
          first: one('content/pathfinder/first.yaml', firstSchema, NOTHING_FIRST),
        }
      : { questions: [], rules: [], first: NOTHING_FIRST },
  };
  const { record, problems: recordProblems } = buildRecord(content.instruments, content.provisions);
  problems.push(
    ...recordProblems,
    ...missingTexts('steps', content.steps, content.stepTexts, problems),
    ...missingTexts('guides', content.guides, content.guideTexts, problems),
    ...missingTexts('routes', content.routes, content.routeTexts, problems),
    ...missingTexts('cases', content.cases, content.caseTexts, problems),
    ...missingTexts('letters', content.letters, content.letterTexts, problems, 'md'),
  );
  return { content, record, problems };
}
