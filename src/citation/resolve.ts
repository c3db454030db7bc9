/** From a citation to one wording and its address. */
import type { Locale } from '../i18n/locales.ts';
import { formatId } from '../law/ids.ts';
import { type Status, dayBefore, liveVersion, statusOn, versionOn } from '../law/timeline.ts';
import type { Citation } from './parse.ts';
import type { CitationIndex, IndexInstrument, IndexVersion } from './index.ts';
import { type Dated, type Former, type Moved, addressOf, formerRule, movedOn, sameRule, wordingsIn } from './moved.ts';
import { anchorIn } from './pinpoint.ts';

export interface ResolveOptions {
  /** The day as at which the site shows the law; decides which wording the live address shows. */
  lawAsAt: string;
  /** The day asked for. Without it the answer is what the live address shows (DESIGN §4), even if it has ended. */
  on?: string | null | undefined;
}

export interface Resolved {
  /** `cn/psal/art-50@2026-01-01#p1-i6` */
  id: string;
  /** `cn/psal/art-50` */
  article: string;
  leaf: string;
  anchor: string | null;
  /** On the day asked, by default LAW_AS_AT. */
  status: Status;
  /** Root-relative: the live address where it shows this wording, else the dated one. */
  url: (locale: Locale) => string;
  /** Where the wording is not law that day: the provisions that held its rule then, under other numbers. */
  moved?: Moved[];
  /** Where neither the citation nor the reader names a day: what this number said before, if that was another rule. */
  former?: Former;
}

/** Why there is no answer, as a code for the interface and a sentence in English for the command line. */
export interface Unresolved {
  reason:
    'not-held' | 'unknown-instrument' | 'ambiguous-number' | 'not-in-force' | 'no-such-version' | 'no-such-pinpoint';
  message: string;
  /** For `not-in-force`: the provisions that held the rule of this number on the day asked. */
  moved?: Moved[];
  /** For `no-such-pinpoint`, as with what is found: the rule that the number held before has that place. */
  former?: Former;
}

type Revisions = NonNullable<IndexInstrument['revisions']>;

function span({ leaf, from, until, knownBy }: IndexVersion): string {
  const start = from ?? (knownBy ? `an unknown day (known by ${knownBy})` : leaf);
  return until ? `${start} to ${dayBefore(until)}` : `${start} onwards`;
}

/**
 * The wording of an edition's year: in force from the first day of that year's last revision until the next; where the
 * record does not know the revision, an amendment usually takes effect within the year after.
 */
function ofEdition(versions: readonly Dated[], year: number, revisions: Revisions): Dated | null {
  const last = revisions.findLastIndex((revision) => revision.year === year);
  if (last >= 0) {
    // The last day of that edition: a wording may have begun between two revisions.
    const next = revisions[last + 1]?.from;
    // A number that this revision does not hold is not the same number of the text before it.
    return versionOn(versions, next ? dayBefore(next) : revisions[last]!.from);
  }
  return versionOn(versions, `${year + 1}-12-31`) ?? versionOn(versions, `${year}-12-31`);
}

/**
 * The wording before today's: 旧《治安管理处罚法》第八十条. An article that has only ever had one wording is meant by it, unless it
 * came with a revision of the whole: the old text had another under this number.
 */
function previousOf(versions: readonly Dated[], revisions: Revisions, lawAsAt: string): Dated | null {
  const live = liveVersion(versions, lawAsAt);
  const { from, until } = live.inForce;
  if (until !== null && until <= lawAsAt) return live;
  const before = versions[versions.indexOf(live) - 1];
  if (before) return before;
  return from !== null && revisions.findLast((revision) => revision.from <= lawAsAt)?.from === from ? null : live;
}

/** The wording that the citation itself says it means; undefined where it says nothing, null where the record lacks it. */
function ofCitation(
  { edition, asOf, text }: Citation,
  versions: readonly Dated[],
  revisions: Revisions,
  lawAsAt: string,
): Dated | null | undefined {
  if (!asOf && !edition && !text) return undefined;
  const found = asOf
    ? (versions.find(({ leaf }) => leaf === asOf) ?? versionOn(versions, asOf))
    : edition
      ? ofEdition(versions, edition, revisions)
      : text === 'previous'
        ? previousOf(versions, revisions, lawAsAt)
        : versionOn(versions, lawAsAt);
  // A wording whose first day is not known may be the one.
  const unsure = versions.some(({ from, commencement }) => from === null || commencement);
  return found ?? (unsure ? undefined : null);
}

