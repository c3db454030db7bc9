/** The lists of the downloads page, filled in after packaging. */
import { formatDay } from '../i18n/dates.ts';
import { translator } from '../i18n/index.ts';
import { type Locale, HTML_LANG, LOCALES, LOCALE_NAME } from '../i18n/locales.ts';
import { applyEdits, parsePage } from '../publish/edit.ts';
import { type Copy, KINDS } from './names.ts';
import { attr, escape, find } from './tree.ts';

/** A file that stands in dist/downloads/. `kind` is `other` for one that no step has told of. */
export interface Offered extends Omit<Copy, 'kind'> {
  kind: Copy['kind'] | 'other';
  /** Bytes. */
  size: number;
  sha256: string;
}

/** The guide's title in a language; null if there is no such guide. */
export type TitleOf = (guide: string, locale: Locale) => string | null;

/** A language's own files first. */
const byLanguage = (locale: Locale) => (a: Offered, b: Offered) =>
  Number(!a.locales.includes(locale)) - Number(!b.locales.includes(locale)) ||
  a.locales.length - b.locales.length ||
  (a.file < b.file ? -1 : 1);

/**
 * The lists as HTML, a table for each kind.
 * @param day the edition's day, ISO
 */
export function downloadsTable(files: readonly Offered[], locale: Locale, day: string, titleOf: TitleOf): string {
  const t = translator(locale);
  const heads = ['headFile', 'headLanguage', 'headSize', 'headDay', 'headHash'].map((key) => t(`copies.${key}`));
  const row = ({ file, guide, locales, size, sha256 }: Offered) => {
    const title = guide === undefined ? null : titleOf(guide, locale);
    const languages = LOCALES.filter((each) => locales.includes(each))
      .map((each) => `<span lang="${HTML_LANG[each]}">${LOCALE_NAME[each]}</span>`)
      .join(' · ');
    const cells = [
      `<a href="../../downloads/${escape(file)}" download>${escape(file)}</a>${title ? `<br>${escape(title)}` : ''}`,
      languages,
      t('copies.bytes', { n: size.toLocaleString('en') }),
      formatDay(day, locale),
      `<span class="hash">${sha256}</span>`,
    ];
    return `<tr>${cells.map((cell, i) => `<td data-head="${escape(heads[i]!)}">${cell}</td>`).join('')}</tr>`;
  };
  const lists = [...KINDS, 'other' as const].map((kind) => {
    const own = files.filter((file) => file.kind === kind).sort(byLanguage(locale));
    if (!own.length) return '';
    const head = heads.map((text) => `<th scope="col">${escape(text)}</th>`).join('');
    return `<h3>${escape(t(`copies.kinds.${kind}`))}</h3><table class="stack downloads"><thead><tr>${head}</tr></thead><tbody>${own.map(row).join('')}</tbody></table>`;
  });
  const sums = `<p><a href="../../downloads/SHA256SUMS" download>SHA256SUMS</a>　${escape(t('copies.sums'))}</p>`;
  return lists.join('') + sums;
}

/**
 * Puts the lists into a built downloads page; what stood there goes.
 * @throws Error if the page has no place for them
 */
export function fillDownloads(html: string, table: string): string {
  const place = find(parsePage(html), (element) => attr(element, 'data-copies') !== null)?.sourceCodeLocation;
  if (!place?.startTag || !place.endTag)
    throw new Error('downloads page: found no element with data-copies; wanted the place for the list of files');
  return applyEdits(html, [{ start: place.startTag.endOffset, end: place.endTag.startOffset, text: table }]);
}
