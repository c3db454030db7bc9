import { expect, test } from 'vitest';
import { joinStructure, parseStructure } from './structure.ts';

const anchors = (text: string, jurisdiction: string) => parseStructure(text, jurisdiction).map(({ anchor }) => anchor);

// The texts are invented; their marks follow the drafting of each place.
test('a British section: (1), (a), (i), and an inserted subsection', () => {
  const text =
    '(1) A person commits an offence if—\n(a) one,\n(b) one of—\n(i) this,\n(ii) that, or\n(c) two.\n(1A) More.';
  expect(anchors(text, 'gb')).toEqual(['p1', 'p1-ia', 'p1-ib', 'p1-ib-si', 'p1-ib-sii', 'p1-ic', 'p1A']);
});

test('(i) after (h) is the ninth letter, after an item with numerals of its own it is one', () => {
  const letters = '(1) If:\n(g) seven;\n(h) eight;\n(i) nine;\n(j) ten.';
  expect(anchors(letters, 'au')).toEqual(['p1', 'p1-ig', 'p1-ih', 'p1-ii', 'p1-ij']);
  const numerals = '(h) Head\n(1) First\n(A) Upper\n(i) one; or\n(ii) two.\n(B) Next\n(i) again.';
  expect(anchors(numerals, 'us')).toEqual([
    'ph',
    'ph-i1',
    'ph-i1-sA',
    'ph-i1-sA-ti',
    'ph-i1-sA-tii',
    'ph-i1-sB',
    'ph-i1-sB-ti',
  ]);
});

test('words after a heading belong to it; words after a list belong to the subsection', () => {
  const text = '(1) In general\nNobody may do this:\n(a) one; or\n(b) two;\nand whoever does is punished.';
  expect(anchors(text, 'us')).toEqual(['p1', 'p1-l2', 'p1-ia', 'p1-ib', 'p1-l3']);
});

test('opening words hold what hangs on them; a heading above subsections does not', () => {
  expect(anchors('Whoever—\n(1) does this; or\n(2) does that,\nshall be punished.', 'us')).toEqual([
    'p1',
    'p1-i1',
    'p1-i2',
    'p1-l2',
  ]);
  expect(anchors('Offence\n(1) A person commits an offence.', 'au')).toEqual(['p0', 'p1']);
});

test('a note with letters of its own hangs on the note', () => {
  const text = '(1) If:\n(a) one; and\n(b) two.\nNote: see:\n(a) here; and\n(b) there.\n(2) More.';
  expect(anchors(text, 'au')).toEqual(['p1', 'p1-ia', 'p1-ib', 'p1-l2', 'p1-l2-ia', 'p1-l2-ib', 'p2']);
});

test('a European article, with an unmarked second sub-paragraph', () => {
  expect(anchors('1. Providers shall:\n(a) one;\n(b) two.\nReports shall follow.\n2. More.', 'eu')).toEqual([
    'p1',
    'p1-ia',
    'p1-ib',
    'p1-l2',
    'p2',
  ]);
});

test('a Japanese article with items of items of items', () => {
  const text =
    '者は、処する。\n　一　甲\n　　イ　乙\n　　　（１）　丙\n　　　（２）　丁\n　　ロ　戊\n　一の二　己\n２　前項';
  expect(anchors(text, 'jp')).toEqual([
    'p1',
    'p1-i1',
    'p1-i1-s1',
    'p1-i1-s1-t1',
    'p1-i1-s1-t2',
    'p1-i1-s2',
    'p1-i1-2',
    'p2',
  ]);
});

test('a text is written back as it was', () => {
  const text = '“(3) Term.—\n“(A) In general\nWords.\n“(ii) (I) two marks on one line; or\n“(II) more.';
  expect(joinStructure(parseStructure(text, 'us'))).toBe(text);
});
