import { describe, expect, test } from 'vitest';
import { fieldsIn, letterPieces, parseLetter } from './letter-text.ts';
import { letterFields, letterSchema, sharedFieldsSchema } from './letters.ts';

const text = (words: string) => ({ kind: 'text', text: words });
const both = (words: string) => ({ zh: words, en: words });

describe('the text of a letter', () => {
  test('each line has its style', () => {
    const lines = parseLetter('# 申请书\n\n## 请求\n一行字\n- 甲\n1. 乙\n> 某某\n>\n');
    expect(lines.map(({ style }) => style)).toEqual(['title', 'heading', 'text', 'item', 'number', 'right', 'right']);
    expect(lines[0]!.pieces).toEqual([text('申请书')]);
    expect(lines[4]!.pieces).toEqual([text('乙')]);
  });

  test('placeholders are told apart', () => {
    expect(letterPieces('我是{{name}}，根据{cite:cn/psal/art-90@2026-01-01#p1}，{deadline:case-handling}内')).toEqual([
      text('我是'),
      { kind: 'field', id: 'name' },
      text('，根据'),
      { kind: 'cite', id: 'cn/psal/art-90@2026-01-01#p1' },
      text('，'),
      { kind: 'deadline', id: 'case-handling' },
      text('内'),
    ]);
  });

  test.each(['{name}', '{{Name}}', '{cite}', '{cites:cn/psal/art-90}', '{{}}', '{{name}'])('%s is wrong', (braces) => {
    expect(letterPieces(`甲${braces}乙`)).toContainEqual({ kind: 'wrong', text: braces });
  });

  test('the fields are named once', () => {
    expect(fieldsIn(parseLetter('{{a}} {{b}}\n- {{a}}'))).toEqual(['a', 'b']);
  });
});

describe('fields', () => {
  const shared = sharedFieldsSchema.parse({
    name: { kind: 'text', label: both('姓名'), required: true, privacy: both('只给警察看') },
  });
  const letter = (field: unknown) => ({
    order: 1,
    group: 'police',
    sent: ['zh'],
    to: [both('x')],
    warnings: [both('x')],
    elements: [{ what: both('x') }],
    fields: [{ title: both('x'), fields: [field] }],
    reviewed: '2026-11-22',
  });

  test('a shared field is filled in, and what differs here wins', () => {
    const { fields } = letterSchema.parse(letter({ use: 'name', required: false }));
    expect(letterFields({ fields }, shared)[0]!.fields[0]).toMatchObject({
      id: 'name',
      kind: 'text',
      required: false,
      privacy: both('只给警察看'),
      options: [],
    });
  });

  test('a shared field that is not there is named', () => {
    const { fields } = letterSchema.parse(letter({ use: 'nobody' }));
    expect(() => letterFields({ fields }, shared)).toThrow('“nobody”');
  });

  test.each([
    ['neither id nor use', { kind: 'text', label: both('x') }],
    ['both', { id: 'a', use: 'name', kind: 'text', label: both('x') }],
    ['no label', { id: 'a', kind: 'text' }],
    ['a choice without options', { id: 'a', kind: 'choice', label: both('x') }],
    [
      'options of a date',
      {
        id: 'a',
        kind: 'date',
        label: both('x'),
        options: [
          { id: 'b', text: both('x') },
          { id: 'c', text: both('x') },
        ],
      },
    ],
    ['another kind for a shared field', { use: 'name', kind: 'date' }],
  ])('%s is refused', (_what, field) => {
    expect(letterSchema.safeParse(letter(field)).success).toBe(false);
  });
});
