/** The rows of each file below /data/v1/, from what was read of content/. */
import { LOCALES } from '../../i18n/locales.ts';
import { href } from '../../i18n/paths.ts';
import type { Entry, LawRecord } from '../../law/record.ts';
import { publishProvisions } from '../provisions-json.ts';
import type { Content } from '../read-content.ts';
import { articlesIn, documentDays } from './akn.ts';
import { writeCsv } from './csv.ts';
import type { DatasetName } from './shapes.ts';
import { textPath } from './text-files.ts';

/** A value in every language, from the texts of one page. */
const inLocales = <T, V>(texts: readonly Entry<T>[], id: string, read: (data: T) => V) =>
  Object.fromEntries(
    LOCALES.map((locale) => [locale, read(texts.find((text) => text.id === `${id}/${locale}`)!.data)]),
  );

const textsOf = (room: string, id: string) =>
  Object.fromEntries(
    LOCALES.map((locale) => [
      locale,
      {
        page: href(locale, `${room}/${id}`),
        markdown: textPath(locale, room, id, 'md'),
        plain: textPath(locale, room, id, 'txt'),
      },
    ]),
  );

const byId = <T extends { id: string }>(rows: readonly T[]): T[] => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

type GuidanceText = Content['guideTexts'][number]['data'];

const guidance = (room: string, entries: readonly Entry<object>[], texts: readonly Entry<GuidanceText>[]) =>
  entries.map(({ id, data }) => ({
    id,
    ...data,
    title: inLocales(texts, id, (text) => text.title),
    description: inLocales(texts, id, (text) => text.description),
    askedAs: inLocales(texts, id, (text) => text.askedAs),
    limits: inLocales(texts, id, (text) => text.limits),
    texts: textsOf(room, id),
  }));

/** Every file of rows but the comparison; that and the provisions in full are written by pages of their own. */
export function datasets(content: Content, record: LawRecord): Record<Exclude<DatasetName, 'comparison'>, object[]> {
  return {
    provisions: publishProvisions(record),
    instruments: byId([...record.instruments.values()]).map((instrument) => ({
      ...instrument,
      // Korean addresses are written in Korean; a program wants them as a URI.
      officialUrl: instrument.officialUrl && new URL(instrument.officialUrl).href,
      articles: articlesIn(record, instrument.id).map(([first]) => first!.article),
      akn: documentDays(record, instrument.id).length ? `akn/${instrument.id}.xml` : null,
    })),
    guides: byId(guidance('guides', content.guides, content.guideTexts)),
    routes: byId(guidance('routes', content.routes, content.routeTexts)),
    steps: byId(
      content.steps.map(({ id, data }) => ({
        id,
        ...data,
        title: inLocales(content.stepTexts, id, (text) => text.title),
        summary: inLocales(content.stepTexts, id, (text) => text.summary),
        texts: textsOf('steps', id),
      })),
    ),
    services: byId(content.services.map(({ id, data }) => ({ id, place: id.split('/')[0]!, ...data }))),
    deadlines: byId(Object.entries(content.deadlines).map(([id, deadline]) => ({ id, ...deadline }))),
    glossary: byId(content.glossary),
  };
}

/** The help directory as a table: one line a service, with the day on which its number was seen. */
export function servicesCsv(content: Content): string {
  const columns =
    'id place kind name_orig name_zh name_en phones web hours_zh hours_en hours_verified languages serves_zh serves_en does_zh does_en caution_zh caution_en checked checked_how source source_date confidence';
  return writeCsv(
    columns.split(' '),
    byId(content.services).map(({ id, data }) => [
      id,
      id.split('/')[0],
      data.kind,
      data.name.orig,
      data.name.zh,
      data.name.en,
      data.phones.map(({ number, sms }) => (sms ? `SMS ${number}` : number)),
      data.web,
      data.hours?.zh,
      data.hours?.en,
      data.hours?.verified,
      data.languages,
      data.serves.zh,
      data.serves.en,
      data.does.zh,
      data.does.en,
      data.caution?.zh,
      data.caution?.en,
      data.seen.date,
      data.seen.how,
      data.source.name,
      data.source.date,
      data.confidence,
    ]),
  );
}

/** The record as a table: one line a wording. Lines of a text stay lines within their cell. */
export function provisionsCsv(record: LawRecord): string {
  const columns =
    'id instrument article label title_zh title_en from until known_by commencement lang text translation_zh translation_en summary_zh summary_en conduct continues continued_by confidence sha256 compared source';
  return writeCsv(
    columns.split(' '),
    publishProvisions(record).map((row) => [
      row.id,
      row.instrument,
      row.article,
      row.label,
      row.title.zh,
      row.title.en,
      row.from,
      row.until,
      row.knownBy,
      row.commencement,
      row.lang,
      row.text,
      row.translations.zh?.trimEnd(),
      row.translations.en?.trimEnd(),
      row.summary.zh,
      row.summary.en,
      row.conduct,
      row.continues,
      row.continuedBy,
      row.confidence,
      row.sha256,
      row.sources
        .map(({ compared }) => compared)
        .sort()
        .at(-1),
      row.sources.map(({ name, url }) => (url ? `${name} <${url}>` : name)),
    ]),
  );
}
