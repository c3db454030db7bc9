import { expect, test } from 'vitest';
import { reportLink } from './report.ts';

const words = { subject: 'Page zh/law & more', body: 'Edition 1\nWhat is wrong: 100%?\n' };

test('no contact, no link', () => expect(reportLink(null, words)).toBeNull());

test('a letter: spaces, line ends and signs as RFC 6068 wants them; to nobody but the edition', () =>
  expect(reportLink({ email: 'guide@example.org' }, words)).toBe(
    'mailto:guide@example.org?subject=Page%20zh%2Flaw%20%26%20more&body=Edition%201%0D%0AWhat%20is%20wrong%3A%20100%25%3F%0D%0A',
  ));

test('an issue', () =>
  expect(reportLink({ issues: 'https://git.example.org/a/issues/new' }, words)).toBe(
    'https://git.example.org/a/issues/new?title=Page%20zh%2Flaw%20%26%20more&body=Edition%201%0AWhat%20is%20wrong%3A%20100%25%3F%0A',
  ));

test('an address cannot smuggle in a second one', () =>
  expect(reportLink({ email: 'a?cc=b@example.org' }, words)).toMatch(/^mailto:a%3Fcc%3Db@example\.org\?subject=/));
