/**
 * The record: every instrument and every wording, joined up. Built once from the content files, by Astro, by the command
 * line and by tests alike.
 */
import { HTML_LANG, LOCALES } from '../i18n/locales.ts';
import type { Instrument, Provision } from '../schemas/law.ts';
import { fingerprint } from './fingerprint.ts';
import { formatId, readId } from './ids.ts';
import type { Problem } from './problem.ts';
import { type Line, parseStructure } from './structure.ts';
import { byDate, intervalProblems } from './timeline.ts';

/** A content file as it was read: its path without ending, its path from the root, its checked data. */
export interface Entry<T> {
  id: string;
  file: string;
  data: T;
}

/** One wording of one provision. */
export interface Version extends Provision {
  /** `cn/psal/art-50@2026-01-01` */
  id: string;
  /** `cn/psal/art-50` */
  article: string;
  /** `cn/psal` */
  instrument: string;
  jurisdiction: string;
  /** The last part of its address: `2026-01-01`, its first day or (without one) that of the text compared; or `undated`. */
  leaf: string;
  file: string;
  /** Empty where the text is missing. */
  lines: Line[];
  sha256: string | null;
}

export interface LawRecord {
  instruments: Map<string, Instrument & { id: string; jurisdiction: string }>;
  /** Article → its wordings, oldest first. */
  articles: Map<string, Version[]>;
  versions: Map<string, Version>;
  /** Version → the versions that carry its rule on, whatever their number. */
  continuedBy: Map<string, string[]>;
  /** Article → the interpretations' versions that interpret it. */
  interpretedBy: Map<string, string[]>;
}

/** The number of lines that are not empty. */
const countLines = (text: string) => text.split('\n').filter((line) => line.trim()).length;

/**
 * The languages into which a text must be translated: every required one that it is not written in. Traditional Chinese
 * stands as it is for readers of Chinese.
 * @param lang of the text: zh-Hans, zh-Hant, ko, ja, en
 */
export function translationLocales(lang: string): string[] {
  const base = (tag: string) => tag.split('-')[0];
  return LOCALES.filter((locale) => base(HTML_LANG[locale]) !== base(lang));
}

function checkTranslations(version: Version): Problem[] {
  if (version.text === null) return [];
  const wanted = countLines(version.text);
  return translationLocales(version.lang).flatMap((locale) => {
    const translation = version.translations[locale];
    const field = `translations.${locale}`;
    if (!translation)
      return [
        {
          file: version.file,
          field,
          found: 'nothing',
          wanted: `a translation of ${wanted} lines, one for each line of the text`,
        },
      ];
    const found = countLines(translation);
    return found === wanted
      ? []
      : [{ file: version.file, field, found: `${found} lines`, wanted: `${wanted} lines, as the text has` }];
  });
}

function checkAnchors(version: Version): Problem[] {
  if (version.text === null) return [];
  const anchors = new Set(version.lines.map((line) => line.anchor));
  const check = (field: 'penalties' | 'thresholds') =>
    version[field].flatMap(({ at }, i) =>
      anchors.has(at)
        ? []
        : [{ file: version.file, field: `${field}[${i}].at`, found: at, wanted: `one of ${[...anchors].join(', ')}` }],
    );
  return [...check('penalties'), ...check('thresholds')];
}

function checkIntervals(versions: readonly Version[]): Problem[] {
  return intervalProblems(versions.map((version) => version.inForce)).map(({ kind, first, second }) => {
    const version = versions.find((v) => v.inForce === first)!;
    const found = `${first.from ?? 'undated'} to ${first.until ?? 'no end'}`;
    if (kind === 'inverted')
      return { file: version.file, field: 'inForce.until', found, wanted: 'an end after the beginning' };
    return {
      file: version.file,
      field: 'inForce.until',
      found: `${found}, and the next wording begins on ${second?.from ?? 'an unknown day'} (${kind})`,
      wanted: `until: ${second?.from ?? 'a known day'}, so that the wordings neither overlap nor leave a gap`,
    };
  });
}

