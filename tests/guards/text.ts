/** What a reader must never see: markup that was not rendered, values that were not there, languages not marked. */
import { type Element, all, attr, langOf, titleOf, visibleText, words } from '../lib/html.ts';
import { TELLING } from '../lib/contract.ts';
import { HTML_LANG } from '../../src/i18n/locales.ts';
import type { Page } from '../lib/page.ts';

const LITERAL = ['**', '](', '[object Object]', 'Invalid Date', '{{', '${'];

/** Literal markup and missing values in a page's text. */
export function leftovers({ path, document }: Page): string[] {
  const problems: string[] = [];
  for (const { text, element } of visibleText(document)) {
    if (['code', 'pre', 'kbd', 'samp'].includes(element.tagName)) continue;
    const found = LITERAL.filter((piece) => text.includes(piece));
    if (/\bundefined\b|\bNaN\b/.test(text)) found.push('undefined or NaN');
    // i18next prints the key itself where a string is missing.
    if (
      /^\s*[a-z]+(?:[A-Z][a-z]*)*\.[a-zA-Z.]+\s*$/.test(text) &&
      !/\.(?:org|com|cn|gov|net|hk|kr|jp|tw|uk|au)\b/.test(text)
    )
      found.push('what looks like a key');
    for (const piece of found) problems.push(`${path}: ${piece} in “${text.trim().slice(0, 80)}”`);
  }
  return problems;
}

/** Names that stand in every language and need no mark. */
const NAMES = /明隅/g;
const SCRIPTS: [what: string, pattern: RegExp, fits: RegExp][] = [
  ['Korean', /\p{sc=Hangul}{2,}/u, /^ko\b/],
  ['Japanese', /[\p{sc=Hiragana}\p{sc=Katakana}]{2,}/u, /^ja\b/],
  ['Chinese', /\p{sc=Han}{2,}/u, /^(zh|ja|ko)\b/],
];

/** Text in another script than its `lang` says: a screen reader would spell it out or be silent. */
export function unmarkedLanguage({ path, locale, document }: Page): string[] {
  const html = all(document, 'html')[0];
  const lang = html && attr(html, 'lang');
  const problems =
    locale && lang !== HTML_LANG[locale] ? [`${path}: <html lang> found ${lang}; wanted ${HTML_LANG[locale]}`] : [];
  if (!lang) problems.push(`${path}: <html> has no lang`);
  for (const { text, element } of visibleText(document)) {
    const rest = text.replace(NAMES, '');
    const here = langOf(element) ?? '';
    for (const [what, pattern, fits] of SCRIPTS)
      if (pattern.test(rest) && !fits.test(here)) {
        problems.push(`${path}: ${what} text is marked as lang="${here}": “${rest.trim().slice(0, 60)}”`);
        break;
      }
  }
  return problems;
}

/**
 * Whether a title is neutral. It stays in the browser's history.
 * @param names names of laws, which a law page's title may hold
 */
export function tellingTitle({ path, document }: Page, names: readonly string[] = []): string[] {
  const title = titleOf(document);
  if (!title) return [`${path}: no title`];
  const rest = names.reduce((text, name) => text.replaceAll(name, ''), title);
  const found = TELLING.zh.exec(rest) ?? TELLING.en.exec(rest);
  return found ? [`${path}: the title “${title}” says “${found[0]}”; wanted neutral words`] : [];
}

/** Whether the page's exit is there and is a plain link out of the site. */
export function exitProblems({ path, document }: Page, attribute: string): string[] {
  const links = all(document, 'a').filter((a: Element) => attr(a, attribute) !== null);
  if (links.length === 0) return [`${path}: no link with ${attribute}`];
  return links.flatMap((link) => [
    ...(/^https:\/\//.test(attr(link, 'href') ?? '')
      ? []
      : [`${path}: the exit leads to ${attr(link, 'href')}; wanted an https address elsewhere`]),
    ...(attr(link, 'target') === null ? [] : [`${path}: the exit opens a second tab`]),
    ...(words(link, 'rel').includes('noreferrer') ? [] : [`${path}: the exit has no rel="noreferrer"`]),
  ]);
}
