/** Guides, routes and steps, joined with their texts in one language. */
import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import type { Locale } from '../i18n/locales.ts';

type Kind = 'guides' | 'routes';
type TextKind = 'guideTexts' | 'routeTexts';
const TEXTS: Record<Kind, TextKind> = { guides: 'guideTexts', routes: 'routeTexts' };

/** A guide or route with its text. */
export interface Page<K extends Kind> {
  slug: string;
  data: CollectionEntry<K>['data'];
  text: CollectionEntry<TextKind>;
}

/** A step with its text. */
export interface StepPage {
  slug: string;
  data: CollectionEntry<'steps'>['data'];
  text: CollectionEntry<'stepTexts'>;
}

/** All guides or all routes of a language, in their order. */
export async function getPages<K extends Kind>(kind: K, locale: Locale): Promise<Page<K>[]> {
  const entries = await getCollection(kind);
  const pages = await Promise.all(
    entries.map(async (entry) => ({
      slug: entry.id,
      data: entry.data,
      text: await text(TEXTS[kind], entry.id, locale),
    })),
  );
  return (pages as Page<K>[]).sort((a, b) => a.data.order - b.data.order);
}

async function text<K extends TextKind | 'stepTexts'>(
  kind: K,
  slug: string,
  locale: Locale,
): Promise<CollectionEntry<K>> {
  const entry = await getEntry(kind as TextKind, `${slug}/${locale}`);
  if (!entry) throw new Error(`${kind}: found no ${slug}/${locale}.mdx; wanted the page in every language`);
  return entry as CollectionEntry<K>;
}

/** One step in a language. Throws, naming who asked, if there is none. */
export async function getStep(slug: string, locale: Locale, asker: string): Promise<StepPage> {
  const entry = await getEntry('steps', slug);
  if (!entry) throw new Error(`${asker}: found the step “${slug}”; wanted a folder of content/steps/`);
  return { slug, data: entry.data, text: await text('stepTexts', slug, locale) };
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
