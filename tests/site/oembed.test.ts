/** oEmbed files keep the specification, and a library that others use finds and reads them over a local server. */
import { extract } from '@extractus/oembed-extractor';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oembedPath, oembedUrl } from '../../src/embed/oembed.ts';
import { buildEmbeds } from '../../src/publish/embed/build.ts';
import { record } from '../content/content.ts';
import { oembedProblems } from '../guards/oembed.ts';
import { all, attr, meta } from '../lib/html.ts';
import { expectNone } from '../lib/expect-none.ts';
import { isLocale } from '../../src/i18n/locales.ts';
import { DIST, files, pageAt, pages, read } from '../lib/site.ts';

const out = mkdtempSync(path.join(tmpdir(), 'lit-oembed-'));
let server: Server;
let site = '';

/** Pages as a build with SITE_URL writes them: with the link that Base.astro puts into the head. */
const withLink = (locale: 'zh' | 'en', below: string) =>
  pageAt
    .get(`/${locale}/${below ? `${below}/` : ''}`)!
    .html.replace(/<link [^>]*json\+oembed[^>]*>/, '')
    .replace(
      '</head>',
      `<link rel="alternate" type="application/json+oembed" href="${oembedUrl(site, locale, below)}" title="x"></head>`,
    );

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = request.url!.split('?')[0]!;
    const page = /^\/guide\/(zh|en)\/(.*?)\/?$/.exec(url);
    if (url.endsWith('.json')) {
      response.setHeader('Content-Type', 'application/json');
      response.end(readFileSync(path.join(out, url.replace(/^\/guide\//, ''))));
    } else if (page && isLocale(page[1]!)) response.end(withLink(page[1], page[2]!));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const at = server.address();
  site = `http://localhost:${typeof at === 'object' && at ? at.port : 0}/guide`;
  buildEmbeds({
    dist: DIST,
    out,
    site,
    record,
    asAt: meta(pages[1]!.document, 'law-as-at')!,
    styles: '',
    parts: false,
    only: (below) => !below.startsWith('law/') || below.startsWith('law/cn/psal'),
  });
});
afterAll(() => {
  server.close();
  rmSync(out, { recursive: true, force: true });
});

const json = (file: string) => JSON.parse(readFileSync(path.join(out, file), 'utf8')) as Record<string, unknown>;

describe('oEmbed', () => {
  test('every file keeps the specification', () => {
    const made = globSync('**/oembed.json', { cwd: out });
    expect(made.length).toBeGreaterThan(300);
    expectNone(made.flatMap((file) => oembedProblems(file, json(file))));
  });

  test('the rules can fail', () => {
    const sound = { type: 'rich', version: '1.0', html: '<iframe></iframe>', width: 1, height: 1 };
    expect(oembedProblems('x', sound)).toEqual([]);
    for (const change of [
      { type: 'page' },
      { version: 1 },
      { html: '' },
      { html: '<html></html>' },
      { width: '640' },
      { height: undefined },
      { provider_url: '/x' },
      { thumbnail_url: 'https://a.example/x.png' },
      { cache_age: -1 },
      { title: '' },
    ])
      expect(oembedProblems('x', { ...sound, ...change }), JSON.stringify(change)).toHaveLength(1);
    expect(oembedProblems('x', { type: 'link', version: '1.0' })).toEqual([]);
  });

  test('a page that can be embedded gives a frame of its embed', async () => {
    const found = await extract(`${site}/zh/law/cn/psal/art-50/`, { maxwidth: 500 });
    expect(found).toMatchObject({
      type: 'rich',
      version: '1.0',
      title: '治安管理处罚法第五十条',
      provider_name: '明隅',
      width: 640,
      height: 560,
    });
    expect(found.html).toContain(`<iframe src="${site}/embed/zh/law/cn/psal/art-50/" title="治安管理处罚法第五十条"`);
    expect(found.html).toContain('referrerpolicy="no-referrer"');
    expect(found.provider_url).toBe(`${site}/`);
  });

  test('a fixed wording gives its own embed', async () => {
    const found = await extract(`${site}/en/law/cn/psal/art-50/2026-01-01/`);
    expect(found.html).toContain('/embed/en/law/cn/psal/art-50/2026-01-01/"');
  });

  test('a page that cannot be embedded gives a link', async () => {
    expect(await extract(`${site}/en/guides/`)).toMatchObject({ type: 'link', provider_name: 'Lit Corner' });
    expect(await extract(`${site}/zh/`)).toMatchObject({ type: 'link' });
  });

  test('every guide has its card, a picture by itself', () => {
    const cards = globSync('embed/zh/guides/*/card.svg', { cwd: out });
    expect(cards).toHaveLength(globSync('zh/guides/*/index.html', { cwd: DIST }).length);
    for (const card of cards) {
      const svg = readFileSync(path.join(out, card), 'utf8');
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(svg).not.toMatch(/href|<script|<image|undefined/);
      expect(svg).toContain('<text');
    }
  });
});

/** With SITE_URL every page of a language names its file; without, none. */
test('the pages’ discovery links lead to files that are there', () =>
  expectNone(
    pages.flatMap(({ path: at, locale, document }) => {
      if (!locale) return [];
      const link = (rel: string, type: string | null) =>
        all(document, 'link').find((one) => attr(one, 'rel') === rel && attr(one, 'type') === type);
      const found = link('alternate', 'application/json+oembed');
      if (!link('canonical', null)) return found ? [`${at}: an oEmbed link without SITE_URL`] : [];
      const file = oembedPath(locale, at.split('/').slice(2, -1).join('/'));
      if (!found) return [`${at}: no oEmbed link`];
      if (!attr(found, 'href')!.endsWith(`/${file}`))
        return [`${at}: leads to ${attr(found, 'href')}; wanted …/${file}`];
      return files.has(file)
        ? oembedProblems(file, JSON.parse(read(file)) as Record<string, unknown>)
        : [`${file} is missing`];
    }),
  ));
