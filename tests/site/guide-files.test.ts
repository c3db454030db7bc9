/** One file a guide: it holds all it needs, asks for nothing, and its policy names just what stands in it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { listed } from '../../src/copies/built-page.ts';
import { guideFile } from '../../src/copies/guide-file.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { content, record } from '../content/content.ts';
import { EXIT_ATTRIBUTE } from '../lib/contract.ts';
import { expectNone } from '../lib/expect-none.ts';
import { type Document, all, attr, elements, parse, show, textOf } from '../lib/html.ts';
import { DIST } from '../lib/site.ts';

const files = new Map<string, { html: string; document: Document }>();
const SHARED = 'guides/images-shared/index.html';

beforeAll(async () => {
  for (const locale of LOCALES)
    for (const page of listed(DIST, `${locale}/guides/index.html`)) {
      const html = await guideFile(DIST, locale, page, null);
      files.set(page, { html, document: parse(html) });
    }
}, 120_000);

const each = (check: (document: Document, file: string, html: string) => string[]) =>
  expectNone(
    [...files].flatMap(([file, { document, html }]) => check(document, file, html).map((line) => `${file}: ${line}`)),
  );

test('every guide in every language', () => expect(files.size).toBe(content.guides.length * LOCALES.length));

test('nothing is fetched: no address but those that a reader follows', () =>
  each((document) => [
    ...all(document, 'link', 'img', 'iframe', 'object', 'source', 'video', 'audio').map(show),
    ...[...elements(document)].filter((element) => attr(element, 'src') !== null).map(show),
    ...all(document, 'style')
      .filter((style) => /url\(|@import/.test(textOf(style)))
      .map(() => 'a style fetches'),
  ]));

test('links stay inside and meet their place, or lead out by a whole address', () =>
  each((document) => {
    const ids = new Set([...elements(document)].map((element) => attr(element, 'id')));
    return all(document, 'a').flatMap((link) => {
      const href = attr(link, 'href') ?? '';
      if (/^(https:|tel:|sms:|mailto:)/.test(href)) return [];
      return href.startsWith('#') && ids.has(decodeURIComponent(href.slice(1))) ? [] : [href];
    });
  }));

test('no id occurs twice', () =>
  each((document) => {
    const ids = [...elements(document)].map((element) => attr(element, 'id')).filter((id) => id !== null);
    return ids.filter((id, i) => ids.indexOf(id) !== i);
  }));

test('the policy allows the style and scripts that stand there, by their hashes, and nothing else', () =>
  each((document) => {
    const policy = attr(
      all(document, 'meta').find((meta) => attr(meta, 'http-equiv') === 'Content-Security-Policy')!,
      'content',
    )!;
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const [scripts, styles] = [all(document, 'script'), all(document, 'style')].map((found) =>
      found.map((element) => hash(textOf(element))).join(' '),
    );
    const wanted = `default-src 'none'; script-src ${scripts}; style-src ${styles}; base-uri 'none'; form-action 'none'`;
    return policy === wanted ? [] : [`${policy}; wanted ${wanted}`];
  }));

test('the exit is there, and the steps in full', () =>
  each((document, file) => {
    const page = parse(readFileSync(path.join(DIST, file), 'utf8'));
    const headings = all(all(page, 'main')[0]!, 'summary').map((summary) => textOf(all(summary, 'h3')[0]!).trim());
    const here = textOf(document);
    return [
      ...(all(document, 'a').some(
        (link) => attr(link, EXIT_ATTRIBUTE) !== null && /^https:/.test(attr(link, 'href') ?? ''),
      )
        ? []
        : ['no exit']),
      ...headings.filter((heading) => !here.includes(heading)).map((heading) => `lacks “${heading}”`),
      ...all(document, 'details')
        .filter((details) => attr(details, 'open') === null)
        .map(() => 'a closed part'),
    ];
  }));

describe('the provisions that a guide names stand at its end', () => {
  const art50 = record.versions.get('cn/psal/art-50@2026-01-01')!;
  test.each(LOCALES)('%s: official text, every line, and the translation', (locale) => {
    const { document } = files.get(`${locale}/${SHARED}`)!;
    const section = [...elements(document)].find((element) => attr(element, 'id') === 'law-cn-psal-art-50')!;
    const text = textOf(section);
    for (const line of art50.text!.split('\n')) expect(text).toContain(line);
    expect(text).toContain('Whoever commits any of the following acts');
    const pin = [...elements(section)].find((element) => attr(element, 'id') === 'law-cn-psal-art-50--p1-i6');
    expect(pin && textOf(pin)).toContain('偷窥、偷拍、窃听、散布他人隐私');
    expect(all(document, 'a').map((link) => attr(link, 'href'))).toContain('#law-cn-psal-art-50--p1-i6');
  });
});

test('with the site’s address, links that it cannot follow lead there', async () => {
  const html = await guideFile(DIST, 'en', `en/${SHARED}`, 'https://guide.example/');
  expect(html).toContain('href="https://guide.example/en/guides/threatened/"');
  expect(html).not.toContain('href="https://guide.example/en/law/cn/psal/art-50/"');
});

test('the same bytes each time', async () =>
  expect(await guideFile(DIST, 'zh', `zh/${SHARED}`, null)).toBe(files.get(`zh/${SHARED}`)!.html));
