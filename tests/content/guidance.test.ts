/** Whatever guidance points to exists, and a step's `restsOn` names what its text cites. */
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/law/problem.ts';
import { lawAsAt } from '../../src/publish/edition.ts';
import type { Content } from '../../src/publish/read-content.ts';
import { componentsIn, referenceProblems } from '../../src/publish/reference-problems.ts';
import { expectNone } from '../lib/expect-none.ts';
import { ROOT, content, record } from './content.ts';

const on = lawAsAt(ROOT);

test('every reference leads somewhere', () => {
  expectNone(referenceProblems(content, record, on).map(formatProblem));
});

describe('a wrong reference is found', () => {
  /** The problems of the content with one sentence added to its first step. */
  const withBody = (body: string) => {
    const [first, ...others] = content.stepTexts;
    const changed: Content = { ...content, stepTexts: [{ ...first!, body }, ...others] };
    return referenceProblems(changed, record, on).map(formatProblem).join('\n');
  };
  test.each([
    ['<Cite to="cn/psal/art-9999" />', 'the record does not hold cn/psal/art-9999'],
    ['<Cite to="cn/psal/art-50#p9" />', 'has no p9'],
    ['<Cite to="art. 50" />', 'no provision identifier'],
    ['<Cite of="cn/psal/art-50" />', '<Cite to="…" />'],
    ['<Penalty of="cn/psal/art-118" />', 'a place that states a penalty'],
    ['<Penalty of="cn/psal/art-50#p1-i6" tier="especially-serious" />', 'of the tier especially-serious'],
    ['<Threshold of="cn/psal/art-50" measure="views" />', 'a place with a threshold'],
    ['<Deadline is="nowhere" />', 'one of '],
    ['<Phone to="cn/nowhere" />', 'there is no cn/nowhere.yaml'],
    ['<Service to="cn/nowhere" />', 'there is no cn/nowhere.yaml'],
    ['<Guide to="nowhere" />', 'content/guides/'],
    ['<Route to="nowhere" />', 'content/routes/'],
    ['<Step to="nowhere" />', 'content/steps/'],
    ['<Quote to="cn/psal/art-50" />', 'one of Cite, '],
  ])('%s', (body, message) => {
    expect(withBody(body)).toContain(message);
  });

  test('a citation that restsOn does not hold', () => {
    const step = content.stepTexts[0]!;
    const bare: Content = { ...content, steps: content.steps.map((s) => (`${s.id}/` === step.id.replace(/[^/]*$/, '') ? { ...s, data: { ...s.data, restsOn: [] } } : s)), stepTexts: [{ ...step, body: '<Cite to="cn/psal/art-50#p1-i6" />' }] };
    expect(referenceProblems(bare, record, on).map(formatProblem).join('\n')).toContain('cn/psal/art-50@2026-01-01#p1-i6 under restsOn');
  });
});

test('components are read with their attributes, and only components', () => {
  expect(componentsIn('a <Cite to="x" /> b <Penalty of="y" tier="base"/> <em>c</em> < D')).toEqual([
    { name: 'Cite', attributes: { to: 'x' }, source: '<Cite to="x" />' },
    { name: 'Penalty', attributes: { of: 'y', tier: 'base' }, source: '<Penalty of="y" tier="base"/>' },
  ]);
});
