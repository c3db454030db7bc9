/** No page, stylesheet or script of ours asks another host for anything. A plain link the reader follows is no request. */
import { all, attr, elements, show, textOf, words } from '../lib/html.ts';
import { NAMED_HOSTS } from '../lib/contract.ts';
import type { Page } from '../lib/page.ts';

/** Whether an address leads to another host: `https:`, `ftp:`, `//host`. `data:` stays on the page. */
const isForeign = (address: string): boolean =>
  /^\s*(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(address) || /^\s*(?!data:|blob:)[a-z][a-z0-9+.-]*:/i.test(address);

/** Relations of `<link>` that only tell; every other makes the browser fetch or connect. */
const TELLING_ONLY = new Set([
  'canonical',
  'alternate',
  'license',
  'author',
  'me',
  'help',
  'next',
  'prev',
  'up',
  'index',
]);

/** The addresses that `srcset` names. */
const candidates = (srcset: string) => srcset.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '');

/** The foreign addresses that a stylesheet asks for. */
export function foreignInCss(css: string): string[] {
  const found = [...css.matchAll(/url\(\s*(['"]?)(.*?)\1\s*\)|@import\s+(['"])(.*?)\3/gi)].map(
    ([, , url, , imported]) => url ?? imported ?? '',
  );
  return found.filter(isForeign);
}

/** The hosts that stand in a script's strings. */
export function foreignInScript(script: string): string[] {
  const hosts = [...script.matchAll(/(?:\b(?:https?|wss?|ftp):|["'`])\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi)].map(
    ([, host]) => host!.toLowerCase(),
  );
  return [...new Set(hosts)].filter((host) => !NAMED_HOSTS.has(host));
}

/** Every resource of a page that comes from elsewhere. */
export function foreignResources({ path, document }: Page): string[] {
  const found: string[] = [];
  const say = (what: string, value: string) => found.push(`${path}: ${what} asks another host: ${value}`);
  for (const element of elements(document)) {
    const { tagName } = element;
    for (const name of [
      'src',
      'poster',
      'action',
      'formaction',
      'data',
      'background',
      'manifest',
      'ping',
      'xlink:href',
    ]) {
      if (name === 'xlink:href' && tagName === 'a') continue;
      const value = attr(element, name);
      if (value !== null && isForeign(value)) say(show(element), value);
    }
    for (const name of ['srcset', 'imagesrcset'])
      for (const value of candidates(attr(element, name) ?? '')) if (isForeign(value)) say(show(element), value);
    const href = attr(element, 'href') ?? '';
    if (tagName === 'link' && isForeign(href) && words(element, 'rel').some((rel) => !TELLING_ONLY.has(rel)))
      say(show(element), href);
    if (['use', 'image', 'base', 'script', 'feImage'].includes(tagName) && isForeign(href)) say(show(element), href);
    if (
      tagName === 'meta' &&
      attr(element, 'http-equiv')?.toLowerCase() === 'refresh' &&
      isForeign((attr(element, 'content') ?? '').replace(/^[^=]*=\s*['"]?/, ''))
    )
      say(show(element), attr(element, 'content')!);
    for (const value of foreignInCss(attr(element, 'style') ?? '')) say(show(element), value);
  }
  for (const style of all(document, 'style')) for (const value of foreignInCss(textOf(style))) say('<style>', value);
  for (const script of all(document, 'script'))
    if (attr(script, 'type') !== 'application/ld+json')
      for (const value of foreignInScript(textOf(script))) say('<script>', value);
  return found;
}
