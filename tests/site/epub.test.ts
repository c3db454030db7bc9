/** The e-books: sound in structure, every link meets its place, the statutes with their anchors; EPUBCheck where it is. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryPages, validateXML } from 'xmllint-wasm';
import { editionOf } from '../../src/copies/edition.ts';
import { bookFiles } from '../../src/copies/epub.ts';
import { zip } from '../../src/copies/zip.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { content, record } from '../content/content.ts';
import { expectNone } from '../lib/expect-none.ts';
import { DIST } from '../lib/site.ts';

const edition = editionOf(DIST);
const books = new Map<Locale, Map<string, string>>();
const packed = new Map<Locale, Uint8Array>();
const folder = mkdtempSync(path.join(tmpdir(), 'lit-corner-epub-'));
beforeAll(() => {
  for (const locale of LOCALES) {
    const files = bookFiles(DIST, locale, edition, null);
    books.set(locale, files);
    packed.set(locale, zip(files, edition.lawAsAt, ['mimetype']));
  }
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Debian's epubcheck is a jar without a starter; elsewhere it is a program. */
function epubcheck(file: string): { status: number | null; output: string } | null {
  for (const [program, ...args] of [
    ['java', '-jar', '/usr/bin/epubcheck'],
    ['java', '-jar', '/usr/share/java/epubcheck.jar'],
    ['epubcheck'],
  ] as const) {
    const jar = (args as readonly string[]).find((arg) => arg.endsWith('epubcheck') || arg.endsWith('.jar'));
    if (jar && !existsSync(jar)) continue;
    const { error, status, stdout, stderr } = spawnSync(program, [...args, file], { encoding: 'utf8' });
    if (!error) return { status, output: stdout + stderr };
  }
  return null;
}

