/** The comparison's maxima at the places it names. Expected values are read from the laws by hand. */
import { expect, test } from 'vitest';
import { formatPinpoint } from '../../src/citation/format.ts';
import { heaviest } from '../../src/law/heaviest.ts';
import { entriesAt } from '../../src/law/penalty.ts';
import { content, record } from './content.ts';

const at = (id: string, anchor: string, tier?: 'base' | 'aggravated') => {
  const found = heaviest(record, record.versions.get(id)!, anchor, tier);
  return found?.custody && [found.custody.max, found.custody.unit];
};

test.each([
  // Sexual Offences Act 2003, s 66B(10): the general limit in a magistrates' court, or two years on indictment.
  ['gb/soa/s-66B@2024-01-31', 'p10', undefined, [2, 'year']],
  ['gb/soa/s-66B@2024-01-31', 'p9', undefined, [6, 'month']],
  // 47 U.S.C. 223(h)(4), (6): adults 2 years, minors 3; threats with forgeries 18 and 30 months.
  ['us/47/s-223-h@2025-05-19', 'ph-i4-sA', undefined, [2, 'year']],
  ['us/47/s-223-h@2025-05-19', 'ph-i4-sB', undefined, [3, 'year']],
  ['us/47/s-223-h@2025-05-19', 'ph-i6-sA', 'base', [2, 'year']],
  ['us/47/s-223-h@2025-05-19', 'ph-i6-sA', 'aggravated', [3, 'year']],
  ['us/47/s-223-h@2025-05-19', 'ph-i6-sB-ti', undefined, [18, 'month']],
  // 18 U.S.C. 875(d): a threat to reputation; (a) is ransom.
  ['us/18/s-875@undated', 'pd', undefined, [2, 'year']],
] as const)('%s %s %s', (id, anchor, tier, expected) => expect(at(id, anchor, tier)).toEqual(expected));

test('a penalty that another paragraph sets keeps the condition of its own', () => {
  // Taiwan, Criminal Code art. 319-1(3): punished as (2), but not for supplying a place or tool.
  const found = heaviest(record, record.versions.get('tw/criminal-code/art-319-1@2023-02-10')!, 'p3')!;
  expect([found.custody?.max, found.fine?.max, found.when?.en]).toEqual([
    5,
    500_000,
    'the crime under paragraph 1 with intent to profit, or to distribute, broadcast, publicly display or otherwise make available for viewing',
  ]);
});

test('a tier that the comparison asks for exists', () => {
  const missing = content.comparison!.topics.flatMap(({ cells }) =>
    Object.values(cells)
      .flat()
      .filter(({ of, tier }) => {
        const [article = '', anchor = null] = of.split('#');
        const version = record.articles.get(article.split('@')[0]!)!.at(-1)!;
        return tier && !entriesAt(version.penalties, anchor).length;
      })
      .map(({ of }) => of),
  );
  expect(missing).toEqual([]);
});

test('a subsection filed by itself is cited once', () => {
  const version = record.versions.get('us/47/s-223-h@2025-05-19')!;
  expect(formatPinpoint(version, 'ph-i4-sA', 'en')).toBe('(4)(A)');
});
