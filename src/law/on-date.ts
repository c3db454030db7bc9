/** What stood under a number on any day, as far as the record reaches; for the build and for the browser alike. */
import { type InForce, byDate, statusOn } from './timeline.ts';

/** When a wording was law, with the last part of its address. */
export interface Span extends InForce {
  leaf: string;
}

/**
 * - `in-force`: this wording was law.
 * - `unknown`: this wording may have been law; its first day, or whether it commenced, is not known.
 * - `future`: before this wording, which is promulgated without a day; nothing earlier is held.
 * - `not-yet`: the law itself had not begun; `leaf` is the first wording.
 * - `not-held`: the law was there, and the record holds no wording of this number for that day; `leaf` is the next one.
 * - `ended`: this wording was the last one.
 */
export interface Answer {
  kind: 'in-force' | 'unknown' | 'future' | 'not-yet' | 'not-held' | 'ended';
  leaf: string;
}

/** The days that the controls offer. Any ISO day is answered. */
export const FIRST_DAY = '1990-01-01';
export const LAST_DAY = '2030-12-31';

/** Whether a text is a day of the calendar, 2026-01-01. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/**
 * @param began the day on which the law began (`beginning`), or null where it is not known
 * @throws Error for an empty list
 */
export function answerOn(spans: readonly Span[], began: string | null, day: string): Answer {
  const sorted = [...spans]
    .map((inForce) => ({ inForce, leaf: inForce.leaf }))
    .sort(byDate)
    .map((span) => ({ ...span, status: statusOn(span.inForce, day) }));
  if (!sorted.length) throw new Error('an article without any wording has no timeline');
  const now = sorted.find(({ status }) => status === 'in-force');
  if (now) return { kind: 'in-force', leaf: now.leaf };
  const open = sorted.find(({ status }) => status === 'unknown');
  if (open) {
    // Before the law itself began, even a wording without a first day was not law.
    const before = began !== null && day < began;
    return { kind: before ? 'not-yet' : 'unknown', leaf: open.leaf };
  }
  const next = sorted.find(({ status, inForce }) => status === 'future' && inForce.commencement !== 'not-set');
  if (next) return { kind: began !== null && day < began ? 'not-yet' : 'not-held', leaf: next.leaf };
  const last = sorted.filter(({ status }) => status === 'ended').at(-1);
  return last ? { kind: 'ended', leaf: last.leaf } : { kind: 'future', leaf: sorted[0]!.leaf };
}

/** How long after its adoption a law may begin, in years, for its first edition in the record to count as its first at all. */
const COMMENCES_WITHIN = 2;

/**
 * The day on which a law began: that of the earliest text in the record if it follows its adoption soon; else the day of its
 * adoption, before which it cannot have been law (earlier texts are not held). Null where no adoption is known.
 * @param froms the first days of its wordings
 */
export function beginning(
  editions: readonly { adopted: string | null; effective: string | null }[],
  froms: readonly (string | null)[],
): string | null {
  const earliest = (days: readonly (string | null)[]) => days.filter((day) => day !== null).sort()[0] ?? null;
  const adopted = earliest(editions.map((edition) => edition.adopted));
  if (adopted === null) return null;
  const first = earliest([...editions.map(({ effective }) => effective), ...froms]);
  const limit = `${Number(adopted.slice(0, 4)) + COMMENCES_WITHIN}${adopted.slice(4)}`;
  return first !== null && first >= adopted && first <= limit ? first : adopted;
}

const COMMENCEMENT = { 'not-set': 's', 'not-verified': 'v' } as const;

/**
 * Writes spans into an attribute: `2006-03-01~2026-01-01;…` = from~until~knownBy~commencement, trailing parts left out.
 * `?` for from: the first day is not known, and the wording is named after `knownBy`.
 */
export function writeSpans(spans: readonly Span[]): string {
  return spans
    .map(({ leaf, from, until, knownBy, commencement }) =>
      [
        from ?? (leaf === knownBy ? '?' : ''),
        until ?? '',
        knownBy ?? '',
        commencement ? COMMENCEMENT[commencement] : '',
      ]
        .join('~')
        .replace(/~+$/, ''),
    )
    .join(';');
}

/** Reads what `writeSpans` wrote. */
export function readSpans(text: string): Span[] {
  return text.split(';').map((part) => {
    const [from, until, knownBy, commencement] = part.split('~');
    return {
      leaf: from === '?' ? knownBy! : from || 'undated',
      from: from === '?' ? null : from || null,
      until: until || null,
      ...(knownBy ? { knownBy } : {}),
      ...(commencement
        ? { commencement: commencement === 's' ? ('not-set' as const) : ('not-verified' as const) }
        : {}),
    };
  });
}

/** What a fragment says: `#on=2020-06-01&at=p1-i6`, `#a=<id>&b=<id>`. A plain anchor (`#p1`) says nothing. */
export function readFragment(hash: string): URLSearchParams {
  const text = hash.replace(/^#/, '');
  return new URLSearchParams(text.includes('=') ? text : '');
}

/** The day that a fragment names, or null. */
export function dayOf(hash: string): string | null {
  const day = readFragment(hash).get('on') ?? '';
  return isDay(day) ? day : null;
}
