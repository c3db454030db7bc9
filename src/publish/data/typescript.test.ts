import { describe, expect, test } from 'vitest';
import { declarations, typeOf } from './typescript.ts';

describe('typeOf', () => {
  test.each([
    [{ type: 'string' }, 'string'],
    [{ type: 'integer' }, 'number'],
    [{ type: ['string', 'null'] }, '(string | null)'],
    [{ enum: ['a', 1, null] }, '("a" | 1 | null)'],
    [{ const: false }, 'false'],
    [{ anyOf: [{ type: 'string' }, { type: 'string' }] }, 'string'],
    [{ type: 'array', items: { type: 'boolean' } }, 'Array<boolean>'],
    [{ type: 'object', additionalProperties: { type: 'number' } }, 'Record<string, number>'],
    [
      { type: 'object', properties: { a: { type: 'string' }, 'b-c': {} }, required: ['a'] },
      '{\n  a: string;\n  "b-c"?: unknown;\n}',
    ],
    [{}, 'unknown'],
    [{ not: {} }, 'never'],
  ])('%j', (schema, type) => expect(typeOf(schema as never)).toBe(type));

  test('named keys beside any keys', () =>
    expect(
      typeOf({
        type: 'object',
        properties: { zh: { type: 'string' } },
        required: ['zh'],
        additionalProperties: { type: 'string' },
      }),
    ).toBe('{\n  zh: string;\n  [key: string]: string | undefined;\n}'));

  test('a reference is refused', () => expect(() => typeOf({ $ref: '#/$defs/x' })).toThrow('#/$defs/x'));
});

test('a file of rows declares its row and itself', () => {
  const text = declarations([
    { name: 'terms', type: 'Term', about: 'A term.', schema: { type: 'array', items: { type: 'string' } } },
  ]);
  expect(text).toBe(
    '/** A term. */\nexport type Term = string;\n\n/** terms.json */\nexport declare const terms: Term[];\n',
  );
});
