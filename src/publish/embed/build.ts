/**
 * Makes every embed from the finished pages, after the build: the same page objects and components have drawn them, so an
 * embed cannot say anything else, and nothing is drawn twice (docs/embedding.md).
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { linkOembed, oembedPath, richOembed } from '../../embed/oembed.ts';
import { fullUrl } from '../../embed/snippets.ts';
import { translator } from '../../i18n/index.ts';
import { formatDay } from '../../i18n/dates.ts';
import { HTML_LANG, LOCALES, type Locale } from '../../i18n/locales.ts';
import { cardSvg, cardText } from './card.ts';
import { find, words } from './cut.ts';
import { type Sources, cutPage, heightOf } from './kinds.ts';
import { embedHtml, leavePage } from './page.ts';
import { type SourcePage, readPage } from './source.ts';
import { embedStyles } from './theme.ts';

export interface EmbedOptions extends Sources {
  /** The built site. */
  dist: string;
  /** Where the embeds go: dist, or another folder in a test. */
  out: string;
  /** Where the site stands; without it there is neither oEmbed nor a card, which need whole addresses. */
  site: string | null;
  /** src/styles/embed.css */
  styles: string;
  /** Whether each 款 and 项 gets an embed of its own: two thirds of the files. */
  parts: boolean;
  /** Which full pages, by their path below the locale; all unless told. */
  only?: (path: string) => boolean;
}

/** What was made, for the log. */
export interface Made {
  pages: number;
  bytes: number;
  oembeds: number;
  cards: number;
}

/** The stylesheet that holds the themes. */
function mainStyles(dist: string): string {
  const sheets = globSync('_astro/*.css', { cwd: dist }).map((file) => readFileSync(path.join(dist, file), 'utf8'));
  return sheets.find((css) => css.includes('prefers-color-scheme')) ?? '';
}

/** Makes the embeds. Throws, naming the page, if one is not as expected. */
export function buildEmbeds(options: EmbedOptions): Made {
  const { dist, out, site, only = () => true } = options;
  const made: Made = { pages: 0, bytes: 0, oembeds: 0, cards: 0 };
  const write = (file: string, text: string) => {
    const full = path.join(out, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, text);
    made.bytes += Buffer.byteLength(text);
  };
  const json = (locale: Locale, to: string, data: object) => {
    write(oembedPath(locale, to), JSON.stringify(data));
    made.oembeds++;
  };

  const left = new Set<Locale>();
  const onePage = (page: SourcePage): void => {
    if (!left.has(page.locale)) write(`embed/${page.locale}/leave/index.html`, leavePage(page.exit, page.locale));
    left.add(page.locale);
    const provider = translator(page.locale)('site.name');
    const cuts = cutPage(page, options).filter((cut) => options.parts || cut.kind !== 'part');
    for (const cut of cuts) {
      write(`embed/${page.locale}/${cut.to}/index.html`, embedHtml(cut, page));
      made.pages++;
      if (site && cut.to === page.path) {
        const wanted = { site, locale: page.locale, to: cut.to, title: cut.name, height: heightOf(cut) };
        json(page.locale, cut.to, richOembed(wanted, provider));
        if (cut.kind === 'guide') {
          write(`embed/${page.locale}/${cut.to}/card.svg`, card(page, fullUrl(wanted)));
          made.cards++;
        }
      }
    }
    if (site && !cuts.some(({ to }) => to === page.path)) {
      const title = words(find(page.html, /<h1\b[^>]*>/g)?.inner ?? '') || provider;
      json(page.locale, page.path, linkOembed({ site, title }, provider));
    }
  };

  write('embed/frame.css', embedStyles(mainStyles(dist), options.styles));
  for (const locale of LOCALES)
    for (const file of globSync(`${locale}/**/index.html`, { cwd: dist }).sort()) {
      const below = file.split(path.sep).slice(1, -1).join('/');
      if (!only(below)) continue;
      try {
        onePage(readPage(readFileSync(path.join(dist, file), 'utf8'), locale, below));
      } catch (error) {
        throw new Error(`embed of dist/${file}: ${(error as Error).message}`, { cause: error });
      }
    }
  return made;
}

function card(page: SourcePage, url: string): string {
  const t = translator(page.locale);
  return cardSvg({
    ...cardText(page),
    foot: [t('embed.cardScan'), t('frame.lawAsAt', { day: formatDay(page.lawAsAt, page.locale) })],
    url,
    siteName: t('site.name'),
    lang: HTML_LANG[page.locale],
  });
}
