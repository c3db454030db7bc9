/**
 * Attacks on embeds and surroundings met in the field: floods and false numbers, messages of frames that are gone, polluted
 * prototypes, two guides on one page, copied scripts, cross-origin isolated hosts, WordPress.
 */
import { expect, test } from 'vitest';
import { HEIGHTS } from '../../src/embed/address.ts';
import { elementSnippet, iframeSnippet } from '../../src/embed/snippets.ts';
import { inBrowser, mirror, origin } from './browser.ts';
import { ARTICLE, GUIDE, embedIn, grown, hears, heightOf, useEmbeds } from './embed-page.ts';

const ISOLATED = { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' };

inBrowser('attacks on embeds', () => {
  const { host, open } = useEmbeds();

  test('a flood of messages moves nothing and does not stop the page', async () => {
    const evil = host.put({
      body: `<script>for (let i = 0; i < 20000; i++) { const data = { type: 'lit-corner:height', v: 1, height: i }; parent.postMessage(data, '*'); parent[0] && parent[0].postMessage(data, '*'); }</script>`,
    });
    const { page } = await open(elementSnippet(ARTICLE));
    const frame = await embedIn(page);
    await expect.poll(() => page.locator('lit-corner-embed > a').isVisible()).toBe(false);
    const height = await heightOf(page);
    const start = Date.now();
    await page.evaluate((src) => {
      const one = document.createElement('iframe');
      one.src = src;
      document.body.append(one);
      return new Promise((resolve) => (one.onload = resolve));
    }, evil);
    // Its own frame floods as well, and the last word counts.
    await frame.evaluate(() => {
      for (let i = 0; i < 5000; i++)
        parent.postMessage({ type: 'lit-corner:height', v: 1, height: i === 4999 ? 700 : 200 + (i % 900) }, '*');
    });
    await expect.poll(() => heightOf(page)).toBe(700);
    expect(Date.now() - start).toBeLessThan(15_000);
    expect(height).not.toBe(700);
    expect(await frame.locator('main').innerText()).toContain('偷窥、偷拍');
  });

  test('heights that are no heights, from the frame itself, change nothing', async () => {
    const { page } = await open(elementSnippet(ARTICLE));
    const frame = await embedIn(page);
    await expect.poll(() => page.locator('lit-corner-embed > a').isVisible()).toBe(false);
    const height = await heightOf(page);
    await frame.evaluate(() => {
      const wrong = [
        Number.NaN,
        Infinity,
        -Infinity,
        '900',
        '900px;position:fixed',
        [900],
        new Number(900),
        BigInt(900),
        { height: 900 },
        new Date(900),
        true,
        null,
        undefined,
      ];
      for (const one of wrong) parent.postMessage({ type: 'lit-corner:height', v: 1, height: one }, '*');
      const circle: Record<string, unknown> = { type: 'lit-corner:height', v: 1 };
      circle.height = circle;
      parent.postMessage(circle, '*');
      parent.postMessage(new Map([['type', 'lit-corner:height']]), '*');
    });
    await page.waitForTimeout(300);
    expect(await heightOf(page)).toBe(height);
  });

  test('a frame that is gone, or was replaced, is heard no more', async () => {
    const { page } = await open(elementSnippet(GUIDE));
    await grown(page);
    const after = await page.evaluate(async () => {
      const element = document.querySelector('lit-corner-embed')!;
      const old = document.querySelector('iframe')!.contentWindow!;
      const say = (source: Window | null) =>
        dispatchEvent(
          new MessageEvent('message', {
            data: { type: 'lit-corner:height', v: 1, height: 7777 },
            origin: 'null',
            source,
          }),
        );
      const heights = () => [...document.querySelectorAll('iframe')].map((one) => one.style.height);
      element.setAttribute('to', 'services/cn');
      const replaced = document.querySelector('iframe')!.contentWindow !== old;
      say(old);
      say(null);
      const first = heights();
      const link = document.querySelector<HTMLElement>('lit-corner-embed > a')!;
      const shown = !link.hidden;
      element.remove();
      say(old);
      document.body.append(element);
      say(old);
      return { replaced, first, shown, second: heights() };
    });
    expect(after).toEqual({ replaced: true, first: ['480px'], shown: true, second: ['480px'] });
    await expect.poll(() => page.locator('iframe').getAttribute('src')).toContain('/services/cn/');
    expect(await grown(page)).not.toBe(7777);
  });

  test('a host whose prototypes are polluted shows the embed, and is not fooled by an empty message', async () => {
    const evil = host.put({ body: `<script>setInterval(() => parent.postMessage({}, '*'), 10)</script>` });
    const { page } = await open(
      `<script>
        Object.assign(Object.prototype, { type: 'lit-corner:height', v: 1, height: 7777, to: 'services', lang: 'en' });
        Array.prototype.each = Array.prototype.forEach; Array.prototype.toJSON = () => 'x'; String.prototype.strip = String.prototype.trim;
        Function.prototype.curry = function () { return this; }; Element.prototype.hide = function () { this.style.display = 'none'; };
      </script>${elementSnippet(ARTICLE)}<iframe src="${evil}" title="evil"></iframe>`,
    );
    await embedIn(page);
    await expect.poll(() => page.locator('lit-corner-embed > a').isVisible()).toBe(false);
    await page.waitForTimeout(300);
    // Measured from outside: with such prototypes nothing else can be asked in the page.
    expect((await page.locator('iframe').first().boundingBox())!.height).toBeLessThan(2000);
    expect(await page.locator('iframe').first().getAttribute('src')).toBe(`${origin}/embed/zh/${ARTICLE.to}/`);
  });

  test.each(['the first', 'the second'])(
    'two guides on one page: each element shows its own, %s script first',
    async (first) => {
      const ours = elementSnippet(ARTICLE);
      const theirs = elementSnippet({ ...ARTICLE, site: mirror, to: 'services/cn' });
      const { page } = await open(
        (first === 'the first' ? [ours, theirs] : [theirs, ours]).join('\n').replaceAll(' async', ''),
      );
      await expect.poll(() => page.locator('lit-corner-embed > a:visible').count()).toBe(0);
      const shown = await page.locator('iframe').evaluateAll((all) => all.map((one) => one.getAttribute('src')).sort());
      expect(shown).toEqual([`${origin}/embed/zh/${ARTICLE.to}/`, `${mirror}/embed/zh/services/cn/`].sort());
    },
  );

  test.each([
    ['copied into a script of the host', (src: string) => `<script src="${src}"></script>`],
    ['made a module', () => `<script type="module" src="${origin}/embed/v1.js"></script>`],
  ])('where our script is %s, links stay and nothing of the host is framed', async (_how, script) => {
    const text = await (await fetch(`${origin}/embed/v1.js`)).text();
    const src = host.put({ body: '', file: { type: 'text/javascript', text: `var x = 1;\n${text}` } });
    const body = elementSnippet(GUIDE).replace(/<script[^>]*><\/script>/, script(new URL(src).pathname));
    const { page } = await open(body);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.reload();
    await page.waitForTimeout(500);
    expect(await page.locator('iframe').count()).toBe(0);
    expect(await page.locator('lit-corner-embed > a').isVisible()).toBe(true);
    expect(errors).toEqual([]);
  });

  test('a plugin that adds a version to our script’s address does no harm', async () => {
    const { page } = await open(elementSnippet(GUIDE).replace('v1.js', 'v1.js?ver=6.1.9'));
    await embedIn(page);
    await grown(page);
  });

  test.each([
    ['the element', elementSnippet(GUIDE)],
    ['an iframe', iframeSnippet(GUIDE)],
    ['a frame without credentials', iframeSnippet(GUIDE).replace('<iframe ', '<iframe credentialless ')],
  ])('a cross-origin isolated host (COEP require-corp) shows %s', async (what, body) => {
    const { page, foreign, url } = await open(body, { headers: ISOLATED });
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    const frame = await embedIn(page);
    // With its styles, and its script.
    expect(
      await frame
        .locator('a[data-exit]')
        .first()
        .evaluate((one) => getComputedStyle(one).backgroundColor),
    ).not.toBe('rgba(0, 0, 0, 0)');
    if (what === 'the element') await grown(page, 1000);
    await frame.locator('a[data-exit]').first().click();
    await page.waitForURL((now) => now.href !== url);
    expect(foreign).toHaveLength(1);
  });

  test('the pathfinder asks its questions in a cross-origin isolated host', async () => {
    const { page } = await open(elementSnippet({ ...GUIDE, to: 'pathfinder' }), { headers: ISOLATED });
    const frame = await embedIn(page);
    await frame.locator('[data-start]').click();
    await frame.locator('lit-pathfinder[data-state="question"]').waitFor();
  });
});

/**
 * What WordPress makes of our oEmbed, as seen in 6.1.9 (docs/embedding.md): the quotation, a hidden frame with a secret and
 * scripts alone, and a listener that sets a height and opens links to the frame's own host.
 */
const wordpress = (to: string) => `<blockquote data-secret="AbC123xyz0"><a href="${origin}/zh/${to}/">x</a></blockquote>
<iframe data-secret="AbC123xyz0" sandbox="allow-scripts" style="position:absolute;clip:rect(1px,1px,1px,1px)" title="x" src="${origin}/embed/zh/${to}/#?secret=AbC123xyz0" width="100%" height="${HEIGHTS.guide}"></iframe>
<script>addEventListener('message', ({ data, source }) => {
  const frame = document.querySelector('iframe');
  if (!data || data.secret !== 'AbC123xyz0' || source !== frame.contentWindow) return;
  document.querySelector('blockquote').style.display = 'none';
  frame.removeAttribute('style');
  if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
  if (data.message === 'link' && new URL(data.value).host === new URL(frame.src).host && document.activeElement === frame) top.location.href = data.value;
})</script>`;

inBrowser('in WordPress, by a pasted address', () => {
  const { open } = useEmbeds();

  test('the frame shows itself and takes the height that it needs, up to 1000', async () => {
    const { page } = await open(wordpress('guides/images-shared'));
    await embedIn(page);
    await expect.poll(() => page.locator('iframe').getAttribute('height')).toBe('1000');
    expect(await page.locator('blockquote').isVisible()).toBe(false);
    const { page: small } = await open(wordpress('glossary/provision'));
    await embedIn(small);
    await expect.poll(async () => Number(await small.locator('iframe').getAttribute('height'))).toBeLessThan(700);
  });

  test('a link opens our page in the whole tab; a place in the frame stays in it', async () => {
    const { page } = await open(wordpress('law/cn/psal/art-50'));
    const frame = await embedIn(page);
    await frame.locator('a.pin').nth(2).click();
    expect(frame.url()).toMatch(/#p1-i2$/);
    await frame.locator('[data-full]').click();
    await page.waitForURL(`${origin}/zh/law/cn/psal/art-50/`);
  });

  test('the other language is heard as well', async () => {
    const { page } = await open(wordpress('guides/images-shared'));
    const frame = await embedIn(page);
    await frame.locator('a.language').first().click();
    await expect.poll(() => page.frames().some((one) => one.url().includes('/embed/en/'))).toBe(true);
    const other = page.frames().find((one) => one.url().includes('/embed/en/'))!;
    expect(other.url()).toMatch(/#\?secret=AbC123xyz0$/);
    await hears(page, other);
    await other.locator('[data-full]').click();
    await page.waitForURL(`${origin}/en/guides/images-shared/`);
  });

  test.each(['a press', 'three taps of Shift'])('the exit leaves the whole tab, by %s', async (how) => {
    const { page, url } = await open(wordpress('guides/images-shared'));
    const frame = await embedIn(page);
    await expect.poll(() => page.locator('iframe').getAttribute('height')).toBe('1000');
    const exit = (await frame.locator('a[data-exit]').first().getAttribute('href'))!;
    if (how === 'a press') await frame.locator('a[data-exit]').first().click();
    else {
      await frame.locator('h1').click();
      for (let i = 0; i < 3; i++) await page.keyboard.press('Shift');
    }
    await page.waitForURL(exit);
    // The page that leaves is replaced: Back skips it.
    await page.goBack();
    expect(page.url()).toBe(url);
  });
});
