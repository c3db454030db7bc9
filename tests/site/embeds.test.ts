/** Every embed is whole and bare: exit, day of the law, full page; its figures are those of the full page. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { partAnchors } from '../../src/embed/parts.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { content, record } from '../content/content.ts';
import { cspProblems } from '../guards/csp.ts';
import { duplicateIds, linkProblems } from '../guards/links.ts';
import { leftovers, unmarkedLanguage } from '../guards/text.ts';
import { foreignResources } from '../guards/third-party.ts';
import { SEED, drawn, embedPage, fullPage } from '../lib/embeds.ts';
import { expectNone } from '../lib/expect-none.ts';
import { htmlProblems } from '../lib/html-valid.ts';
import { all, attr, textOf } from '../lib/html.ts';
import { sample } from '../lib/sample.ts';
import { embedFiles, files, filesEnding, pageAt, read } from '../lib/site.ts';

/** The questions of the comparison, by hand. */
const COMPARED = 'film share threaten fake possess sell-device removal order limitation'.split(' ');

describe('every embed', () => {
  test('of everything that can be embedded there is one', () => {
    const wanted = [
      'services',
      'services/cn',
      'services/kr',
      'glossary',
      'pathfinder',
      'law/compare',
      ...COMPARED.map((topic) => `law/compare/${topic}`),
      'law/cn/psal/art-50/p1-i6',
      'law/cn/psal/art-50/2026-01-01/p1-i6',
      ...content.guides.map(({ id }) => `guides/${id}`),
      ...content.routes.map(({ id }) => `routes/${id}`),
      ...content.steps.map(({ id }) => `steps/${id}`),
      ...content.letters.map(({ id }) => `tools/letters/${id}`),
      ...content.glossary.map(({ id }) => `glossary/${id}`),
      ...[...record.articles.keys()].map((id) => `law/${id}`),
      ...[...record.versions.values()].flatMap((version) => {
        const path = `law/${version.article}/${version.leaf}`;
        return [path, ...partAnchors(version).map((anchor) => `${path}/${anchor}`)];
      }),
    ];
    const have = new Set(embedFiles);
    expectNone(
      LOCALES.flatMap((locale) => wanted.map((to) => `embed/${locale}/${to}/index.html`))
        .filter((file) => !have.has(file))
        .map((file) => `${file} is missing`),
    );
    expect(embedFiles.length).toBeGreaterThan(10_000);
  });

  test('has the exit, the day of its law, the full page, its language, and is in no index', () => {
    const needed: [what: string, pattern: RegExp][] = [
      [
        'an exit that leaves the tab',
        /<a class="exit" href="https:\/\/[^"]+" target="_top" rel="[^"]*noreferrer[^"]*" data-exit/,
      ],
      ['the day of the law', /<meta name="law-as-at" content="\d{4}-\d{2}-\d{2}">/],
      ['that day in words', /<footer[^>]*>[\s\S]*(?:\d{4}年\d+月\d+日|\d+ [A-Z][a-z]+ \d{4})/],
      ['the full page', /<a href="[./]+\/(?:zh|en)\/[^"]*" data-full>/],
      ['its base target', /<base target="_blank">/],
      ['noindex', /<meta name="robots" content="noindex">/],
      ['no-referrer', /<meta name="referrer" content="no-referrer">/],
      ['its policy', /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; /],
      ['its language', /^<!doctype html><html lang="(?:zh-Hans|en)">/],
      ['one heading', /<h1\b/],
      ['its script', /<script src="[./]+\/frame\.js"><\/script>/],
    ];
    expectNone(
      embedFiles.flatMap((file) => {
        const html = read(file);
        return [
          ...needed.filter(([, pattern]) => !pattern.test(html)).map(([what]) => `${file}: no ${what}`),
          ...(/data-pagefind|<form\b|<lit-(?!pathfinder)/.test(html)
            ? [`${file}: holds what is left to full pages`]
            : []),
        ];
      }),
    );
  }, 120_000);

  test('names a full page and a place on it that are there', () =>
    expectNone(
      drawn.flatMap((file) => {
        const { page, id } = fullPage(embedPage(file));
        if (!page) return [`${file}: no such full page`];
        return id && !page.html.includes(` id="${id}"`) ? [`${file}: ${page.path} has no #${id}`] : [];
      }),
    ));
});

