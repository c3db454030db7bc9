/**
 * A guide as one HTML file, for phones, on which a folder of files does not open: style and exit stand inside, the
 * provisions and help lines that it names are added at its end, and nothing is asked of any server. Node only.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { translator } from '../i18n/index.ts';
import { type Locale, HTML_LANG } from '../i18n/locales.ts';
import { type BuiltPage, type Target, internalLinks, openPage, resolveLinks, strip } from './built-page.ts';
import { classicScript } from './classic-scripts.ts';
import { exitForFiles } from './file-copy.ts';
import { lawEntry, prefixIds, provisionOf, textParts } from './law-entry.ts';
import { fileOf } from './rewrite-page.ts';
import {
  type Element,
  attr,
  below,
  detach,
  escape,
  find,
  hasClass,
  isElement,
  need,
  serialize,
  serializeOuter,
  setAttr,
  textOf,
} from './tree.ts';

/** The search has nothing to search in one file. */
const SEARCH_SCRIPT = /\/(Header|SearchBox)\.astro/;

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The name under which a provision stands in the file: /zh/law/cn/psal/art-50/ → law-cn-psal-art-50. */
const lawId = (file: string) =>
  file
    .replace(/^[a-z]{2}\//, '')
    .replace(/\/index\.html$/, '')
    .replace(/\//g, '-');

/** The styles of a page, in order. */
function stylesOf(dist: string, { document, file }: BuiltPage): string {
  const page = `/${file.replace(/index\.html$/, '')}`;
  const css = [...below(document)]
    .filter((element) => element.tagName === 'link' && attr(element, 'rel') === 'stylesheet')
    .map((element) => readFileSync(path.join(dist, fileOf(attr(element, 'href') ?? '', page)!.file), 'utf8').trim())
    .join('\n');
  if (/<\/style|url\((?!["']?data:)/i.test(css))
    throw new Error(`${file}: found a style that names another file; wanted styles that stand alone`);
  return css;
}

/** The page's scripts: the exit at once, the others at the end. */
async function scriptsOf(dist: string, { document, file }: BuiltPage): Promise<{ exit: string; later: string[] }> {
  const page = `/${file.replace(/index\.html$/, '')}`;
  const exit = exitForFiles(readFileSync(path.join(dist, 'exit.js'), 'utf8'), "location.href.replace(/#.*$/, '')");
  const modules = [...below(document)]
    .filter((element) => element.tagName === 'script' && attr(element, 'type') === 'module')
    .map((element) => fileOf(attr(element, 'src') ?? '', page)!.file)
    .filter((script) => !SEARCH_SCRIPT.test(`/${path.posix.basename(script)}`));
  const later = [];
  for (const script of new Set(modules)) later.push(await classicScript(dist, script));
  for (const script of [exit, ...later])
    if (/<\/script|<!--/i.test(script)) throw new Error(`${file}: found a script that would end its own element`);
  return { exit, later };
}

/** Opens what is folded: in a file alone everything is to be read, or printed, at once. */
function open(root: Element): void {
  for (const element of below(root))
    if (element.tagName === 'details' && attr(element, 'open') === null) setAttr(element, 'open', '');
}

/** What the guide names and does not hold: the texts of provisions, and entries of the help directory. */
interface Added {
  /** File → the name of its section here. */
  law: Map<string, string>;
  /** The ids of entries of the help directory. */
  services: Set<string>;
}

function named(guide: BuiltPage, locale: Locale): Added {
  const law = new Map<string, string>();
  const services = new Set<string>();
  for (const { target } of internalLinks(guide.main)) {
    if (provisionOf(target.file)) law.set(target.file, lawId(target.file));
    if (target.file === `${locale}/services/index.html` && target.hash) services.add(target.hash.slice(1));
  }
  return { law, services };
}

function lawSections(dist: string, locale: Locale, { law }: Added, inside: (target: Target) => string | null): string {
  return [...law]
    .map(([file, id]) => {
      const { heading, parts } = lawEntry(dist, file);
      const kept = textParts(parts);
      for (const part of kept) resolveLinks(part, inside, null);
      prefixIds(kept, id);
      return `<section class="law" id="${id}" lang="${HTML_LANG[locale]}"><h3>${escape(heading)}</h3>${kept
        .map((part) => serializeOuter(part))
        .join('')}</section>`;
    })
    .join('');
}

function serviceEntries(
  dist: string,
  locale: Locale,
  { services }: Added,
  inside: (target: Target) => string | null,
): string {
  if (!services.size) return '';
  const directory = openPage(dist, `${locale}/services/index.html`);
  return [...services]
    .map((id) => {
      const entry = find(directory.main, (element) => attr(element, 'id') === id);
      if (!entry) throw new Error(`${directory.file}: found no #${id}, which a guide names`);
      strip(entry);
      open(entry);
      resolveLinks(entry, inside, null);
      return serializeOuter(entry);
    })
    .join('');
}

/** The page's header and footer without what a single file cannot offer. */
function frame(page: BuiltPage, siteUrl: string | null): { header: string; footer: string } {
  const [header, footer] = [need(page.document, 'header'), need(page.document, 'footer')];
  for (const element of [...below(header)])
    if (hasClass(element, 'find') || hasClass(element, 'language')) detach(element);
  for (const list of [...below(footer)].filter(({ tagName }) => tagName === 'ul')) detach(list);
  // The page on which a mistake is reported is not in the file; without the website its link would be dead words.
  if (!siteUrl)
    for (const { link, target } of [...internalLinks(footer)])
      if (target.file.endsWith('/report/index.html') && isElement(link.parentNode!)) detach(link.parentNode);
  for (const part of [header, footer]) {
    for (const element of [...below(part)]) {
      if (attr(element, 'data-online-only') !== null) detach(element);
      if (attr(element, 'data-copy-only') !== null) setAttr(element, 'hidden', null);
    }
    resolveLinks(part, () => null, siteUrl);
  }
  return { header: serializeOuter(header), footer: serializeOuter(footer) };
}

/** A link to a part that is not there leads to the whole it belongs to. */
function mendFragments(html: string): string {
  const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!));
  return html.replace(/\shref="#([^"]+)"/g, (whole, id: string) => {
    const place = [id, id.replace(/--.*$/, ''), 'main'].find((candidate) => ids.has(candidate));
    return place === id ? whole : ` href="#${place}"`;
  });
}

/**
 * Makes the file.
 * @param file the guide's page: zh/guides/images-shared/index.html
 * @param siteUrl the site's address, to which links lead that this file cannot follow; null: they become text
 */
export async function guideFile(dist: string, locale: Locale, file: string, siteUrl: string | null): Promise<string> {
  const t = translator(locale);
  const guide = openPage(dist, file);
  const style = stylesOf(dist, guide);
  const { exit, later } = await scriptsOf(dist, guide);
  const { header, footer } = frame(guide, siteUrl);
  strip(guide.main);
  const added = named(guide, locale);
  const ids = new Set([...below(guide.main)].map((element) => attr(element, 'id')));

  const inside = ({ file: to, hash }: Target): string | null => {
    const law = added.law.get(to);
    if (law) return `#${law}${hash ? `--${hash.slice(1)}` : ''}`;
    if (to === file || (to === `${locale}/services/index.html` && added.services.has(hash.slice(1))))
      return hash || '#main';
    const step = /\/steps\/([^/]+)\/index\.html$/.exec(to)?.[1];
    return step && ids.has(step) ? `#${step}` : null;
  };
  resolveLinks(guide.main, inside, siteUrl);
  open(guide.main);

  const law = lawSections(dist, locale, added, inside);
  const services = serviceEntries(dist, locale, added, inside);
  const policy = [
    "default-src 'none'",
    `script-src ${[exit, ...later].map(hashOf).join(' ')}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const meta = (name: string) => {
    const found = find(guide.document, (element) => element.tagName === 'meta' && attr(element, 'name') === name);
    return `<meta name="${name}" content="${escape(found ? (attr(found, 'content') ?? '') : '')}">`;
  };
  const title = find(guide.document, ({ tagName }) => tagName === 'title');
  const parts = [
    `<!doctype html>\n<html lang="${HTML_LANG[locale]}" data-carried><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">',
    `<title>${escape(title ? textOf(title) : t('site.name'))}</title>`,
    `${meta('edition')}${meta('law-as-at')}<meta name="format-detection" content="telephone=no">`,
    `<script>${exit}</script><style>${style}</style></head>`,
    `<body>${header}<main id="main" tabindex="-1" class="wrap guidance">${serialize(guide.main)}`,
    services &&
      `<section aria-labelledby="added-help"><h2 id="added-help">${t('copies.addedHelp')}</h2>${services}</section>`,
    law && `<section aria-labelledby="added-law"><h2 id="added-law">${t('copies.addedLaw')}</h2>`,
    law && `<p class="fine">${t('copies.addedLawNote')}</p>${law}</section>`,
    `</main>${footer}`,
    ...later.map((script) => `<script>${script}</script>`),
    '</body></html>\n',
  ];
  return mendFragments(parts.join(''));
}
