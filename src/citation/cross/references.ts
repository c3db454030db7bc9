/** Finds the references in the official text of one wording and resolves them within its date. */
import type { LawRecord, Version } from '../../law/record.ts';
import { dayBefore, statusOn, versionOn } from '../../law/timeline.ts';
import { formatId } from '../../law/ids.ts';
import { type CitationIndex, citationIndex } from '../index.ts';
import { parseCitations } from '../parse.ts';
import { anchorIn } from '../pinpoint.ts';
import { readCommonMentions } from './common.ts';
import { readHanMentions } from './han.ts';
import { readKoreanMentions } from './korean.ts';
import type { Mention, Place } from './mention.ts';

/** A reference that leads somewhere. */
export interface CrossReference {
  /** The line in which it stands. */
  line: string;
  /** Offsets in that line as published (prefix and words). */
  start: number;
  end: number;
  /** With its version, and an anchor or none. */
  target: string;
}

/** What looking references up needs, made once for a record. */
export interface CrossContext {
  record: LawRecord;
  /** An ISO day: LAW_AS_AT. */
  asAt: string;
  index: (jurisdiction: string) => CitationIndex;
  held: (instrument: string) => ReadonlySet<string>;
  korean: ReadonlyMap<string, string>;
}

export function crossContext(record: LawRecord, asAt: string): CrossContext {
  const whole = citationIndex(record);
  const indexes = new Map<string, CitationIndex>();
  const held = new Map<string, Set<string>>();
  for (const article of record.articles.keys()) {
    const [jurisdiction, handle, leaf] = article.split('/');
    const key = `${jurisdiction}/${handle}`;
    held.set(key, (held.get(key) ?? new Set()).add(leaf!));
  }
  const korean = new Map<string, string>();
  for (const { id, title, short } of record.instruments.values())
    if (id.startsWith('kr/')) for (const name of [title.orig, short.orig]) korean.set(name.replace(/[\s·ㆍ]/g, ''), id);
  return {
    record,
    asAt,
    index: (jurisdiction) => {
      const own =
        indexes.get(jurisdiction) ??
        ({
          ...whole,
          instruments: whole.instruments.filter(({ id }) => id.startsWith(`${jurisdiction}/`)),
        } as CitationIndex);
      indexes.set(jurisdiction, own);
      return own;
    },
    held: (instrument) => held.get(instrument) ?? new Set(),
    korean,
  };
}

const lastDay = ({ inForce }: Version, asAt: string) => {
  const status = statusOn(inForce, asAt);
  if (status === 'ended') return dayBefore(inForce.until!);
  return status === 'future' ? (inForce.from ?? asAt) : asAt;
};

/** Whether a wording carries another on, however many wordings lie between. */
function carriesOn(record: LawRecord, later: Version, earlier: Version): boolean {
  const seen = new Set<string>();
  const walk = (version: Version): boolean =>
    version.continues.some((id) => {
      if (id === earlier.id) return true;
      const before = record.versions.get(id);
      if (!before || seen.has(id)) return false;
      seen.add(id);
      return walk(before);
    });
  return walk(later);
}

/**
 * The wording that a mention means. Within one law: as it stood on this wording's last day. Another law: the one of the day on
 * which this text was written, because its numbers are of that day; a later one only where it carries that rule on.
 */
function wordingOf({ record, asAt }: CrossContext, version: Version, { article, external }: Mention): Version | null {
  if (article === version.article) return version;
  const wordings = record.articles.get(article);
  if (!wordings) return null;
  const now = versionOn(wordings, lastDay(version, asAt));
  if (!external) return now;
  const written = version.inForce.from ?? version.inForce.knownBy;
  const then = written ? versionOn(wordings, written) : null;
  if (!then) return null;
  return now && (now.id === then.id || carriesOn(record, now, then)) ? now : then;
}

/** 《中华人民共和国刑法》第三百六十三条, 刑法第…: laws named in full or by the name they bear in official text. */
function namedMentions(context: CrossContext, version: Version, text: string): (Mention & { known: boolean })[] {
  if (!/[法例定释办規则則]/u.test(text)) return [];
  const { jurisdiction, instrument } = version;
  return parseCitations(text, context.index(jurisdiction), { jurisdiction }).flatMap((citation) => {
    const end = citation.offset + citation.input.length;
    const target = citation.instrument ? context.record.instruments.get(citation.instrument) : undefined;
    const input = citation.input.replace(/^《/, '');
    const known =
      citation.article !== null &&
      citation.instrument !== instrument &&
      target !== undefined &&
      citation.offset !== undefined &&
      (/^第/.test(input) ||
        [target.title.orig, target.short.orig, target.short.zh].some((name) => input.startsWith(name)));
    const own = citation.instrument === instrument;
    // 本法 is read elsewhere; a law's own name in its own text too.
    return [
      {
        start: citation.offset,
        end,
        article: citation.article ?? '',
        pin: citation.pin,
        external: true,
        known: known && !own,
      },
    ];
  });
}

function mentionsIn(context: CrossContext, version: Version, text: string, place: Place): Mention[] {
  switch (version.jurisdiction) {
    case 'cn':
    case 'tw':
    case 'jp': {
      const named = namedMentions(context, version, text);
      return [...named.filter(({ known }) => known), ...readHanMentions(text, place, named)];
    }
    case 'kr':
      return readKoreanMentions(text, place, (name) => context.korean.get(name.replace(/[\s·ㆍ]/g, '')) ?? null);
    default:
      return readCommonMentions(text, place, context.held);
  }
}

/** The references in a wording's official text, in its order; those outside the record are left out. */
export function crossReferences(context: CrossContext, version: Version): CrossReference[] {
  const { article, instrument } = version;
  return version.lines.flatMap((line) => {
    const text = line.prefix + line.body;
    const place: Place = { instrument, article, anchor: line.anchor, held: context.held(instrument) };
    const mentions = mentionsIn(context, version, text, place).sort((a, b) => a.start - b.start);
    let done = 0;
    return mentions.flatMap((mention): CrossReference[] => {
      if (mention.start < done) return [];
      const target = wordingOf(context, version, mention);
      if (!target) return [];
      const found = anchorIn(
        mention.pin,
        target.lines.map(({ anchor }) => anchor),
      );
      // A place that the wording does not have: the reference was read wrongly, or the text is older.
      if (!('anchor' in found)) return [];
      // A whole article that is this one, or this very line, leads nowhere.
      if (target.id === version.id && (found.anchor === null || found.anchor === line.anchor)) return [];
      done = mention.end;
      return [
        {
          line: line.anchor,
          start: mention.start,
          end: mention.end,
          target: formatId(target.article, target.leaf, found.anchor),
        },
      ];
    });
  });
}
