/** Every embed is whole and bare: exit, day of the law, full page; its figures are those of the full page. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { partAnchors } from '../../src/embed/parts.ts';
import { LOCALES, isLocale } from '../../src/i18n/locales.ts';
import { content, record } from '../content/content.ts';
import { cspProblems } from '../guards/csp.ts';
import { duplicateIds, linkProblems } from '../guards/links.ts';
import { leftovers, unmarkedLanguage } from '../guards/text.ts';
import { foreignResources } from '../guards/third-party.ts';
import { expectNone } from '../lib/expect-none.ts';
import { htmlProblems } from '../lib/html-valid.ts';
import { all, attr, textOf } from '../lib/html.ts';
import { type Page, toPage } from '../lib/page.ts';
import { sample } from '../lib/sample.ts';
import { embedFiles, files, filesEnding, pageAt, read } from '../lib/site.ts';

const address = (file: string) => `/${file.replace(/index\.html$/, '')}`;
const drawn = sample(embedFiles, 200);

function embedPage(file: string): Page {
  const page = toPage(address(file), read(file));
  const locale = page.path.split('/')[2]!;
  return { ...page, locale: isLocale(locale) ? locale : null };
}

/** The full page that an embed names, and the place on it. */
function fullPage(page: Page): { page: Page | undefined; id: string } {
  const link = all(page.document, 'a').find((a) => attr(a, 'data-full') !== null)!;
  const { pathname, hash } = new URL(attr(link, 'href')!, `https://site.invalid${page.path}`);
  return { page: pageAt.get(decodeURIComponent(pathname)), id: hash.slice(1) };
}

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

/** All numbers in a text, as written. */
const numbers = (text: string) => text.match(/\d[\d,.:–-]*/g) ?? [];
const mainOf = (page: Page) => all(page.document, 'main')[0]!;
const figures = (page: Page) =>
  all(mainOf(page), 'td', 'span', 'a', 'strong')
    .filter((element) => /\b(?:figure|number)\b/.test(attr(element, 'class') ?? ''))
    .map((element) => textOf(element).replace(/\s+/g, ' ').trim());
const isPart = (file: string) =>
  /\/law\/.*\/p[^/]*\/index\.html$|\/(?:services|glossary)\/[^/]+\/index\.html$/.test(file);

describe('two hundred embeds, drawn by lot', () => {
  test('say the figures of their full page, and no others', () => {
    let compared = 0;
    const problems = drawn.flatMap((file) => {
      const embed = embedPage(file);
      const full = fullPage(embed).page!;
      const known = new Set([...numbers(textOf(mainOf(full))), ...numbers(textOf(all(full.document, 'title')[0]!))]);
      // Part titles are citations, which no full page prints.
      const head = isPart(file) ? textOf(all(embed.document, 'h1')[0]!) : '';
      const own = new Set(numbers(head));
      const wrong = numbers(textOf(mainOf(embed))).filter((figure) => !known.has(figure) && !own.has(figure));
      const theirs = figures(full);
      const ours = figures(embed);
      compared += ours.length;
      const same = isPart(file) ? ours.every((figure) => theirs.includes(figure)) : ours.join('|') === theirs.join('|');
      return [
        ...wrong.map((figure) => `${file}: ${figure} is not on ${full.path}`),
        ...(same ? [] : [`${file}: found ${ours.join('; ')}; wanted ${theirs.join('; ')}`]),
      ];
    });
    expectNone(problems);
    expect(compared).toBeGreaterThan(50);
  });

  test('parts of provisions show their own words', () =>
    expectNone(
      sample(
        embedFiles.filter((file) => /\/\d{4}-\d{2}-\d{2}\/p[^/]*\/index\.html$/.test(file)),
        200,
      ).flatMap((file) => {
        const [, , , , jurisdiction, instrument, article, leaf, anchor] = `/${file}`.split('/');
        const version = record.versions.get(`${jurisdiction}/${instrument}/${article}@${leaf}`)!;
        const text = textOf(mainOf(embedPage(file))).replace(/\s+/g, '');
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
  test('the host is told who may frame what', () => {
    expect(read('_headers')).toMatch(
      /^\/embed\/\*\n {2}Content-Security-Policy: .*; frame-src 'self'; frame-ancestors \*$/m,
    );
    expect(read('_headers')).toMatch(/^\/zh\/\*\n {2}Content-Security-Policy: .*; frame-ancestors 'none'$/m);
  });
});