function toVersion({ id, file, data }: Entry<Provision>, problems: Problem[]): Version {
  const [jurisdiction = '', handle = '', article = '', leaf = ''] = id.split('/');
  const version: Version = {
    ...data,
    id: formatId(`${jurisdiction}/${handle}/${article}`, leaf),
    article: `${jurisdiction}/${handle}/${article}`,
    instrument: `${jurisdiction}/${handle}`,
    jurisdiction,
    leaf,
    file,
    lines: [],
    sha256: data.text === null ? null : fingerprint(data.text),
  };
  const { from, knownBy } = data.inForce;
  // A wording without a first day may be named after the day of the consolidated text that was compared.
  if (leaf !== (from ?? 'undated') && !(from === null && leaf === knownBy))
    problems.push({
      file,
      field: leaf === 'undated' || from !== null ? 'inForce.from' : 'inForce.knownBy',
      found: String(from ?? knownBy),
      wanted: `the day in the file's name (${leaf})`,
    });
  if (data.text !== null)
    try {
      version.lines = parseStructure(data.text, jurisdiction);
    } catch (error) {
      problems.push({
        file,
        field: 'text',
        found: (error as Error).message,
        wanted: 'text in paragraphs and items, one a line',
      });
    }
  return version;
}

/**
 * Joins the entries into the record.
 * @returns the record, and every problem found; a caller that builds from it must stop if there is one
 */
export function buildRecord(
  instruments: readonly Entry<Instrument>[],
  provisions: readonly Entry<Provision>[],
): { record: LawRecord; problems: Problem[] } {
  const problems: Problem[] = [];
  const record: LawRecord = {
    instruments: new Map(),
    articles: new Map(),
    versions: new Map(),
    continuedBy: new Map(),
    interpretedBy: new Map(),
  };
  for (const { id, data } of instruments) {
    const key = id.replace(/\/instrument$/, '');
    record.instruments.set(key, { ...data, id: key, jurisdiction: key.split('/')[0]! });
  }
  for (const entry of provisions) {
    const version = toVersion(entry, problems);
    if (!record.instruments.has(version.instrument))
      problems.push({
        file: version.file,
        field: '',
        found: `no content/law/${version.instrument}/instrument.yaml`,
        wanted: 'the instrument this provision belongs to',
      });
    record.versions.set(version.id, version);
    const list = record.articles.get(version.article) ?? [];
    record.articles.set(version.article, [...list, version].sort(byDate));
    problems.push(...checkTranslations(version), ...checkAnchors(version));
  }
  for (const versions of record.articles.values()) problems.push(...checkIntervals(versions));
  for (const version of record.versions.values()) {
    version.continues.forEach((id, i) => {
      if (!record.versions.has(id))
        problems.push({
          file: version.file,
          field: `continues[${i}]`,
          found: id,
          wanted: 'a version that the record holds',
        });
      record.continuedBy.set(id, [...(record.continuedBy.get(id) ?? []), version.id]);
    });
    version.interprets.forEach((id, i) => {
      if (!record.articles.has(id))
        problems.push({
          file: version.file,
          field: `interprets[${i}]`,
          found: id,
          wanted: 'an article that the record holds',
        });
      record.interpretedBy.set(id, [...(record.interpretedBy.get(id) ?? []), version.id]);
    });
  }
  return { record, problems };
}

/** Looks a pinpointed version up. Returns what is wrong as a sentence if the record does not hold it. */
export function findPinpoint(record: LawRecord, id: string): { version: Version; anchor: string | null } | string {
  const ref = readId(id);
  if (ref.version === null) return `${id} names no version`;
  const version = record.versions.get(formatId(ref.article, ref.version));
  if (!version) {
    const known = record.articles.get(ref.article)?.map((v) => v.leaf);
    return known
      ? `the record holds ${ref.article} at ${known.join(', ')}, not at ${ref.version}`
      : `the record does not hold ${ref.article}`;
  }
  if (ref.anchor !== null && !version.lines.some((line) => line.anchor === ref.anchor))
    return `${ref.article}@${ref.version} has no ${ref.anchor}; it has ${version.lines.map((line) => line.anchor).join(', ')}`;
  return { version, anchor: ref.anchor };
}
