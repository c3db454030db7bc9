import { expect, test } from 'vitest';
import { element, escapeXml } from './xml.ts';

test('what XML forbids is escaped or dropped', () => {
  expect(escapeXml('a < b & "c" > d\u0000\u000b')).toBe('a &lt; b &amp; &quot;c&quot; &gt; d');
});

test('attributes without a value are left out, an empty element closes itself', () => {
  expect(element('p', { id: 'x', until: null, from: undefined })).toBe('<p id="x"/>');
  expect(element('p', {}, ['a', 'b'])).toBe('<p>ab</p>');
});
