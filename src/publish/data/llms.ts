/** /llms.txt: what a language model should read, and how far it may rely on it (llmstxt.org). */
import { formatDay } from '../../i18n/dates.ts';
import { SITE_NAMES, translator } from '../../i18n/index.ts';
import { LOCALES, LOCALE_NAME, type Locale } from '../../i18n/locales.ts';
import type { Entry } from '../../law/record.ts';
import type { Content } from '../read-content.ts';
import type { Address } from './site.ts';
import { fullTextPath, textPath } from './text-files.ts';

/** @param asAt the edition's day; @param address how addresses are written */
export function llmsTxt(content: Content, asAt: string, address: Address): string {
  const at = (path: string) => address('/llms.txt', `/data/v1/${path}`);
  const room = (
    locale: Locale,
    name: string,
    facts: readonly Entry<{ order: number }>[],
    texts: readonly Entry<{ title: string; description: string }>[],
  ) =>
    [...facts]
      .sort((a, b) => a.data.order - b.data.order || (a.id < b.id ? -1 : 1))
      .map(({ id }) => {
        const { title, description } = texts.find((text) => text.id === `${id}/${locale}`)!.data;
        return `- [${title}](${at(textPath(locale, name, id, 'md'))}): ${description}`;
      });
  const ofLocale = (locale: Locale): string[] => {
    const t = translator(locale);
    return [
      `## ${LOCALE_NAME[locale]} · ${t('frame.guides')}`,
      room(locale, 'guides', content.guides, content.guideTexts).join('\n'),
      `## ${LOCALE_NAME[locale]} · ${t('frame.routes')}`,
      room(locale, 'routes', content.routes, content.routeTexts).join('\n'),
    ];
  };
  const first = LOCALES.map((locale) => {
    const t = translator(locale);
    return `> ${t('republish.llms.about', { day: formatDay(asAt, locale) })}`;
  });
  return `${[
    `# ${SITE_NAMES}`,
    first.join('\n>\n'),
    LOCALES.map((locale) => translator(locale)('republish.llms.care')).join('\n\n'),
    ...LOCALES.flatMap(ofLocale),
    '## Data',
    [
      ...LOCALES.map((locale) => `- [${translator(locale)('republish.files.full')}](${at(fullTextPath(locale))})`),
      `- [provisions.json](${at('provisions.json')}): every wording of every provision, with dates, sources and fingerprints`,
      `- [services.json](${at('services.json')}): help lines and offices, with the day each was checked`,
      `- [deadlines.json](${at('deadlines.json')}): periods, each with its provision`,
      `- [index.json](${at('index.json')}): all files, their schemas and hashes`,
    ].join('\n'),
  ].join('\n\n')}\n`;
}
