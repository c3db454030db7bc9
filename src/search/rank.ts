/** Puts what the stages found into one order. Pure. */
import type { Facts } from './facts.ts';
import { placeFactor } from './places.ts';

/** What is known of a page when it is put in order. */
export interface Candidate extends Facts {
  key: string;
  /** How near its questions and title come, 0 to 1; 0 where it has none. */
  asked: number;
  /** How much of what was looked for stands on it, 0 to about 1. */
  text: number;
  /** What the question's words say of this page (intent.ts); 1 if nothing. */
  meant?: number;
}

export interface RankOptions {
  /** Jurisdictions that the query names (places.ts). */
  places: readonly string[];
  /** Those whose own terms it uses, if it names none. */
  terms?: readonly string[];
  /** It is hardly more than a term (places.ts). */
  alone?: boolean;
  /** The query is in terms of law: articles first; otherwise guides and routes first. */
  legal: boolean;
  /** A single everyday word (偷拍): it may mean the situation or the law, so both come early. */
  word: boolean;
  /** The words ask for a telephone line. */
  line: boolean;
  /** The words ask what the law says: what is punished, how much, until when. */
  law?: boolean;
}

// Somebody in distress needs the guide; the article is one click further. A lawyer needs the article.
const EVERYDAY: Record<string, number> = {
  guide: 1,
  route: 1.04,
  step: 1,
  service: 0.95,
  provision: 0.9,
  page: 0.95,
  glossary: 0.4,
};
const WORD: Record<string, number> = {
  guide: 1.2,
  route: 1,
  step: 0.9,
  service: 1,
  provision: 1,
  page: 0.95,
  glossary: 0.5,
};
const LEGAL: Record<string, number> = {
  provision: 1.6,
  guide: 0.75,
  route: 0.8,
  step: 0.8,
  service: 0.7,
  page: 0.75,
  glossary: 0.5,
};
const STATUS: Record<string, number> = { ended: 0.5, future: 0.8, unknown: 0.85 };
/** How much the questions say against the text. */
const WEIGHT = { everyday: { asked: 1, text: 0.3 }, word: { asked: 0.6, text: 0.5 }, legal: { asked: 0.5, text: 1.2 } };
const LINE = 1.35;

/** The score of one page. */
export function scoreOf(page: Candidate, { places, terms, alone, legal, word, line }: RankOptions): number {
  const kinds = legal ? LEGAL : word ? WORD : EVERYDAY;
  const { asked, text } = WEIGHT[legal ? 'legal' : word ? 'word' : 'everyday'];
  return (
    (asked * page.asked ** 1.3 + text * page.text) *
    (kinds[page.kind] ?? 0.7) *
    (page.meant ?? 1) *
    (STATUS[page.status] ?? 1) *
    placeFactor(page.jurisdiction, places, terms, alone || legal || word) *
    (line && page.kind === 'service' ? LINE : 1)
  );
}

/**
 * Where the best page of a kind comes at the latest: an article for a single everyday word, which may mean the law, and for a
 * question of law; guidance for terms of law, which may be asked by one who needs it now.
 */
const AT = { word: 2, law: 2, guidance: 3 };
/** A page this much worse than the best is not put forward. */
const NEAR = 0.35;
const GUIDANCE = new Set(['guide', 'route', 'step']);
/** Of the first five so many are guides at most: the next would say again what the first says, a step says one thing. */
const GUIDES = { first: 5, most: 3, near: 0.5 };

/** Puts a step in the place of a guide too many. */
function mix(sorted: { kind: string; score: number }[]): void {
  let guides = 0;
  for (let at = 0; at < Math.min(GUIDES.first, sorted.length); at++) {
    if (sorted[at]!.kind !== 'guide' || ++guides <= GUIDES.most) continue;
    const step = sorted.findIndex(({ kind }, i) => i > at && kind === 'step');
    if (step < 0 || sorted[step]!.score < GUIDES.near * sorted[at]!.score) return;
    sorted.splice(at, 0, ...sorted.splice(step, 1));
  }
}

/**
 * Best first; equal scores in the order of their keys, so that the order does not depend on timing; then what is put forward.
 */
export function rank<T extends Candidate>(pages: readonly T[], options: RankOptions): (T & { score: number })[] {
  const sorted = pages
    .map((page) => ({ ...page, score: scoreOf(page, options) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  const forward = (is: (kind: string) => boolean, at: number, near = 0) => {
    const found = sorted.findIndex(({ kind }) => is(kind));
    if (found > at && sorted[found]!.score >= near * sorted[0]!.score) sorted.splice(at, 0, ...sorted.splice(found, 1));
  };
  const isLaw = (kind: string) => kind === 'provision';
  if (options.word) forward(isLaw, AT.word);
  else if (options.law) forward(isLaw, AT.law, NEAR);
  if (options.legal) forward((kind) => GUIDANCE.has(kind), AT.guidance);
  else if (!options.word) mix(sorted);
  return sorted;
}
