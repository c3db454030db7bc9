/** What the pathfinder's page and its data file show: rules and questions joined with record, steps, routes and help. */
import { getCollection } from 'astro:content';
import { parse } from 'yaml';
import { formatCitation } from '../citation/format.ts';
import { translator } from '../i18n/index.ts';
import { type RequiredLocale as Locale, type Localised, LOCALES } from '../i18n/locales.ts';
import { href } from '../i18n/paths.ts';
import { type LawRecord, findPinpoint } from '../law/record.ts';
import { linesAt } from '../law/structure.ts';
import { type Condition, describe } from '../pathfinder/describe.ts';
import type { Deadlines, Note, Order } from '../pathfinder/outcome.ts';
import { type PreparedRule, prepareRules } from '../pathfinder/prepare.ts';
import { ANYWHERE, FACT_NAMES } from '../schemas/facts.ts';
import { WHEN } from '../schemas/guidance.ts';
import {
  type First,
  type Question,
  type Rule,
  type RuleGroup,
  firstSchema,
  questionsSchema,
  ruleGroup,
  rulesSchema,
} from '../schemas/pathfinder.ts';
import { HOME_PLACE } from './config.ts';
import { LAW_AS_AT } from './edition.ts';
import { getPages, getSteps } from './guidance.ts';
import { getLetters } from './letters.ts';
import { conditionWords, factLabel, placeName } from './pathfinder-labels.ts';
import { pathfinderPhrases, planNotes, planOrder } from './pathfinder-words.ts';
import { citationLink } from './provision-page.ts';
import { getRecord } from './record.ts';
import { DEADLINES, PLACES } from './reference.ts';
import { getServices, phoneHref } from './services.ts';

