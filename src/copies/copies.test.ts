import { unzipSync } from 'fflate';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { classicScript } from './classic-scripts.ts';
import { downloadsTable, fillDownloads } from './downloads-table.ts';
import { exitForFiles, localeOfFile } from './file-copy.ts';
import { copyName } from './names.ts';
import { isLeftOut, isOnlineOnly } from './online-only.ts';
import { fragment, toXml } from './tree.ts';
import { wrapData } from './wrap-data.ts';
import { zip } from './zip.ts';

describe('a ZIP', () => {
  const files = new Map<string, string | Uint8Array>([
    ['b/二.txt', '二'],
    ['a.bin', Uint8Array.of(0, 255)],
    ['mimetype', 'x'],
  ]);

  test('the same bytes whatever the order and the time zone', () => {
    const one = zip(files, '2026-11-22');
    const zone = process.env.TZ;
    process.env.TZ = 'Asia/Shanghai';
    const two = zip(new Map([...files].reverse()), '2026-11-22');
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(Buffer.from(two).equals(one)).toBe(true);
    expect(Object.keys(unzipSync(one))).toEqual(['a.bin', 'b/二.txt', 'mimetype']);
    // 22 November 2026, 12:00, as ZIP writes it.
    const entry = Buffer.from(one);
    expect(entry.readUInt16LE(12)).toBe(((2026 - 1980) << 9) | (11 << 5) | 22);
    expect(entry.readUInt16LE(10)).toBe(12 << 11);
  });

  test('what must come first is stored first', () => {
    const bytes = Buffer.from(zip(files, '2026-11-22', ['mimetype']));
    expect(bytes.toString('latin1', 30, 38)).toBe('mimetype');
    expect(bytes.readUInt16LE(8)).toBe(0);
  });
});

test.each([
  [['zh'] as const, 'zip', undefined, 'notes-zh-2026-11-22.zip'],
  [['en', 'zh'] as const, 'zip', undefined, 'notes-zh-en-2026-11-22.zip'],
  [['en'] as const, 'html', 7, 'notes-en-07-2026-11-22.html'],
  [['zh'] as const, 'pdf', 'all', 'notes-zh-all-2026-11-22.pdf'],
])('a name that tells nothing: %s %s %s', (locales, extension, part, wanted) =>
  expect(copyName('2026-11-22', locales, extension, part)).toBe(wanted),
);

test('whose language a file is', () => {
  expect(localeOfFile('zh/law/index.html')).toBe('zh');
  expect(localeOfFile('pathfinder/data-en.json.js')).toBe('en');
  expect(localeOfFile('search/strings-zh.json')).toBe('zh');
  expect(localeOfFile('search/t2s.json')).toBeNull();
  expect(localeOfFile('_astro/a.css')).toBeNull();
});

test('what no copy holds, and what needs the website', () => {
  for (const file of [
    '404.html',
    'downloads/notes.zip',
    'zh/sw.js',
    'packs/zh/edition.json',
    'site.webmanifest',
    'embed/zh/index.html',
    'data/v1/akn/cn/psal.xml',
    'data/v1/text/zh/full.txt',
    'llms.txt',
  ])
    expect(isLeftOut(file), file).toBe(true);
  for (const file of ['zh/downloads/index.html', 'data/v1/provisions.json', 'exit.js'])
    expect(isLeftOut(file), file).toBe(false);
  expect(isOnlineOnly('zh/offline/index.html')).toBe(true);
  expect(isOnlineOnly('zh/law/index.html')).toBe(false);
});

test('data as scripts: JSON as text, bytes as base64, what nobody fetches as it is', () => {
  expect(wrapData('search/t2s.json', Buffer.from('{"偷":"</script>"}'))).toBe(
    'litCopy.data("search/t2s.json","{\\"偷\\":\\"</script>\\"}");\n',
  );
  expect(wrapData('zh/pagefind/index/a.pf_index', Uint8Array.of(0, 255))).toBe(
    'litCopy.data("zh/pagefind/index/a.pf_index","AP8=",true);\n',
  );
  expect(wrapData('data/v1/provisions.json', Buffer.from('{}'))).toBeNull();
});

