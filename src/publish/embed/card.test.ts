/** The QR code of a card, read from its pixels as a phone reads it (Chromium's PNG: tests/browser/cards.test.ts). */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { blank, crop, drawCard, inverted, readQr, within } from '../../../tests/lib/qr.ts';
import { expectNone } from '../../../tests/lib/expect-none.ts';
import { cardSvg } from './card.ts';

const WHITE = [255, 255, 255] as const;
const BLACK = [0, 0, 0] as const;
const PLAIN = 'https://guide.example/zh/guides/images-shared/';
const LONG =
  'https://a-very-long-name-of-an-organisation.branch.example.org/help/for/everybody/lit-corner/en/guides/landlord-hotel-workplace/';

const card = (url: string) =>
  cardSvg({
    title: '我的私密影像被传播了',
    summary: 's',
    heading: 'h',
    steps: ['one', 'two'],
    foot: ['f'],
    url,
    siteName: 'n',
    lang: 'en',
  });

describe('the code of a card', () => {
  test.each([
    ['of a domain', PLAIN],
    ['of a long path', LONG],
    ['of a machine of her own', 'http://192.168.1.20:8080/guide/en/guides/under-18/'],
  ])('is the whole address %s', (_what, url) => expect(readQr(drawCard(card(url)).picture)).toBe(url));

  test('of every guide', () => {
    const guides = readdirSync(path.resolve(import.meta.dirname, '../../../content/guides'));
    expect(guides.length).toBeGreaterThan(15);
    expectNone(
      guides
        .map((guide) => `https://guide.example/zh/guides/${guide}/`)
        .filter((url) => {
          const { picture, x, y, side } = drawCard(card(url));
          return readQr(crop(picture, x, y, side, side)) !== url;
        }),
    );
  });

  test.each([
    ['a short address', PLAIN],
    ['a long address', LONG],
  ])('has four light squares on every side, and whole pixels, with %s', (_what, url) => {
    const { picture, x, y, side } = drawCard(card(url));
    const square = Number(/scale\((\d+)\)/.exec(card(url))![1]);
    expect(square).toBeGreaterThanOrEqual(5);
    const dark = (at: number, down: number) => picture.data[((y + down) * picture.width + x + at) * 4] === 0;
    const columns = Array.from({ length: side }, (_, at) => at);
    const filled = columns.filter((at) => columns.some((down) => dark(at, down) || dark(down, at)));
    expect([filled[0], filled.at(-1)]).toEqual([4 * square, side - 4 * square - 1]);
  });

  test.each([
    ['white', WHITE],
    ['black', BLACK],
  ] as const)('is read with its margin alone, cut out and set on %s', (_name, colour) => {
    for (const url of [PLAIN, LONG]) {
      const { picture, x, y, side } = drawCard(card(url));
      expect(readQr(within(crop(picture, x, y, side, side), 60, colour))).toBe(url);
    }
  });

  test('is read where a phone inverts every picture', () =>
    expect(readQr(inverted(drawCard(card(PLAIN)).picture), true)).toBe(PLAIN));

  test('the reader can fail: no code, another code', () => {
    expect(readQr(blank(200, 200, WHITE))).toBeNull();
    expect(readQr(drawCard(card(PLAIN.replace('images-shared', 'threatened'))).picture)).not.toBe(PLAIN);
    expect(() => drawCard(card(PLAIN).replace(/<path transform[^>]*>/, ''))).toThrow(/no code/);
  });
});
