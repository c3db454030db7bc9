/**
 * The example edition, built as an organisation would build it: a copy of the project, her site.config.ts and logo in place of
 * ours. A second whole build takes minutes, so it is a stage of its own, the last; what the configuration drives is tested without
 * a build in src/config/schema.test.ts and src/site/report.test.ts.
 */
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import site from '../examples/edition/site.config.ts';
import { type AskedList, readAsked } from '../src/search/asked.ts';
import { expectNone } from './lib/expect-none.ts';

const HERE = path.resolve(import.meta.dirname, '..');
const MINUTES = 60_000;

describe('the example edition', () => {
  const root = path.join(mkdtempSync(path.join(tmpdir(), 'edition-')), 'project');
  const page = (address: string) => readFileSync(path.join(root, 'dist', address, 'index.html'), 'utf8');
  const text = (file: string) => readFileSync(path.join(root, 'dist', file), 'utf8');
  const files = (which: RegExp) =>
    globSync('**/*', { cwd: path.join(root, 'dist'), withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(path.join(root, 'dist'), path.join(entry.parentPath, entry.name)))
      .filter((file) => which.test(file));

  beforeAll(() => {
    const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
      cwd: HERE,
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    for (const file of files.trim().split('\n'))
      if (existsSync(path.join(HERE, file))) cpSync(path.join(HERE, file), path.join(root, file));
    mkdirSync(path.join(root, 'node_modules'));
    for (const name of readdirSync(path.join(HERE, 'node_modules')))
      // Astro and Vite keep their caches beside the packages; a copy has its own.
      if (!/^\.(?:astro|vite)/.test(name))
        symlinkSync(path.join(HERE, 'node_modules', name), path.join(root, 'node_modules', name));
    cpSync(path.join(HERE, 'examples/edition/site.config.ts'), path.join(root, 'site.config.ts'));
    cpSync(path.join(HERE, 'examples/edition/logo.svg'), path.join(root, 'logo.svg'));
    // And her editor has changed one language of a guide.
    appendFileSync(path.join(root, 'content/guides/in-a-group/zh.mdx'), '\n这一句只有中文。\n');
    execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
      cwd: root,
      env: { ...process.env, LAW_AS_AT: '2026-11-22', EDITION: 'example', ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }, 15 * MINUTES);
  afterAll(() => rmSync(path.dirname(root), { recursive: true, force: true }), 2 * MINUTES);

  test('has her name everywhere, and ours nowhere', () => {
    expect(page('en')).toContain('<title>Camellia House</title>');
    expect(page('zh/law')).toMatch(/<title>[^<]* · 山茶小屋<\/title>/);
    // The page about us may say whose guide it is built from; the documents of law name whose translation they hold.
    const ours = files(/\.(?:html|js|txt|md|svg|webmanifest)$|^feeds\//).filter((file) =>
      /明隅|Lit Corner/.test(text(file)),
    );
    expectNone(ours.filter((file) => !/\/about\//.test(file)));
  });

  test('her language comes first where both stand', () => {
    expect(page('')).toMatch(/<html lang="en">/);
    expect(page('').indexOf('Camellia House')).toBeLessThan(page('').indexOf('山茶小屋'));
    expect(readFileSync(path.join(root, 'dist/404.html'), 'utf8')).toMatch(/<html lang="en">/);
  });

  test('her logo, her colours, her exit, her address', () => {
    expect(readFileSync(path.join(root, 'dist/logo.svg'), 'utf8')).toBe(
      readFileSync(path.join(HERE, 'examples/edition/logo.svg'), 'utf8'),
    );
    expect(page('en/law')).toMatch(/<img class="mark" src="\.\.\/\.\.\/logo\.svg" alt=""/);
    expect(page('embed/en/services')).toContain('<img class="mark" src="../../../logo.svg" alt=""');
    const css = readdirSync(path.join(root, 'dist/_astro')).filter((file) => file.endsWith('.css'));
    expect(
      css.some((file) =>
        /:root:root\{--color-lamp:#e58fa6/.test(readFileSync(path.join(root, 'dist/_astro', file), 'utf8')),
      ),
    ).toBe(true);
    for (const locale of ['zh', 'en'] as const)
      expect(page(`${locale}/guides/in-a-group`)).toMatch(new RegExp(`<a class="exit" href="${site.exit[locale]}"`));
  });

  test('every whole address of her site keeps the path below which it stands', () => {
    const root = 'https://camellia.example.org/guide/';
    expect(site.siteUrl).toBe(root);
    expect(page('en/law')).toContain(`<link rel="canonical" href="${root}en/law/"`);
    expect(page('en/law')).toContain(`<link rel="alternate" hreflang="zh-Hans" href="${root}zh/law/"`);
    expect(page('en/law')).toContain(`href="${root}embed/en/law/oembed.json"`);
    expect(page('en/data')).toContain(`${root}en/data/`);
    expect(page('en/embed')).toContain(`data-site="${root}"`);
    expect(text('sitemap.xml')).toContain(`<loc>${root}en/law/kr/spsa/art-14/</loc>`);
    expect(text('feeds/en/law.xml')).toContain(` href="${root}en/law/kr/spsa/"`);
    expect(text('embed/en/guides/images-shared/oembed.json')).toContain(`${root}embed/en/guides/images-shared/`);
    expect(text('llms.txt')).toContain(`](${root}data/v1/text/en/guides/images-shared.md)`);
    expect(text('embed/en/guides/images-shared/card.svg')).toMatch(/^<svg /);
    const lost = files(/\.(?:html|xml|json|txt|md|js)$/).filter((file) =>
      /https:\/\/camellia\.example\.org(?!\/guide\/)/.test(text(file)),
    );
    expectNone(lost.map((file) => `${file}: an address without /guide/`));
  });

  test('lists the places she names, in her order; her help lines come first', () => {
    const law = page('en/law');
    expect([...law.matchAll(/<h2 id="([a-z]{2})"/g)].map(([, id]) => id)).toEqual(['kr', 'cn']);
    const [services, folded] = page('en/services').split('data-elsewhere');
    const placesIn = (html: string) => [...html.matchAll(/<h2 id="([a-z]+)"/g)].map(([, id]) => id);
    expect(placesIn(services!)).toEqual(['kr', 'cn', 'global']);
    expect(placesIn(folded!)).toEqual(['tw', 'hk', 'jp', 'gb', 'us', 'au']);
    const urgent = /<section class="urgent"[\s\S]*?<\/section>/.exec(page('en'))![0];
    expect([...urgent.matchAll(/href="tel:([^"]+)"/g)].map(([, number]) => number)).toEqual([
      '+8223385801',
      '1366',
      // Not named by her, yet urgent at her home place: the police of South Korea.
      '112',
    ]);
  });

  test('no other list names a place that she does not list; its pages stand, for the guides that cite them', () => {
    for (const locale of ['zh', 'en'] as const) {
      expect([...page(`${locale}/tools/deadlines`).matchAll(/<h3 id="place-([a-z]+)"/g)].map(([, id]) => id)).toEqual([
        'kr',
        'cn',
      ]);
      expect(page(`${locale}/tools/deadlines`)).not.toContain('<option value="tw"');
      const cases = [...page(`${locale}/cases`).matchAll(/data-place="([a-z]+)"/g)].map(([, id]) => id);
      expect(new Set(cases)).toEqual(new Set(['kr', 'cn']));
      const feeds = [...page(`${locale}/data`).matchAll(/feeds\/(?:zh|en)\/law-([a-z]+)\.xml/g)].map(([, id]) => id);
      expect(new Set(feeds)).toEqual(new Set(['kr', 'cn']));
      const choices = JSON.parse(text(`embed/choices-${locale}.json`)) as Record<
        'law' | 'services',
        { to: string; parts: [string, string][] }[]
      >;
      expect(new Set(choices.law.map(({ to }) => to.split('/')[1]))).toEqual(new Set(['kr', 'cn']));
      expect(choices.services[0]!.parts.map(([id]) => id)).toEqual(['kr', 'cn', 'global']);
      const asked = (place: string) =>
        readAsked(JSON.parse(text(`search/asked-${locale}-${place}.json`)) as AskedList).pages;
      expect(asked('kr').some(({ kind }) => kind === 'provision')).toBe(true);
      for (const place of ['tw', 'jp', 'hk', 'gb', 'us', 'au']) expect(asked(place), place).toEqual([]);
    }
    expect(files(/^feeds\/en\/law-/).sort()).toEqual(['feeds/en/law-cn.xml', 'feeds/en/law-kr.xml']);
    expect(text('feeds/en/law.xml')).not.toMatch(/\/law\/(?:tw|jp|hk|gb|us|au)\//);
    expect(text('sitemap.xml')).not.toMatch(/\/law\/(?:tw|jp|hk|gb|us|au)\//);
    expect(page('en/law/tw/criminal-code')).toContain('<h1');
  });

  test('a mistake is reported to her, with the page and the edition and nothing about the reader', () => {
    const link = /href="(mailto:guide@example\.org\?[^"]+)"/
      .exec(page('en/guides/in-a-group'))![1]!
      .replaceAll('&amp;', '&')
      .replaceAll('&#38;', '&');
    const query = new URL(link).searchParams;
    expect(query.get('subject')).toBe('Correction: /en/guides/in-a-group/');
    expect(query.get('body')).toMatch(
      /^Page: \/en\/guides\/in-a-group\/\r\nEdition: example \(law as at 2026-11-22\)\r\n/,
    );
    expect([...query.keys()]).toEqual(['subject', 'body']);
  });

  test('the language that did not follow says so, with a link to the other; the other says nothing', () => {
    const behind = /<p class="note behind">[\s\S]*?<\/p>/.exec(page('en/guides/in-a-group'))?.[0];
    expect(behind).toMatch(/This page is behind[\s\S]*href="\.\.\/\.\.\/\.\.\/zh\/guides\/in-a-group\/"/);
    expect(page('zh/guides/in-a-group')).not.toContain('note behind');
    expect(page('en/guides/threatened')).not.toContain('note behind');
  });
});

test('the example stands beside a README', () =>
  expect(existsSync(path.join(HERE, 'examples/edition/README.md'))).toBe(true));
