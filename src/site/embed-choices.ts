/** What the builder page offers to embed: every page of each kind, with its parts and wordings. */
import { formatCitation } from '../citation/format.ts';
import { EMBED_PARTS } from '../config/embed-parts.ts';
import { HEIGHTS } from '../embed/address.ts';
import { partAnchors } from '../embed/parts.ts';
import { translator } from '../i18n/index.ts';
import type { Locale } from '../i18n/locales.ts';
import { formatId } from '../law/ids.ts';
import type { Version } from '../law/record.ts';
import { COMPARISON } from './comparison.ts';
import { isListed, listed } from './config.ts';
import { getPages, getSteps } from './guidance.ts';
import { getLetters } from './letters.ts';
import { getRecord, live } from './record.ts';
import { GLOSSARY, PLACES } from './reference.ts';

/** A part of a page: the last piece of its address, and what it is called. */
export type PartChoice = [id: string, name: string];

export interface Choice {
  to: string;
  name: string;
  height: number;
  /** Parts of the page as it stands; of a provision, those of the wording that is live. */
  parts?: PartChoice[];
  partHeight?: number;
  /** Wordings with an address of their own, oldest first; `leaf` is its first day. */
  versions?: { leaf: string; parts: PartChoice[] }[];
}

/** The kinds in the order in which they are offered. */
export const CHOICE_KINDS = [
  'guides',
  'routes',
  'steps',
  'law',
  'services',
  'glossary',
  'comparison',
  'letters',
  'pathfinder',
] as const;
export type Choices = Record<(typeof CHOICE_KINDS)[number], Choice[]>;

async function lawChoices(locale: Locale): Promise<Choice[]> {
  const record = await getRecord();
  const cite = (version: Version, anchor: string | null) =>
    formatCitation({ record, id: formatId(version.article, version.leaf, anchor), locale });
  const parts = (version: Version) =>
    (EMBED_PARTS ? partAnchors(version) : []).map((anchor): PartChoice => [anchor, cite(version, anchor)]);
  const named = [...record.articles].filter(([article]) => isListed(article.slice(0, article.indexOf('/'))));
  return named.map(([article, versions]) => {
    const now = live(record, article);
    return {
      to: `law/${article}`,
      name: `${cite(now, null)} ${now.title[locale]}`,
      height: HEIGHTS.provision,
      partHeight: HEIGHTS.part,
      parts: parts(now),
      versions: versions.map((version) => ({ leaf: version.leaf, parts: parts(version) })),
    };
  });
}

/** Everything that can be embedded, in one language. */
export async function embedChoices(locale: Locale): Promise<Choices> {
  const t = translator(locale);
  const guidance = async (kind: 'guides' | 'routes', height: number) =>
    (await getPages(kind, locale)).map(({ slug, text }) => ({ to: `${kind}/${slug}`, name: text.data.title, height }));
  return {
    guides: await guidance('guides', HEIGHTS.guide),
    routes: await guidance('routes', HEIGHTS.route),
    steps: (await getSteps(locale)).map(({ slug, text }) => ({
      to: `steps/${slug}`,
      name: text.data.title,
      height: HEIGHTS.step,
    })),
    law: await lawChoices(locale),
    services: [
      {
        to: 'services',
        name: t('services.title'),
        height: HEIGHTS.services,
        partHeight: HEIGHTS.place,
        parts: listed(PLACES).map(({ id, name }): PartChoice => [id, name[locale]!]),
      },
    ],
    glossary: [
      {
        to: 'glossary',
        name: t('glossary.title'),
        height: HEIGHTS.glossary,
        partHeight: HEIGHTS.term,
        parts: GLOSSARY.map(({ id, zh, en }): PartChoice => [id, `${zh} · ${en}`]),
      },
    ],
    comparison: [
      {
        to: 'law/compare',
        name: t('desk.compare.title'),
        height: HEIGHTS.comparison,
        partHeight: HEIGHTS.question,
        parts: COMPARISON.topics.map(({ id }): PartChoice => [id, t(`desk.compare.topic.${id}`)]),
      },
    ],
    letters: getLetters(locale).map(({ slug, text }) => ({
      to: `tools/letters/${slug}`,
      name: text.title,
      height: HEIGHTS.letter,
    })),
    pathfinder: [{ to: 'pathfinder', name: t('pathfinder.title'), height: HEIGHTS.pathfinder }],
  };
}
