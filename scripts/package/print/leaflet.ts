/** One leaflet: what it says, and its page. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { renderSVG } from 'uqr';
import { formatDay } from '../../../src/i18n/dates.ts';
import { translator } from '../../../src/i18n/index.ts';
import { HTML_LANG, type Locale } from '../../../src/i18n/locales.ts';
import type { Content } from '../../../src/publish/read-content.ts';
import { HOME_PLACE } from '../../../src/site/config.ts';
import { printable } from './article.ts';
import type { Dist, Edition } from './dist.ts';
import { attr, escape, find, hasClass, textOf } from './tree.ts';

const STYLE = readFileSync(path.join(import.meta.dirname, '../../../src/styles/leaflet.css'), 'utf8');

/** Sizes of type that are tried, in points, the largest first. The smallest is still read at arm's length. */
export const FIT = [13.5, 13, 12.5, 12, 11.5, 11, 10.5, 10, 9.5, 9];

/** How many numbers a leaflet names: more could not be read from a distance. */
const NUMBERS = 7;

type LocalisedText = Partial<Record<Locale, string>>;

export interface Leaflet {
  guide: string;
  parts: { locale: Locale; title: string; comfort: string; steps: string[] }[];
  numbers: { number: string; sms: boolean; name: LocalisedText; note: LocalisedText }[];
  /** When the newest of the numbers was seen: ISO day. */
  seen: string;
}

/** The first sentence of a text: it says what matters most. */
function firstSentence(text: string): string {
  return /^.*?(?:[。！？]|[.!?](?=\s|$))/u.exec(text)?.[0] ?? text;
}

/** A name without the number that stands before it anyway. */
const nameOnly = (name: string): string => name.replace(/\s*[（(][^）)]*\d{3,}[^）)]*[）)]$/, '');

/** Where a number answers, said before its name; at home and worldwide it needs no saying. */
function placeBefore(content: Content, place: string): { zh: string; en: string } | null {
  const name = content.places.find(({ id }) => id === place)?.name;
  return !name || place === HOME_PLACE || place === 'global' ? null : { zh: `${name.zh} · `, en: `${name.en} · ` };
}

/**
 * What the leaflet of a guide says.
 * @throws Error if the guide is not built in a language, or names no service with a number
 */
export function leafletOf(dist: Dist, content: Content, guide: string, locales: readonly Locale[]): Leaflet {
  const parts = locales.map((locale) => {
    const article = printable(dist.need(`/${locale}/guides/${guide}/`));
    const title = find(article, ({ tagName }) => tagName === 'h1')[0];
    const lead = find(article, (element) => hasClass(element, 'lead'))[0];
    const hour = find(article, (element) => attr(element, 'aria-labelledby') === 'hour')[0];
    if (!title || !lead || !hour) throw new Error(`${guide}: found no title, lead or first steps in ${locale}`);
    const first = find(lead, ({ tagName }) => tagName === 'p')[0] ?? lead;
    return {
      locale,
      title: textOf(title),
      comfort: firstSentence(textOf(first)),
      steps: find(hour, ({ tagName }) => tagName === 'h3').map(textOf),
    };
  });
  const named = content.guides.find(({ id }) => id === guide)?.data.services ?? [];
  const services = named.flatMap((id) => content.services.find((service) => service.id === id) ?? []);
  const numbers = services
    .flatMap(({ id, data }) => {
      const place = placeBefore(content, id.split('/')[0]!);
      return data.phones.slice(0, 1).map((phone) => ({ data, phone, place }));
    })
    .slice(0, NUMBERS)
    .map(({ data, phone, place }) => ({
      number: phone.number,
      sms: phone.sms,
      name: { zh: `${place?.zh ?? ''}${nameOnly(data.name.zh)}`, en: `${place?.en ?? ''}${nameOnly(data.name.en)}` },
      note: (phone.sms ? phone.label : undefined) ?? {},
    }));
  if (!numbers.length) throw new Error(`${guide}: names no service with a number; wanted one for its leaflet`);
  const seen = services.map(({ data }) => data.seen.date).sort()[0]!;
  return { guide, parts, numbers, seen };
}

/** The site's address as it is read aloud: without https and the last slash. */
const shortAddress = (site: string): string => site.replace(/^https?:\/\/|\/$/g, '');

/** The page's source. @param title neutral, for the file's metadata */
export function leafletDocument(leaflet: Leaflet, edition: Edition, locales: readonly Locale[], title: string): string {
  const first = locales[0]!;
  const all = (key: string, values: (locale: Locale) => Record<string, string> = () => ({})) =>
    locales
      .map((locale) => `<span lang="${HTML_LANG[locale]}">${escape(translator(locale)(key, values(locale)))}</span>`)
      .join(' ');
  const heads = leaflet.parts.map(
    ({ locale, title: question, comfort }) =>
      `<div lang="${HTML_LANG[locale]}"><h1>${escape(question)}</h1><p class="question">${escape(
        translator(locale)('print.leaflet.question'),
      )}</p><p class="comfort">${escape(comfort)}</p></div>`,
  );
  const steps = leaflet.parts[0]!.steps.map((_, i) => {
    const lines = leaflet.parts.map(
      ({ locale, steps: titles }) => `<span lang="${HTML_LANG[locale]}">${escape(titles[i] ?? '')}</span>`,
    );
    return `<li>${lines.join('')}</li>`;
  });
  const inLocales = (text: LocalisedText) =>
    locales
      .filter((locale) => text[locale])
      .map((locale) => `<span lang="${HTML_LANG[locale]}">${escape(text[locale]!)}</span>`)
      .join('');
  const numbers = leaflet.numbers.map(({ number, sms, name, note }) => {
    const small = Object.keys(note).length ? `<span class="note">${inLocales(note)}</span>` : '';
    const by = sms
      ? ` <small>${locales.map((locale) => escape(translator(locale)('print.leaflet.sms'))).join(' ')}</small>`
      : '';
    return `<li><b>${escape(number)}${by}</b><span class="who">${inLocales(name)}</span>${small}</li>`;
  });
  const target = edition.site && new URL(`${first}/guides/${leaflet.guide}/`, edition.site).href;
  const more = edition.site
    ? `<div class="more">${renderSVG(target!, { ecc: 'M', border: 1 })}<div><p>${all('print.leaflet.more')}</p><p class="address">${escape(shortAddress(edition.site))}</p><p class="fine">${all('print.leaflet.qrNote')}</p></div></div>`
    : '';
  const day = (iso: string) => (locale: Locale) => ({ day: formatDay(iso, locale) });
  return `<!doctype html><html lang="${HTML_LANG[first]}"><head><meta charset="utf-8"><title>${escape(title)}</title><style>${STYLE}</style></head><body><div class="sheet"><header>${heads.join('')}</header><main><section><h2>${all('print.leaflet.first')}</h2><ol>${steps.join('')}</ol></section><section><h2>${all('print.leaflet.call')}</h2><ul>${numbers.join('')}</ul></section></main><footer><p class="own">${all('print.leaflet.own')}</p>${more}<p class="fine">${all('site.name')} · ${all('print.lawAsAt', day(edition.lawAsAt))} · ${all('print.leaflet.seen', day(leaflet.seen))} ${all('frame.notAdvice')}</p></footer></div></body></html>`;
}