const files = import.meta.glob<string>('../../content/pathfinder/**/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const file = (name: string): unknown => parse(files[`../../content/pathfinder/${name}.yaml`] ?? '[]');

export const FIRST: First = firstSchema.parse(file('first'));
export const QUESTIONS: Question[] = questionsSchema.parse(file('questions'));
/** Of every file, in the order of their names. */
const RULES: Rule[] = Object.keys(files)
  .filter((path) => path.includes('/rules/'))
  .sort()
  .flatMap((path) => rulesSchema.parse(parse(files[path]!)));

/** A page of the guide that the outcome links to. Addresses begin at the site's root. */
export interface PageLink {
  href: string;
  title: string;
  summary?: string;
}

/** A wording as the outcome and the sheet print it. */
export interface ProvisionText {
  href: string;
  /** The page's link text, with the days of a wording that has ended. */
  cite: string;
  /** For the sheet: the citation in Chinese and in the reader's language. */
  names: Partial<Localised>;
  lang: string;
  /** Empty for what the sheet does not print. */
  lines: { official: string; depth: number; ours: string | null }[];
}

export interface StepLink extends PageLink {
  /** It says what not to do. */
  avoid?: true;
}

export interface ServiceLink extends PageLink {
  kind: string;
  phones: { number: string; href: string }[];
}

/** /pathfinder/data-<locale>.json: all that the conversation needs. */
export interface PathfinderData {
  lawAsAt: string;
  questions: Question[];
  rules: PreparedRule[];
  /** Rule → what it looks at, in words. */
  conditions: Record<string, Condition>;
  deadlines: Deadlines;
  order: Order;
  first: First;
  home: string;
  notes: Record<Locale, Record<Note, string>>;
  facts: Record<string, string>;
  /** Place → its name. */
  places: Record<string, string>;
  /** Place → what one must know before calling there; `global` where the directory has no lines of the place. */
  emergency: Record<string, string>;
  /** Place, or `any` → its guides. */
  guides: Record<string, PageLink[]>;
  provisions: Record<string, ProvisionText>;
  routes: Record<string, PageLink>;
  steps: Record<string, StepLink>;
  letters: Record<string, PageLink>;
  services: Record<string, ServiceLink>;
  strings: Record<string, string>;
  /** The sheet's words, in Chinese and in the reader's language. */
  sheet: Partial<Localised<Record<string, string>>>;
}

/** Names a wording at its pinpoint: cn/psal/art-50@2026-01-01#p1-i6. */
export const wordingKey = ({ id, pinpoint }: { id: string; pinpoint: string | null }) =>
  id + (pinpoint ? `#${pinpoint}` : '');

function provisionText(record: LawRecord, key: string, locale: Locale, withText: boolean): ProvisionText {
  const found = findPinpoint(record, key);
  if (typeof found === 'string') throw new Error(`content/pathfinder/rules: “${key}”: ${found}`);
  const { version, anchor } = found;
  const link = citationLink({ record, locale }, version, anchor);
  const ours = version.translations[locale]?.trim().split('\n');
  const all = anchor === null ? version.lines : linesAt(version.lines, anchor, { lead: true });
  const wanted = withText ? all : [];
  const names = Object.fromEntries(
    [...new Set<Locale>(['zh', locale])].map((one) => [one, formatCitation({ record, id: key, locale: one })]),
  );
  return {
    href: link.href,
    cite: link.text,
    names,
    lang: version.lang,
    lines: wanted.map((line) => ({
      official: line.prefix.trimStart() + line.body,
      depth: line.depth,
      ours: ours?.[version.lines.indexOf(line)]?.trim() ?? null,
    })),
  };
}

/** The rules ready for the engine, with this language's words. */
async function preparedRules(record: LawRecord): Promise<PreparedRule[]> {
  return prepareRules(RULES, record, pathfinderPhrases(DEADLINES, record));
}

/** Leaves the other languages' sentences out of a rule: the file is read on a phone. */
function inLanguage(rule: PreparedRule, locale: Locale): PreparedRule {
  const only = (text: Localised): Localised =>
    Object.fromEntries(LOCALES.map((one) => [one, one === locale ? text[one] : ''])) as Localised;
  return {
    ...rule,
    wordings: rule.wordings.map((wording) =>
      wording.penalty ? { ...wording, penalty: only(wording.penalty) } : wording,
    ),
    because: {
      applies: only(rule.because.applies),
      may: only(rule.because.may),
      not: rule.because.not && only(rule.because.not),
    },
    open: rule.open.map(only),
  };
}

/** The groups whose text the sheet for the police prints. */
const SHEET_GROUPS: readonly RuleGroup[] = ['administrative', 'criminal', 'foreign'];

const byId = <T>(pairs: readonly (readonly [string, T])[]): Record<string, T> => Object.fromEntries(pairs);

/** Keys of the strings that the conversation and its outcome show. */
const STRINGS =
  `start loading error again back backToAnswers next skip unknown none finish progress progressLast many date
  dateWrong numberWrong result resultReady answers noAnswers applies may-apply may-applyLead does-not-apply nothing missing
  openPoint why ruleWords penalty routes deadline deadlinePassed deadlineNote letters services print printLead
  decides further source reported lines avoid also maybe more law saidApplies saidMay saidFew saidElsewhere saidPlace danger guides words.list
  without.onlyHelp`.split(/\s+/);
const SHEET =
  `sheetTitle sheetFor sheetFacts sheetLaw sheetLawLead sheetReceipt sheetNotes sheetSign sheetUnofficial sheetMore
  unknown none receipt.receipt receipt.number receipt.officer receipt.materials receipt.statement receipt.private
  receipt.decision`.split(/\s+/);
const GROUPS = ruleGroup.options.map((group) => `group.${group}`);
const strings = (locale: Locale, keys: readonly string[], values: Record<string, string> = {}) => {
  // Single braces are filled in the browser; {{…}} here.
  const t = translator(locale);
  return byId(keys.map((key) => [key, t(`pathfinder.${key}`, values)] as const));
};

/** Everything for one language's data file. */
export async function pathfinderData(locale: Locale): Promise<PathfinderData> {
  const record = await getRecord();
  const rules = await preparedRules(record);
  const words = conditionWords(record, locale);
  const [steps, routes, services, guides, guidePages] = await Promise.all([
    getSteps(locale),
    getPages('routes', locale),
    getServices(),
    getCollection('guides'),
    getPages('guides', locale),
  ]);
  const letters = getLetters(locale);
  const used = (kind: 'steps' | 'routes' | 'letters') => new Set(rules.flatMap((rule) => rule[kind]));
  // The sheet prints the text of what the police decide on; the rest is one link away.
  const keys = new Map<string, boolean>();
  for (const { group, wordings } of rules)
    for (const wording of wordings)
      keys.set(wordingKey(wording), keys.get(wordingKey(wording)) || SHEET_GROUPS.includes(group));
  const mine = { steps: used('steps'), routes: used('routes'), letters: used('letters') };
  const both = [...new Set<Locale>(['zh', locale])];
  return {
    lawAsAt: LAW_AS_AT,
    questions: QUESTIONS,
    rules: rules.map((rule) => inLanguage(rule, locale)),
    conditions: byId(RULES.map((rule) => [rule.id, describe(rule.when, words)] as const)),
    deadlines: byId(Object.entries(DEADLINES).map(([id, { value, unit }]) => [id, { value, unit }] as const)),
    order: planOrder({
      guides,
      routes: routes.map(({ slug, data }) => ({ id: slug, data })),
      services,
      places: PLACES,
      letters: letters.map(({ slug, data }) => ({ id: slug, data })),
    }),
    first: FIRST,
    home: HOME_PLACE,
    notes: planNotes(DEADLINES),
    places: byId(
      [...new Set(RULES.map(({ jurisdiction }) => jurisdiction))]
        .filter((place) => place !== ANYWHERE)
        .map((place) => [place, placeName(place, locale)] as const),
    ),
    emergency: byId(
      PLACES.flatMap(({ id, emergency }) => (emergency?.[locale] ? [[id, emergency[locale]] as const] : [])),
    ),
    guides: Object.fromEntries(
      [...new Set(FIRST.guides.map(({ place }) => place))].map((place) => [
        place,
        FIRST.guides
          .filter((one) => one.place === place)
          .flatMap(({ guide }) => guidePages.filter(({ slug }) => slug === guide))
          .map(({ slug, text }) => ({ href: href(locale, `guides/${slug}`), title: text.data.title })),
      ]),
    ),
    facts: byId(FACT_NAMES.map((name) => [name, factLabel(locale, name)] as const)),
    provisions: byId([...keys].map(([key, withText]) => [key, provisionText(record, key, locale, withText)] as const)),
    steps: byId(
      steps
        .filter(({ slug }) => mine.steps.has(slug))
        .map(({ slug, text, data }) => [
          slug,
          {
            href: href(locale, `steps/${slug}`),
            title: text.data.title,
            summary: text.data.summary,
            ...(data.kind === 'avoid' ? { avoid: true as const } : {}),
          },
        ]),
    ),
    routes: byId(
      routes
        .filter(({ slug }) => mine.routes.has(slug))
        .map(({ slug, text }) => [slug, { href: href(locale, `routes/${slug}`), title: text.data.title }]),
    ),
    letters: byId(
      letters
        .filter(({ slug }) => mine.letters.has(slug))
        .map(({ slug, text }) => [
          slug,
          { href: href(locale, `tools/letters/${slug}`), title: text.title, summary: text.summary },
        ]),
    ),
    services: byId(
      services.map(({ id, place, slug, data }) => [
        id,
        {
          href: href(locale, `services#${place}-${slug}`),
          title: data.name[locale],
          kind: data.kind,
          phones: data.phones.map((phone) => ({ number: phone.number, href: phoneHref(phone) })),
        },
      ]),
    ),
    strings: {
      ...strings(locale, [...STRINGS, ...GROUPS]),
      ...byId(WHEN.map((when) => [`when.${when}`, translator(locale)(`when.${when}`)] as const)),
    },
    sheet: Object.fromEntries(both.map((one) => [one, strings(one, SHEET)])),
  };
}
