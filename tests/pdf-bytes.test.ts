/** On a PDF written by hand: three pages in two branches, two places, one stream that holds misleading bytes. */
import { expect, test } from 'vitest';
import { destinations, normalise, pageCount } from '../scripts/package/print/pdf-bytes.ts';

/** Builds a file with a right table of offsets. */
function pdf(objects: string[]): Uint8Array {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return new Uint8Array(
    Buffer.from(
      `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}\n/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`,
      'latin1',
    ),
  );
}

const file = pdf([
  '<</Type /Catalog\n/Pages 2 0 R\n/Dests 8 0 R>>',
  '<</Type /Pages\n/Count 3\n/Kids [3 0 R 4 0 R]>>',
  '<</Type /Pages\n/Count 2\n/Kids [7 0 R 5 0 R]>>',
  '<</Type /Page>>',
  '<</Type /Page>>',
  '<</Length 40>>\nstream\nendobj\n9 0 obj\n/Dests [7 0 R]\nendstream',
  '<</Type /Page>>',
  '<</steps-a--x [4 0 R /XYZ 6 827 0]\n/b#2dc [7 0 R /XYZ 0 0 0]>>',
  "<</Creator (Mozilla/5.0 \\(X11; Linux\\) Chrome/156.0)\n/CreationDate (D:20261122123823+00'00')\n/ModDate (D:20261122123823+00'00')>>",
]);

test('counts pages through the branches of the tree', () => expect(pageCount(file)).toBe(3));

test('places are found on the page they stand on, in the tree’s order', () =>
  expect([...destinations(file)]).toEqual([
    ['steps-a--x', 3],
    ['b-c', 1],
  ]));

test('dates and the browser’s name are replaced, and nothing moves', () => {
  const after = normalise(file, '2026-01-02');
  const text = Buffer.from(after).toString('latin1');
  expect(after.length).toBe(file.length);
  expect(text).toContain("/CreationDate (D:20260102000000+00'00')");
  expect(text).toContain("/ModDate (D:20260102000000+00'00')");
  expect(text).toMatch(/\/Creator \(Lit Corner +\)/);
  expect(pageCount(after)).toBe(3);
  expect([...normalise(after, '2026-01-02')]).toEqual([...after]);
});

test('a file of another make is refused', () =>
  expect(() => pageCount(new Uint8Array([37, 80]))).toThrow('as Chromium writes it'));
