/** RIS, BibTeX and CSL-JSON as another program (citation-js) reads them. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { type Exported, FORMATS, coins, exportAll } from '../../src/citation/export.ts';
import { citeFacts } from '../../src/citation/facts.ts';
import { record, versions } from './content.ts';

const AS_AT = '2026-11-22';
const exported = (id: string, anchor: string | null = null): Exported => ({
  facts: citeFacts(record, record.versions.get(id)!, AS_AT),
  anchor,
  url: `https://example.org/zh/law/${id.replace('@', '/')}/${anchor ? `#${anchor}` : ''}`,
});
const PSAL = exported('cn/psal/art-50@2026-01-01', 'p1-i6');
const SOA = exported('gb/soa/s-66B@2024-01-31', 'p1-ia');
const KOREA = exported('kr/spsa/art-14-2@2024-10-16', 'p1');

interface Item {
  type: string;
  title: string;
  URL?: string;
  issued?: { 'date-parts': number[][] };
  section?: string;
  note?: string;
}
const read = (text: string) => new Cite(text).data as Item[];

test.each(FORMATS)('%s of three provisions is read by citation-js', (format) => {
  const items = read(exportAll([PSAL, SOA, KOREA], format, 'zh'));
  expect(items).toHaveLength(3);
  expect(items[0]).toMatchObject({
    title: '中华人民共和国治安管理处罚法（2025年修订）',
    URL: 'https://example.org/zh/law/cn/psal/art-50/2026-01-01/#p1-i6',
    note: 'cn/psal/art-50@2026-01-01#p1-i6',
  });
  expect(items[0]!.issued!['date-parts'][0]!.slice(0, 2)).toEqual([2026, 1]);
  expect(items[1]!.title).toBe('2003年性犯罪法');
  expect(items[2]!.title).toBe('关于性暴力犯罪处罚等的特例法');
});

test('RIS and CSL-JSON keep the type and the section', () => {
  for (const format of ['ris', 'csl'] as const)
    expect(read(exportAll([SOA], format, 'en'))[0]).toMatchObject({ type: 'legislation', section: 's 66B(1)(a)' });
});

test('a provision collected twice stands once', () => {
  expect(JSON.parse(exportAll([PSAL, PSAL, SOA], 'csl', 'en'))).toHaveLength(2);
});

test('every wording can be exported and read', () => {
  const all = versions.map((version) => exported(version.id));
  for (const format of FORMATS) expect(read(exportAll(all, format, 'en'))).toHaveLength(versions.length);
}, 120_000);

test('COinS names a statute as Zotero does', () => {
  const fields = new URLSearchParams(coins(PSAL, 'en'));
  expect(Object.fromEntries(fields)).toEqual({
    ctx_ver: 'Z39.88-2004',
    rft_val_fmt: 'info:ofi/fmt:kev:mtx:dc',
    'rft.type': 'statute',
    'rft.title': 'Public Security Administration Punishments Law art. 50(1)(6)',
    'rft.source': 'Public Security Administration Punishments Law',
    'rft.publisher': "Standing Committee of the National People's Congress",
    'rft.date': '2026-01-01',
    'rft.language': 'en',
    'rft.identifier': 'https://example.org/zh/law/cn/psal/art-50/2026-01-01/#p1-i6',
    'rft.description': 'cn/psal/art-50@2026-01-01#p1-i6',
  });
});

const SPY = exported('cn/spy-equipment-provisions/art-3@undated', 'p1-i2');

test('RIS by the fields Zotero maps for a statute; no line of a tag that it would keep raw', () => {
  expect(exportAll([KOREA], 'ris', 'en').split('\r\n')).toEqual([
    'TY  - STAT',
    'ID  - kr-spsa-art-14-2-2024-10-16-p1',
    'TI  - Act on Special Cases concerning the Punishment, etc. of Sexual Crimes',
    'ST  - SCPA',
    'A1  - National Assembly of the Republic of Korea',
    'SE  - art. 14-2(1)',
    'PY  - 2024',
    'DA  - 2024/10/16',
    'Y2  - 2026/11/22',
    'LA  - en',
    'UR  - https://example.org/zh/law/kr/spsa/art-14-2/2024-10-16/#p1',
    'N1  - kr/spsa/art-14-2@2024-10-16#p1',
    'N1  - 성폭력범죄의 처벌 등에 관한 특례법',
    'KW  - KR',
    'ER  - ',
    '',
  ]);
});

test('several bodies are one author, not a family name and a given one', () => {
  const ris = exportAll([SPY], 'ris', 'en');
  const author = /^A1 {2}- (.*)$/m.exec(ris)![1]!.trim();
  expect(author).toBe(
    'State Administration for Industry and Commerce; Ministry of Public Security; and General Administration of Quality Supervision; Inspection and Quarantine',
  );
});

test('CSL-JSON says jurisdiction, both dates, language and the original title', () => {
  expect(read(exportAll([PSAL], 'csl', 'en'))[0]).toMatchObject({
    type: 'legislation',
    title: 'Public Security Administration Punishments Law',
    section: 'art. 50(1)(6)',
    authority: "Standing Committee of the National People's Congress",
    issued: { 'date-parts': [[2026, 1, 1]] },
    'original-date': { 'date-parts': [[2005, 8, 28]] },
    jurisdiction: 'cn',
    language: 'en',
    'original-title': '中华人民共和国治安管理处罚法',
  });
});
