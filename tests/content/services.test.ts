/** The help directory: what is printed was seen, not in the future, and the link dials the number that is shown. */
import { describe, expect, test } from 'vitest';
import { lawAsAt } from '../../src/publish/edition.ts';
import { ROOT, content } from './content.ts';

const on = lawAsAt(ROOT);
const places = new Set(content.places.map(({ id }) => id));
const digits = (text: string) => text.replace(/\D/g, '');

describe.each(content.services.map((service) => [service.file, service] as const))('%s', (_file, { id, data }) => {
  test('was seen before the edition', () => expect(data.seen.date <= on, `seen.date: found ${data.seen.date}; wanted a day up to ${on}`).toBe(true));

  test('is known well enough to be printed', () => {
    expect(['A', 'B']).toContain(data.confidence);
    for (const { confidence } of data.phones) expect(['A', 'B']).toContain(confidence);
  });

  test('stands in a place that has a name', () => expect(places, `content/places.yaml has no ${id.split('/')[0]}`).toContain(id.split('/')[0]));

  test('dials the number that it shows', () => {
    for (const { number, tel } of data.phones) {
      // +44 345 6000 459 is 0345 6000 459 at home.
      const shown = digits(number).replace(/^0/, '');
      expect(digits(tel).endsWith(shown), `tel: found ${tel}; wanted the digits of ${number}`).toBe(true);
    }
  });
});