describe('module scripts', () => {
  const dist = mkdtempSync(path.join(tmpdir(), 'lit-classic-'));
  afterAll(() => rmSync(dist, { recursive: true, force: true }));
  const write = (name: string, text: string) => writeFileSync(path.join(dist, name), text);

  test('one classic script with all that it imports, now or later', async () => {
    write('preload-helper.X.js', 'const a=document.createElement(`link`);export{a as t};');
    write('part.js', 'export const part = "PART";');
    write(
      'entry.js',
      'import{t}from"./preload-helper.X.js";t(()=>import("./part.js"),[0]).then(console.log);console.log(import.meta.url,(u)=>import(u));',
    );
    const script = await classicScript(dist, 'entry.js');
    expect(script).toContain('PART');
    expect(script).toMatch(/^\(\(\)=>\{const here=document\.currentScript\.src;/);
    expect(script).toContain('litCopy.load(');
    expect(script).not.toMatch(/\bimport\b|createElement|\bexport\b/);
  });

  test('exports are handed over, Pagefind without its worker', async () => {
    write('pagefind.js', 'export const options=async(o)=>o;export const search=()=>1;');
    const script = await classicScript(dist, 'pagefind.js', true);
    let handed: [string, { options(o: object): Promise<object>; search(): number }] | undefined;
    new Function('document', 'litCopy', script)(
      { currentScript: { src: 'file:///x/pagefind.js' } },
      { module: (...args: NonNullable<typeof handed>) => (handed = args) },
    );
    expect(handed![0]).toBe('pagefind.js');
    expect(await handed![1].options({ baseUrl: '/' })).toEqual({ noWorker: true, baseUrl: '/' });
    expect(handed![1].search()).toBe(1);
  });
});

test('the exit finds the first page; another shape of the script stops the packaging', () => {
  expect(exitForFiles('const ROOT = new URL(".", document.currentScript.src).href;', 'X')).toBe('const ROOT = X;');
  expect(() => exitForFiles('const ROOT = "/";', 'X')).toThrow(/exit\.js: found no/);
});

test('XML of a page: empty elements closed, text escaped, languages twice, other attributes left out', () =>
  expect(
    toXml(fragment('<p lang="en" data-x="1" id="a&quot;b">a &amp; b<br>&lt;c&gt;</p>'), (name) =>
      ['lang', 'id'].includes(name),
    ),
  ).toBe('<p lang="en" xml:lang="en" id="a&quot;b">a &amp; b<br/>&lt;c&gt;</p>'));

describe('the downloads page', () => {
  const file = {
    file: 'notes-zh-01-2026-11-22.html',
    kind: 'guide',
    locales: ['zh'],
    guide: 'x',
    size: 1234567,
    sha256: 'ab'.repeat(32),
  } as const;

  test('a file’s name, guide, language, bytes, day and hash', () => {
    const table = downloadsTable([file], 'en', '2026-11-22', () => 'A & B');
    for (const wanted of [
      'href="../../downloads/notes-zh-01-2026-11-22.html"',
      'A &amp; B',
      '<span lang="zh-Hans">中文</span>',
      '1,234,567 bytes',
      '22 November 2026',
      'ab'.repeat(32),
      'SHA256SUMS',
    ])
      expect(table).toContain(wanted);
  });

  test('it takes the place of what stood there, as often as it is filled', () => {
    const page = '<html lang="en"><body><div data-copies><p>none</p></div><p>end</p></body></html>';
    const once = fillDownloads(page, '<table></table>');
    expect(once).toBe('<html lang="en"><body><div data-copies><table></table></div><p>end</p></body></html>');
    expect(fillDownloads(once, '<table></table>')).toBe(once);
    expect(() => fillDownloads('<p></p>', '')).toThrow(/data-copies/);
  });
});
