/** Two hundred embeds compared with their full pages, figure by figure. */
import { describe, expect, test } from 'vitest';
import { DRAWN, KIND_PATHS, SEED, byKind, drawn, embedPage, fullPage, kindOf } from '../lib/embeds.ts';
import { expectNone } from '../lib/expect-none.ts';
import { type Element, all, attr, textOf } from '../lib/html.ts';
import type { Page } from '../lib/page.ts';

/** All numbers in a text, as written. */
const numbers = (text: string) => text.match(/\d[\d,.:–-]*/g) ?? [];
const mainOf = (page: Page) => all(page.document, 'main')[0]!;
const figuresIn = (element: Element) =>
  all(element, 'td', 'span', 'a', 'strong')
    .filter((one) => /\b(?:figure|number)\b/.test(attr(one, 'class') ?? ''))
    .map((one) => textOf(one).replace(/\s+/g, ' ').trim());

/** The section of a place or question, or the row of a term, on a full page. Throws if it is not there. */
function placeOf(full: Page, id: string): Element {
  const found = [...all(mainOf(full), 'section'), ...all(mainOf(full), 'tr')].find((one) =>
    [attr(one, 'id'), attr(one, 'data-place'), attr(one, 'data-topic')].includes(id),
  );
  if (!found) throw new Error(`${full.path} has no section or row ${id}`);
  return found;
}

/** How often each number stands in a text. */
const counted = (text: string) => {
  const counts = new Map<string, number>();
  for (const one of numbers(text)) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
};

/**
 * The figures of the full page that an embed of a part must show, all of them: those of the section, row or term that bears the
 * part's id; for a 款 or 项, those of the table rows that name it, what it hangs on, or what hangs on it.
 */
function wantedFigures(kind: string, full: Page, id: string): string[] {
  const main = mainOf(full);
  if (kind.startsWith('part')) {
    const near = (at: string) => at === id || at.startsWith(`${id}-`) || id.startsWith(`${at}-`);
    const tables = all(main, 'section').filter((one) =>
      ['penalties', 'thresholds'].includes(attr(one, 'aria-labelledby') ?? ''),
    );
    const rows = tables.flatMap((table) => all(all(table, 'tbody')[0]!, 'tr'));
    const at = (row: Element) =>
      all(row, 'a')
        .map((a) => /#(p[^"]*)$/.exec(attr(a, 'href') ?? '')?.[1])
        .find(Boolean);
    return rows.filter((row) => near(at(row) ?? '')).flatMap(figuresIn);
  }
  if (!id) return figuresIn(main);
  return figuresIn(placeOf(full, id));
}

test(`two hundred are drawn, of every kind (seed ${SEED})`, () => {
  expect([...byKind.keys()].sort()).toEqual(Object.keys(KIND_PATHS).sort());
  expect(new Set(drawn).size).toBe(DRAWN);
  expect(Object.keys(KIND_PATHS).filter((kind) => !drawn.some((file) => kindOf(file) === kind))).toEqual([]);
});

// The seed stands in the name, so that a failure tells how to draw the same again.
describe(`two hundred embeds, drawn by lot (seed ${SEED})`, () => {
  test('say the figures of their full page, all of them, and no others', () => {
    const compared = new Map<string, number>();
    const problems = drawn.flatMap((file) => {
      const kind = kindOf(file);
      const embed = embedPage(file);
      const { page, id } = fullPage(embed);
      const full = page!;
      // The title of a part is a citation, which its full page does not print.
      const heads = id ? all(embed.document, 'h1').map(textOf).join(' ') : '';
      const known = counted(`${textOf(mainOf(full))} ${heads}`);
      const found = numbers(textOf(mainOf(embed)));
      // As often as on the full page, or less: what is shown once cannot come to stand twice, nor another in its place.
      const wrong = [...counted(textOf(mainOf(embed)))]
        .filter(([figure, count]) => count > (known.get(figure) ?? 0))
        .map(([figure]) => figure);
      // A place or a question is the full page's own section, number by number.
      if (kind === 'place' || kind === 'question') {
        const section = (of: Element) => numbers(textOf(of)).join('|');
        if (section(placeOf(full, id)) !== section(all(mainOf(embed), 'section')[0]!)) wrong.push('its own numbers');
      }
      const theirs = wantedFigures(kind, full, id);
      const ours = figuresIn(mainOf(embed));
      compared.set(kind, (compared.get(kind) ?? 0) + found.length);
      return [
        ...wrong.map((figure) => `${file}: ${figure}: not so on ${full.path}`),
        ...(ours.join('|') === theirs.join('|')
          ? []
          : [`${file}: found ${ours.join('; ')}; wanted ${theirs.join('; ')}`]),
      ];
    });
    expectNone(problems);
    expect([...compared.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(2000);
    // A kind of which no number at all was compared would pass whatever it says.
    // Few terms have a number; their words are compared below.
    expect([...compared].filter(([kind, count]) => !count && kind !== 'term').map(([kind]) => kind)).toEqual([]);
  });

  test('terms of the glossary are those of the full page, word by word', () => {
    const terms = drawn.filter((file) => kindOf(file) === 'term');
    expect(terms.length).toBeGreaterThan(5);
    expectNone(
      terms.filter((file) => {
        const embed = embedPage(file);
        const { page, id } = fullPage(embed);
        const row = (of: Page) => all(of.document, 'tr').find((one) => attr(one, 'id') === id);
        const [ours, theirs] = [row(embed), row(page!)];
        return !ours || !theirs || textOf(ours) !== textOf(theirs);
      }),
    );
  });
});
