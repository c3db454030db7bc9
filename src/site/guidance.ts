/** Guides, routes and steps, joined with their texts in one language. */
import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { signAll } from '../i18n/fill.ts';
import { type Locale, fallbackOf, isRequired } from '../i18n/locales.ts';

type Kind = 'guides' | 'routes';
type TextKind = 'guideTexts' | 'routeTexts';
const TEXTS: Record<Kind, TextKind> = { guides: 'guideTexts', routes: 'routeTexts' };

/** A guide or route with its text. */
export interface Page<K extends Kind> {
  slug: string;
  data: CollectionEntry<K>['data'];
  text: CollectionEntry<TextKind>;
  /** The language of the text: the fallback's where there is none in the page's. */
  written: Locale;
}

/** A step with its text. */
export interface StepPage {
  slug: string;
  data: CollectionEntry<'steps'>['data'];
  text: CollectionEntry<'stepTexts'>;
  written: Locale;
}

/** All guides or all routes of a language, in their order. */
export async function getPages<K extends Kind>(kind: K, locale: Locale): Promise<Page<K>[]> {
  const entries = await getCollection(kind);
  const pages = await Promise.all(
    entries.map(async (entry) => ({
      slug: entry.id,
      data: entry.data,
      ...(await text(TEXTS[kind], entry.id, locale)),
    })),
  );
  return (pages as Page<K>[]).sort((a, b) => a.data.order - b.data.order);
}

async function text<K extends TextKind | 'stepTexts'>(
  kind: K,
  slug: string,
  locale: Locale,
): Promise<{ text: CollectionEntry<K>; written: Locale }> {
  const there = await textIds(kind);
  const written = there.has(`${slug}/${locale}`) || isRequired(locale) ? locale : fallbackOf(locale);
  const entry = await getEntry(kind as TextKind, `${slug}/${written}`);
  if (!entry) throw new Error(`${kind}: found no ${slug}/${written}.mdx; wanted the page in every language`);
  const text = written === locale ? entry : { ...entry, data: signAll(fallbackOf(locale), entry.data) };
  return { text: text as CollectionEntry<K>, written };
}

const ids = new Map<string, Promise<Set<string>>>();
/** Which texts there are; asking for one that is not there would be warned of. */
function textIds(kind: TextKind | 'stepTexts'): Promise<Set<string>> {
  const known = ids.get(kind) ?? getCollection(kind).then((all) => new Set(all.map(({ id }) => id)));
  ids.set(kind, known);
  return known;
}

/** The title of a guide, route or step in a language, or in its fallback. Undefined if there is none of that name. */
export async function titleOf(kind: TextKind | 'stepTexts', slug: string, locale: Locale): Promise<string | undefined> {
  const there = await textIds(kind);
  return there.has(`${slug}/${fallbackOf(locale)}`) ? (await text(kind, slug, locale)).text.data.title : undefined;
}

/** One step in a language. Throws, naming who asked, if there is none. */
export async function getStep(slug: string, locale: Locale, asker: string): Promise<StepPage> {
  const entry = await getEntry('steps', slug);
  if (!entry) throw new Error(`${asker}: found the step “${slug}”; wanted a folder of content/steps/`);
  return { slug, data: entry.data, ...(await text('stepTexts', slug, locale)) };
}

/** All steps of a language, by slug. */
export async function getSteps(locale: Locale): Promise<StepPage[]> {
  const steps = await getCollection('steps');
  return Promise.all(
    steps.sort((a, b) => (a.id < b.id ? -1 : 1)).map((step) => getStep(step.id, locale, 'the list of steps')),
  );
}

/** The steps of a guide or route, in the order in which it shows them. */
export function stepSlugs(data: CollectionEntry<'guides'>['data'] | CollectionEntry<'routes'>['data']): string[] {
  const main =
    'steps' in data
      ? [...data.steps.hour, ...data.steps.today, ...data.steps.week]
      : data.sections.flatMap((s) => s.steps);
  return [...main, ...data.avoid];
}
