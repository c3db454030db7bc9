import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedLines, likeness, units } from './asked.ts';

describe('the questions of a page', () => {
  test('stand at its end, between dots', () =>
    expect(
      askedLines('本\u200b页\u200b有限。 审阅于 2026年. 被\u200b偷拍 \u200b· \u200b裸照\u200b被发 · AI 换脸'),
    ).toEqual(['被偷拍', '裸照被发', 'ai 换脸']));
  test('a dot in a text makes no list', () => expect(askedLines('一 · 二')).toEqual([]));
});

describe('the pieces of a text', () => {
  test('pairs of characters, and stems without small words', () => {
    expect([...units('我偷拍了')]).toEqual(['我偷', '偷拍', '拍了']);
    expect(units('he threatened me')).toEqual(units('they are threatening'));
    expect(units('my photos')).toEqual(units('the photo'));
  });
});

describe('likeness', () => {
  const pages = [['被偷拍了', '地铁被偷拍'], ['我偷拍了别人', '后悔偷拍'], []];
  test('who did it is part of the question', () => {
    const [victim, doer] = likeness('我偷拍了女生', [], pages);
    expect(doer).toBeGreaterThan(victim!);
  });
  test('a page without questions is like nothing', () => expect(likeness('偷拍', [], pages)[2]).toBe(0));
  test('a related word counts less than the reader’s own', () => {
    const [own, led] = likeness('裸照', ['换脸'], [['裸照'], ['换脸']]);
    expect(own).toBeGreaterThan(led!);
  });
  test('stays between 0 and 1', () => {
    const line = fc.stringMatching(/^[我被偷拍照片a-d ]{0,8}$/u);
    fc.assert(
      fc.property(line, fc.array(line), fc.array(fc.array(line)), (query, related, all) => {
        for (const near of likeness(query, related, all)) {
          expect(near).toBeGreaterThanOrEqual(0);
          expect(near).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
