/**
 * Stage *relax*: a long question is cut to what it is about. Every term costs a piece of the index, and the twentieth
 * word of a question says little that the first eight have not said. Pure.
 */
import type { Term } from './rewrite.ts';

const OWN = 9;
const RELATED = 4;

/**
 * The terms to look for: the reader's own first, the longer the better (they are rarer), in their order; then what they
 * lead to, the surest first.
 */
export function relax(terms: readonly Term[], own = OWN, related = RELATED): Term[] {
  const mine = terms.filter((term) => !term.from);
  const kept = new Set(
    mine.length <= own
      ? mine
      : [...mine].sort((a, b) => b.weight - a.weight || b.text.length - a.text.length).slice(0, own),
  );
  const led = terms.filter((term) => term.from).sort((a, b) => b.weight - a.weight);
  return [...mine.filter((term) => kept.has(term)), ...led.slice(0, Math.max(2, related - kept.size))];
}