describe.each(LOCALES)('%s', (locale) => {
  const book = () => books.get(locale)!;
  const documents = () => [...book()].filter(([name]) => name.endsWith('.xhtml'));

  test('mimetype first and stored, then a container that names the package', () => {
    const bytes = Buffer.from(packed.get(locale)!);
    expect(bytes.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip');
    expect(bytes.readUInt16LE(8)).toBe(0);
    expect(book().get('META-INF/container.xml')).toContain('full-path="EPUB/package.opf"');
  });

  test('every document is well-formed', { timeout: 60_000 }, async () => {
    const xml = [...book()].filter(([name]) => /\.(xhtml|opf|xml)$/.test(name));
    const { errors } = await validateXML({
      xml: xml.map(([name, contents]) => ({ fileName: name.replaceAll('/', '-'), contents })),
      normalization: 'format',
      initialMemoryPages: memoryPages.MiB * 64,
      maxMemoryPages: memoryPages.GiB,
    });
    expectNone(errors.map(({ rawMessage }) => rawMessage));
  });

  test('the package lists every document once, in reading order, with what it is and how it can be read', () => {
    const opf = book().get('EPUB/package.opf')!;
    const listed = [...opf.matchAll(/<item id="([^"]+)" href="([^"]+)"/g)].map(([, id, href]) => [id!, href!] as const);
    expect(listed.map(([, href]) => `EPUB/${href}`).sort()).toEqual(
      [...book().keys()].filter((name) => /^EPUB\/.*\.(xhtml|css)$/.test(name)).sort(),
    );
    const spine = [...opf.matchAll(/<itemref idref="([^"]+)"/g)].map(([, id]) => id!);
    expect(spine).toEqual(listed.map(([id]) => id).filter((id) => id !== 'style'));
    for (const wanted of [
      `<dc:language>${locale === 'zh' ? 'zh-Hans' : 'en'}</dc:language>`,
      '<meta property="schema:accessMode">textual</meta>',
      '<meta property="schema:accessibilityHazard">none</meta>',
      'schema:accessibilitySummary',
      `<meta property="dcterms:modified">${edition.lawAsAt}T00:00:00Z</meta>`,
    ])
      expect(opf).toContain(wanted);
  });

  test('no script, no style in elements, nothing fetched', () =>
    expectNone(
      documents().flatMap(([name, xml]) =>
        [...xml.matchAll(/<(script|img|iframe|object|svg|form|input|button)\b|\s(on[a-z]+|style|src)="/g)].map(
          ([found]) => `${name}: ${found}`,
        ),
      ),
    ));

  test('every link meets its place', () => {
    const ids = new Map(
      documents().map(([name, xml]) => [name, new Set([...xml.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!))]),
    );
    expectNone(
      documents().flatMap(([name, xml]) =>
        [...xml.matchAll(/\shref="([^"]+)"/g)].flatMap(([, href]) => {
          if (/^(https?|tel|mailto):/.test(href!) || href === 'style.css') return [];
          const [file, id] = href!.split('#');
          const target = file ? ids.get(`EPUB/${file}`) : ids.get(name);
          return target && (!id || target.has(id)) ? [] : [`${name}: ${href}`];
        }),
      ),
    );
  });

  test('guides, routes, steps, the directory, the glossary and every wording of every provision are in it', () => {
    const names = [...book().keys()];
    const wanted = [
      ...content.guides.map(({ id }) => `guide-${id}`),
      ...content.routes.map(({ id }) => `route-${id}`),
      ...content.steps.map(({ id }) => `step-${id}`),
      'services',
      'glossary',
      ...[...record.instruments.keys()].map((id) => `law-${id.replace('/', '-')}`),
    ].map((name) => `EPUB/${name}.xhtml`);
    expectNone(wanted.filter((name) => !names.includes(name)));
    expectNone(
      [...record.versions.values()].flatMap(({ id, instrument, text, article }) => {
        // References inside the text are links.
        const chapter = (book().get(`EPUB/law-${instrument.replace('/', '-')}.xhtml`) ?? '').replace(
          /<\/?a\b[^>]*>/g,
          '',
        );
        const place = `id="${article.split('/').at(-1)}"`;
        const first = (text ?? '')
          .split('\n')[0]!
          .replace(/&/g, '&amp;')
          .replace(/</g, '&lt;')
          .replace(/>/g, '&gt;')
          .trim();
        return chapter.includes(place) && chapter.includes(first) ? [] : [id];
      }),
    );
  });

  test('a pinpoint has its anchor, a citation leads to it, and languages are marked', () => {
    const psal = book().get('EPUB/law-cn-psal.xhtml')!;
    expect(psal).toMatch(/id="art-50--p1-i6"[^>]*>.{0,200}（六）偷窥、偷拍、窃听、散布他人隐私的。/s);
    expect(psal).toMatch(/<p class="official" lang="zh-Hans" xml:lang="zh-Hans">/);
    expect(psal).toMatch(/<p class="ours" lang="en" xml:lang="en">/);
    expect(book().get('EPUB/guide-images-shared.xhtml')).toContain('href="law-cn-psal.xhtml#art-50--p1-i6"');
  });

  test('contents name every part, and landmarks lead to the text', () => {
    const nav = book().get('EPUB/nav.xhtml')!;
    expect(nav).toContain('epub:type="toc"');
    expect(nav).toContain('epub:type="landmarks"');
    for (const { id } of content.guides) expect(nav).toContain(`href="guide-${id}.xhtml"`);
    expect(nav).toContain('href="law-cn-psal.xhtml#art-50"');
  });

  // It takes its time, and both books are made by the same hand: one is enough but in CI.
  const checked = locale === 'zh' || process.env.CI === 'true';
  test.runIf(checked)('EPUBCheck finds nothing', { timeout: 180_000 }, (context) => {
    const file = path.join(folder, `${locale}.epub`);
    writeFileSync(file, packed.get(locale)!);
    const result = epubcheck(file);
    if (!result) return context.skip('no epubcheck on this machine');
    expect(result.output).toMatch(/0 fatals \/ 0 errors \/ 0 warnings/);
    expect(result.status).toBe(0);
  });
});

test('the same text each time', () => {
  expect([...bookFiles(DIST, 'en', edition, null)]).toEqual([...books.get('en')!]);
});
