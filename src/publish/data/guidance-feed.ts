/** Changes of guidance: guides, routes, steps and letters by the day on which each was last reviewed. */
import { translator } from '../../i18n/index.ts';
import { HTML_LANG, type Locale } from '../../i18n/locales.ts';
import { href } from '../../i18n/paths.ts';
import type { Entry } from '../../law/record.ts';
import type { Content } from '../read-content.ts';
import type { AtomEntry, AtomFeed } from './atom.ts';
import type { Address } from './site.ts';

/** Where the feed of a language stands. */
export const guidanceFeedPath = (locale: Locale): string => `/feeds/${locale}/guidance.xml`;

/** @param content what was read; @param asAt the edition's day; @param address how addresses are written */
export function guidanceFeed(content: Content, locale: Locale, asAt: string, address: Address): AtomFeed {
  const t = translator(locale);
  const self = guidanceFeedPath(locale);
  const entries = <T extends { reviewed: string }>(
    kind: string,
    folder: string,
    facts: readonly Entry<T>[],
    texts: readonly Entry<{ title: string }>[],
    summary: (id: string) => string,
  ): AtomEntry[] =>
    facts.map(({ id, data }) => ({
      key: `guidance ${folder}/${id} ${locale}`,
      title: texts.find((text) => text.id === `${id}/${locale}`)!.data.title,
      updated: data.reviewed,
      link: address(self, href(locale, `${folder}/${id}`)),
      summary: summary(`${id}/${locale}`),
      categories: [{ term: kind, label: t(`republish.kind.${kind}`) }],
    }));
  const from =
    <T>(texts: readonly Entry<T>[], read: (data: T) => string) =>
    (id: string) =>
      read(texts.find((text) => text.id === id)!.data);
  return {
    key: `feed guidance ${locale}`,
    lang: HTML_LANG[locale],
    title: t('republish.feed.guidance'),
    subtitle: t('republish.feed.guidanceAbout'),
    author: t('site.name'),
    rights: t('republish.licenceShort'),
    self: address(self, self),
    page: address(self, href(locale, 'guides')),
    day: asAt,
    entries: [
      ...entries(
        'guide',
        'guides',
        content.guides,
        content.guideTexts,
        from(content.guideTexts, (d) => d.description),
      ),
      ...entries(
        'route',
        'routes',
        content.routes,
        content.routeTexts,
        from(content.routeTexts, (d) => d.description),
      ),
      ...entries(
        'step',
        'steps',
        content.steps,
        content.stepTexts,
        from(content.stepTexts, (d) => d.summary),
      ),
      ...entries(
        'letter',
        'tools/letters',
        content.letters,
        content.letterTexts,
        from(content.letterTexts, (d) => d.summary),
      ),
    ],
  };
}