describe(`two hundred embeds, drawn by lot (seed ${SEED})`, () => {
  test('parts of provisions show their own words', () =>
    expectNone(
      sample(
        embedFiles.filter((file) => /\/\d{4}-\d{2}-\d{2}\/p[^/]*\/index\.html$/.test(file)),
        200,
      ).flatMap((file) => {
        const [, , , , jurisdiction, instrument, article, leaf, anchor] = `/${file}`.split('/');
        const version = record.versions.get(`${jurisdiction}/${instrument}/${article}@${leaf}`)!;
        const text = textOf(all(embedPage(file).document, 'main')[0]!).replace(/\s+/g, '');
        const squeeze = (body: string) => body.replace(/\s+/g, '');
        const line = version.lines.find((one) => one.anchor === anchor)!;
        const kept = version.lines.filter(
          (one) => anchor!.startsWith(one.anchor) || one.anchor.startsWith(`${anchor}-`),
        );
        const sister = version.lines.find(
          (one) =>
            one.depth === line.depth &&
            one.body.length > 20 &&
            !kept.some(({ body }) => squeeze(body).includes(squeeze(one.body))),
        );
        return [
          ...(text.includes(line.body.replace(/\s+/g, '')) ? [] : [`${file}: does not hold its own words`]),
          ...(sister && text.includes(sister.body.replace(/\s+/g, ''))
            ? [`${file}: holds ${sister.anchor} as well`]
            : []),
        ];
      }),
    ));

  test('break no rule of the house', () => {
    const site = { files, pageAt };
    expectNone(
      drawn
        .map(embedPage)
        .flatMap((page) => [
          ...linkProblems(page, site),
          ...cspProblems(page),
          ...duplicateIds(page),
          ...leftovers(page),
          ...unmarkedLanguage(page),
          ...foreignResources(page),
        ]),
    );
  });

  test('are valid HTML', async () => {
    const chosen = [...drawn.slice(0, 60), 'embed/zh/pathfinder/index.html', 'embed/en/services/cn/index.html'];
    expectNone((await Promise.all(chosen.map((file) => htmlProblems(file, read(file))))).flat());
  });
});

describe('weights and places', () => {
  const gzip = (file: string) => gzipSync(read(file), { level: 9 }).length;
  test('the element takes less than 3 kB', () => expect(gzip('embed/v1.js')).toBeLessThan(3000));
  test('a provision’s embed with its styles and script takes less than 20 kB', () => {
    const page = embedPage('embed/zh/law/cn/psal/art-50/index.html');
    const own = [...all(page.document, 'link'), ...all(page.document, 'script')]
      .map((element) => attr(element, 'href') ?? attr(element, 'src'))
      .filter((href) => href !== null)
      .map((href) => new URL(href, `https://site.invalid${page.path}`).pathname.slice(1));
    expect(own.length).toBeGreaterThan(2);
    expect([page.file, ...own].reduce((sum, file) => sum + gzip(file), 0)).toBeLessThan(20_000);
  });
  test('no index, feed or sitemap names an embed', () =>
    expectNone(
      filesEnding('.xml', '.atom', '.txt')
        .filter((file) => !file.startsWith('embed/') && /\/embed\/(?:zh|en)\//.test(read(file)))
        .map((file) => `${file} names embeds`),
    ));
  test('the page that leaves says nothing and goes where the exit of its language goes', () =>
    expectNone(
      LOCALES.flatMap((locale) => {
        const html = read(`embed/${locale}/leave/index.html`);
        const exit = /<a class="exit" href="([^"]*)"/.exec(read(`${locale}/index.html`))![1]!;
        return [
          ...(html.includes(`<meta http-equiv="refresh" content="0; url=${exit}">`)
            ? []
            : [`${locale}: not to ${exit}`]),
          ...(/<script|<img|<link|明隅|Lit Corner/.test(html) ? [`${locale}: says or asks something`] : []),
        ];
      }),
    ));
  test('the host is told who may frame what', () => {
    expect(read('_headers')).toMatch(
      /^\/embed\/\*\n {2}Content-Security-Policy: .*; frame-src 'self'; frame-ancestors \*$/m,
    );
    expect(read('_headers')).toMatch(/^\/zh\/\*\n {2}Content-Security-Policy: .*; frame-ancestors 'none'$/m);
  });
});