/**
 * Finds the wording that a citation means and checks that it has the pinpoint.
 * An identifier's own @version wins; then the day asked, if the rule that the citation means stood there under its number; then
 * an edition's year in the citation; then the live rule.
 */
export function resolveCitation(
  citation: Citation,
  index: CitationIndex,
  { lawAsAt, on }: ResolveOptions,
): Resolved | Unresolved {
  const { input, article, instrument, number } = citation;
  if (!article || !instrument) {
    if (citation.reason === 'unknown-instrument')
      return { reason: 'unknown-instrument', message: `“${input}”: the record does not hold this law` };
    if (citation.reason === 'ambiguous-number')
      return {
        reason: 'ambiguous-number',
        message: `“${input}”: several instruments bear this document number; name the instrument`,
      };
    return { reason: 'not-held', message: `“${input}”: the record holds no article ${number} of ${instrument}` };
  }
  const law = index.instruments.find(({ id }) => id === instrument);
  const revisions = law?.revisions ?? [];
  const versions = wordingsIn(index, article);
  if (!versions.length) return { reason: 'not-held', message: `“${input}”: the record does not hold ${article}` };
  const held = `the record holds ${article} for ${versions.map(span).join('; ')}`;

  let version: Dated | null | undefined;
  let undated = false;
  if (citation.version) {
    version = versions.find(({ leaf }) => leaf === citation.version);
    if (!version) return { reason: 'no-such-version', message: `“${input}”: no wording @${citation.version}; ${held}` };
  } else if (on) {
    // 旧法第20条 on a day in 2026 is not the rule that the number holds by then.
    const own = ofCitation(citation, versions, revisions, lawAsAt);
    const then = versionOn(versions, on);
    const meant =
      own === undefined || (own && then && sameRule(index, formatId(article, own.leaf), formatId(article, then.leaf)));
    version = meant ? then : null;
    if (!version) {
      const moved = movedOn(index, article, citation.pin, on, lawAsAt);
      const message = `“${input}”: no wording of what is cited in force on ${on}; ${held}`;
      return { reason: 'not-in-force', message, ...(moved.length ? { moved } : {}) };
    }
  } else {
    const own = ofCitation(citation, versions, revisions, lawAsAt);
    if (own === null)
      return { reason: 'not-in-force', message: `“${input}”: the record does not hold the text meant; ${held}` };
    version = own ?? liveVersion(versions, lawAsAt);
    undated = own === undefined;
  }

  // Where the record holds no text, a paragraph leads to the article.
  const found = version.anchors.length ? anchorIn(citation.pin, version.anchors) : { anchor: null };
  const former = undated ? formerRule(index, article, version.leaf, citation.pin, lawAsAt) : undefined;
  if (!('anchor' in found)) {
    const which = found.found.length
      ? `${found.wanted} stands in several places (${found.found.join(', ')})`
      : `there is no ${found.wanted}`;
    return {
      reason: 'no-such-pinpoint',
      message: `“${input}”: in ${formatId(article, version.leaf)} ${which}; it has ${version.anchors.join(', ') || 'no text'}`,
      ...(former?.wording.anchor ? { former } : {}),
    };
  }
  const { leaf } = version;
  const { anchor } = found;
  const status = statusOn(version.inForce, on ?? lawAsAt);
  const over = status === 'ended' && !versionOn(versions, on ?? lawAsAt);
  const moved = over ? movedOn(index, article, citation.pin, on ?? lawAsAt, lawAsAt) : [];
  return {
    id: formatId(article, leaf, anchor),
    article,
    leaf,
    anchor,
    status,
    url: addressOf(versions, article, leaf, anchor, lawAsAt),
    ...(moved.length ? { moved } : {}),
    ...(former ? { former } : {}),
  };
}
