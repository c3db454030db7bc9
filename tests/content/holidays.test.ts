/** The holiday table against the notices' own sums, and the rules of counting against the periods that name them. */
import { expect, test } from 'vitest';
import { addDays, daysBetween, isWeekend } from '../../src/deadlines/dates.ts';
import { calendarOf, deadlineData } from '../../src/deadlines/index.ts';
import { linesAt } from '../../src/law/structure.ts';
import { findPinpoint } from '../../src/law/record.ts';
import { content, record } from './content.ts';
import { numbersIn } from './numbers.ts';

const notices = content.holidays.cn!;

/** “共9天”, as each notice says it, in its order. */
const DAYS: Record<number, number[]> = { 2025: [1, 8, 3, 5, 3, 8], 2026: [3, 9, 3, 5, 3, 3, 7] };

test.each(notices.map((notice) => [notice.year, notice] as const))('%i has the days that its notice adds up', (year, { off }) =>
  expect(off.map(({ from, to }) => daysBetween(from, to) + 1)).toEqual(DAYS[year]),
);
test.each(notices.map((notice) => [notice.year, notice] as const))('%i: moved working days are weekends outside the holidays', (year, { work, off }) => {
  for (const day of work) {
    expect(day.startsWith(String(year))).toBe(true);
    expect(isWeekend(day), day).toBe(true);
    expect(off.some(({ from, to }) => from <= day && day <= to), day).toBe(false);
  }
});
test('the table knows whole years, and nothing after its last notice', () => {
  const calendar = calendarOf(notices)!;
  expect(calendar.from).toBe('2025-01-01');
  expect(addDays(calendar.to, 1).endsWith('-01-01')).toBe(true);
});
test('a missing year between two notices is refused', () =>
  expect(() => calendarOf([notices[0]!, { ...notices[0]!, year: notices[0]!.year + 2 }])).toThrow(/years in a row/));

test('every period names a rule of its own jurisdiction', () => {
  deadlineData(content.deadlines, content.counting, content.holidays, record);
  for (const [id, { jurisdiction, counts }] of Object.entries(content.deadlines))
    if (counts) expect(content.counting.rules[counts.rule]?.jurisdiction, id).toBe(jurisdiction);
});
test('the bases of the rules and of what never lapses stand in the record', () => {
  for (const [id, { basis }] of [...Object.entries(content.counting.rules), ...Object.entries(content.counting.neverLapse)])
    if (basis) expect(typeof findPinpoint(record, basis), `content/counting.yaml · ${id}.basis ${basis}`).toBe('object');
});
test.each(Object.entries(content.deadlines).filter(([, { basis, counts }]) => basis && typeof counts?.penalty === 'object'))(
  'the classes of penalty of %s stand in its text',
  (_id, { basis, counts }) => {
    const found = findPinpoint(record, basis!);
    if (typeof found === 'string') throw new Error(found);
    const text = linesAt(found.version.lines, found.anchor!).map((line) => line.body).join('\n');
    for (const limit of Object.values(counts!.penalty as object)) expect(numbersIn(text)).toContain(limit);
  },
);
