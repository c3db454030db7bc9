/** The record as Akoma Ntoso: valid, and every text in it is the record's, word for word. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { aknDocument, aknFiles, documentDays, isPlaced } from '../../src/publish/data/akn.ts';
import { expectNone } from '../lib/expect-none.ts';
import { fixture, xmlProblems } from '../lib/xml.ts';
import { ROOT, record, versions } from './content.ts';

const ON = '2026-11-22';
const files = aknFiles(record, ON, LOCALES);
/** The schema that OASIS published, where it is at hand: the project does not carry it (docs/data.md). */
const official = process.env.AKN_XSD ?? path.resolve(ROOT, '../shared/schemas/akomantoso30.xsd');

test('every instrument with a wording that ever commenced has a document', () => {
  const have = [...record.instruments.keys()].filter((id) => documentDays(record, id).length);
  expect(have.length).toBeGreaterThan(90);
  expectNone(have.filter((id) => !files.has(`akn/${id}.xml`)).map((id) => `${id}: no document`));
});

test('every document is what our schema says', async () => {
  expectNone(await xmlProblems(files, fixture('akn-profile.xsd')));
});

test('the schema sees what is wrong', async () => {
  const good = files.get('akn/cn/psal.xml')!;
  const bad = new Map([
    ['no-id', good.replace('<article eId="art_50"', '<article')],
    ['twice', good.replace('<article eId="art_52"', '<article eId="art_50"')],
    ['order', good.replace(/<preface>.*?<\/preface>/, '')],
    ['element', good.replace('<num>第五十条</num>', '<number>第五十条</number>')],
    ['broken', good.replace('</body>', '')],
  ]);
  for (const [name, xml] of bad)
    expect((await xmlProblems(new Map([[name, xml]]), fixture('akn-profile.xsd'))).length, name).toBeGreaterThan(0);
});

test.skipIf(!existsSync(official))('every document is valid against the published schema', async () => {
  expectNone(await xmlProblems(files, readFileSync(official, 'utf8')));
});

const unescape = (text: string) =>
  text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');
const squeeze = (text: string) => text.replace(/\s+/g, '');

test('every text that was ever law stands in some document, whole and in order', () => {
  const originals = [...files].filter(([file]) => !/\.(?:zh|en)\.xml$/.test(file)).map(([, xml]) => xml);
  const found = new Map<string, string>();
  for (const xml of originals) {
    const body = xml.slice(xml.indexOf('<body>'));
    for (const [, eId, id] of xml.matchAll(/<lc:wording for="([^"]+)" id="([^"]+)"/g)) {
      const start = body.indexOf(` eId="${eId}"`);
      const name = /<(\w+)$/.exec(body.slice(0, start))![1]!;
      // A provision holds no other one of its name but as its parts, whose ids begin with its own.
      const next = new RegExp(`<(?:article|section|clause|hcontainer) eId="(?!${eId}__)`, 'g');
      next.lastIndex = start;
      const end = next.exec(body)?.index ?? body.length;
      expect(name).toMatch(/^(article|section|clause|hcontainer)$/);
      found.set(id!, unescape(body.slice(start, end).replace(/^[^>]*>(?:<num>.*?<\/num>)?(?:<heading>.*?<\/heading>)?/, '').replace(/<[^>]+>/g, '')));
    }
  }
  const placed = versions.filter((version) => version.text !== null && isPlaced(version));
  expect(placed.length).toBeGreaterThan(900);
  expectNone(
    placed.flatMap(({ id, text }) => {
      if (!found.has(id)) return [`${id}: in no document`];
      return squeeze(found.get(id)!) === squeeze(text!) ? [] : [`${id}: found ${squeeze(found.get(id)!).slice(0, 60)}`];
    }),
  );
});

describe('article 50 of the PSAL', () => {
  const xml = files.get('akn/cn/psal.xml')!;
  test('its items are points below its paragraph', () =>
    expect(xml).toContain(
      '<point eId="art_50__para_1__point_6"><num>（六）</num><content><p>偷窥、偷拍、窃听、散布他人隐私的。</p></content></point>',
    ));
  test('the document says which law, which wording, since when', () => {
    expect(xml).toContain('<FRBRuri value="/akn/cn/act/statute/2005-08-28/psal/zho@2026-01-01"/>');
    expect(xml).toMatch(/<lc:wording for="art_50" id="cn\/psal\/art-50@2026-01-01" from="2026-01-01" sha256="[0-9a-f]{64}"/);
  });
  test('before 2026 it was article 42', () => {
    const before = aknDocument({ record, instrument: 'cn/psal', day: '2006-03-01', locale: null });
    expect(before).toContain('<article eId="art_42">');
    expect(before).toContain('五百元以下罚款');
    expect(before).not.toContain('cn/psal/art-50@2026-01-01');
  });
  test('the translation says that it is one', () => {
    const english = files.get('akn/cn/psal.en.xml')!;
    expect(english).toContain('<FRBRlanguage language="eng"/>');
    expect(english).toContain('fromLanguage="zho"');
    expect(english).toContain('<article eId="art_50" status="translated">');
  });
});

test('a text that is not held is marked and its official page named', () => {
  const missing = versions.find(({ text, inForce }) => text === null && !inForce.commencement && !inForce.until)!;
  const xml = files.get(`akn/${missing.instrument}.xml`)!;
  expect(xml).toMatch(/status="incomplete"><num>[^<]*<\/num>(<heading>[^<]*<\/heading>)?<content><p><remark status="editorial">/);
});
