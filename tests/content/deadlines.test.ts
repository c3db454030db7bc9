/** Every period that a page names stands in the text of the provision it rests on. */
import { expect, test } from 'vitest';
import { findPinpoint } from '../../src/law/record.ts';
import { linesAt } from '../../src/law/structure.ts';
import { content, record } from './content.ts';
import { holdsPeriod } from './numbers.ts';

test.each(Object.entries(content.deadlines).filter(([, { basis }]) => basis))('%s', (id, { basis, value, unit }) => {
  const found = findPinpoint(record, basis!);
  if (typeof found === 'string') throw new Error(`content/deadlines.yaml · ${id}.basis: ${found}`);
  const { version, anchor } = found;
  const text = (anchor ? linesAt(version.lines, anchor, { lead: true }) : version.lines).map((line) => line.prefix + line.body).join('\n');
  expect(holdsPeriod(text, value, unit), `content/deadlines.yaml · ${id}: ${value} ${unit} does not stand in ${basis}: “${text}”`).toBe(true);
});
