/** The day, the pair and the filters, in a real browser. */
import { expect, test } from 'vitest';
import { inBrowser, origin, useTabs } from './browser.ts';

inBrowser("the lawyer's desk", () => {
  const tab = useTabs();
  const open = async (path: string) => {
    const { page, foreign } = await tab();
    await page.goto(origin + path);
    return { page, foreign };
  };

  test.each([
    ['/en/law/cn/psal/art-50/#on=2020-06-01', 'The record holds no text of this number for 1 June 2020', 'art. 42'],
    ['/en/law/cn/psal/art-42/#on=2020-06-01', 'On 1 June 2020 the text on this page was law.', ''],
    ['/en/law/cn/psal/art-50/#on=1990-01-01', 'On 1 January 1990 this law had not begun', 'art. 50'],
    ['/en/law/cn/psal/art-22/#on=2020-06-01', 'On 1 June 2020 this number read as in', '1 March 2006'],
    ['/en/law/kr/spsa/art-14/#on=2019-01-01', 'On 1 January 2019 this number read as in', '18 December 2018'],
    ['/en/law/cn/psal/art-50/#on=2030-12-31', 'later changes of law are not known', ''],
    ['/zh/law/gb/cpa/s-66AB/#on=2026-10-01', '没有查明', ''],
  ])('%s', async (path, answer, link) => {
    const { page } = await open(path);
    const status = page.locator('lit-as-at [role="status"]');
    await page.locator('lit-as-at [role="status"]:not(:empty)').waitFor();
    expect(await status.innerText()).toContain(answer);
    if (link) expect((await status.locator('a').allInnerTexts()).join(' ')).toContain(link);
  });

  test('what was not the law of that day says so at each part, and no longer when the day is taken back', async () => {
    const { page } = await open('/en/law/cn/psal/art-50/#on=2025-12-01');
    await page.locator('#text .on-day').waitFor();
    for (const id of ['text', 'penalties', 'cite'])
      expect(await page.locator(`#${id}`).innerText()).toContain('not the text of 1 December 2025');
    await page.locator('lit-as-at [data-clear]').click();
    expect(await page.locator('.on-day').count()).toBe(0);
    const { page: then } = await open('/en/law/cn/psal/art-42/#on=2025-12-01');
    await then.locator('lit-as-at [role="status"]:not(:empty)').waitFor();
    expect(await then.locator('.on-day').count()).toBe(0);
  });

  test('a day typed in goes along with the links, and can be taken back', async () => {
    const { page } = await open('/en/law/cn/psal/');
    const before = await page.evaluate(() => history.length);
    await page.locator('lit-as-at input').fill('2020-06-01');
    await page.locator('lit-as-at button').first().click();
    await page.locator('.on-day').first().waitFor();
    expect(new URL(page.url()).hash).toBe('#on=2020-06-01');
    expect(await page.evaluate(() => history.length)).toBe(before);
    expect(await page.locator('.on-day').count()).toBeGreaterThan(10);
    const address = () =>
      page
        .locator('.articles li', { hasText: 'Grounds for heavier punishment' })
        .locator('a')
        .evaluate((a: HTMLAnchorElement) => a.href);
    expect(await address()).toMatch(/art-22\/2006-03-01\/#on=2020-06-01$/);
    await page.locator('lit-as-at [data-clear]').click();
    expect(new URL(page.url()).hash).toBe('');
    expect(await page.locator('.on-day').count()).toBe(0);
    expect(await address()).toMatch(/art-22\/$/);
  });

  test('a day outside the calendar is refused in words', async () => {
    const { page } = await open('/zh/law/cn/psal/art-50/');
    await page.locator('lit-as-at input').fill('2050-01-01');
    await page.locator('lit-as-at button').first().click();
    const status = page.locator('lit-as-at [role="status"]:not(:empty)');
    await status.waitFor();
    expect(await status.innerText()).toContain('之间的一天');
  });

  test('two provisions at one address', async () => {
    const { page, foreign } = await open('/en/law/compare/#a=cn/psal/art-42@2006-03-01&b=kr/spsa/art-14');
    await page.locator('[data-two] > section').nth(1).waitFor();
    const sides = await page.locator('[data-two] > section').allInnerTexts();
    expect(sides[0]).toContain('五百元以下罚款');
    expect(sides[1]).toContain('7년 이하의 징역');
    expect(foreign).toEqual([]);
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a provision that is not there is named', async () => {
    const { page } = await open('/en/law/compare/#a=cn/psal/art-42@2006-03-01&b=cn/psal/art-9999');
    const status = page.locator('lit-side-by-side [role="status"]');
    await page.waitForFunction(() =>
      document.querySelector('lit-side-by-side [role="status"]')?.textContent?.includes('9999'),
    );
    expect(await status.innerText()).toContain('holds no “cn/psal/art-9999”');
  });

  test('the comparison follows the day, and comes back', async () => {
    const { page } = await open('/en/law/compare/#on=2019-01-01');
    await page.locator('lit-as-at [role="status"]:not(:empty)').waitFor();
    const rows = async (topic: string) =>
      (await page.locator(`section[data-topic="${topic}"] tbody tr:visible`).allInnerTexts()).map((row) =>
        row.replace(/\s+/g, ' '),
      );
    const film = await rows('film');
    // Before 2026 the rule stood in art. 42, with half the fine; Korea had five years, not seven.
    expect(film.find((row) => row.includes('PSAL'))).toMatch(/art\. 42\(6\).*up to 500 yuan/);
    expect(film.find((row) => row.includes('SCPA'))).toMatch(/up to 5 years.*30 million won/);
    // What the day did not know yet is said.
    expect((await rows('possess')).find((row) => row.includes('14(4)'))).toContain('on that day');
    const overview = page.locator('a[data-cell="film-cn"]');
    const both = 'detention of up to 10 days; up to 2 years (special device and serious consequences)';
    expect(await overview.innerText()).toBe(both);
    expect(await page.locator('a[data-cell="film-kr"]').innerText()).toBe('up to 5 years');
    expect(await page.locator('a[data-cell="share-kr"]').innerText()).toBe('up to 5 years; up to 7 years (for profit)');
    // Then only possession of material on children was punished: 아청법 제11조제5항, one year.
    expect(await page.locator('a[data-cell="possess-kr"]').innerText()).toBe('up to 1 year (minors only)');
    await page.locator('lit-as-at [data-clear]').click();
    expect((await rows('film')).find((row) => row.includes('PSAL'))).toMatch(/art\. 50\(1\)\(6\).*up to 1,000 yuan/);
    expect(await overview.innerText()).toBe(both);
    expect(await page.locator('a[data-cell="film-kr"]').innerText()).toBe('up to 7 years');
  });

  test('what answers cannot be fetched: it is said, and the list is there', async () => {
    const { page } = await open('/en/law/cn/psal/art-22/');
    await page.context().setOffline(true);
    await page.locator('lit-as-at input').fill('2020-06-01');
    await page.locator('lit-as-at button').first().click();
    await page.waitForFunction(() =>
      document.querySelector('lit-as-at [role="status"]')?.textContent?.includes('could not be fetched'),
    );
    await page.context().setOffline(false);
    await page.locator('lit-as-at button').first().click();
    await page.locator('lit-as-at [role="status"] a').waitFor();
  });

  test('the filters narrow the tables, and all comes back', async () => {
    const { page } = await open('/en/law/compare/');
    const visible = () => page.locator('section[data-topic]:visible').count();
    const all = await visible();
    await page.getByRole('checkbox', { name: 'Possessing or watching' }).check();
    await page.getByRole('checkbox', { name: 'South Korea' }).check();
    expect(await visible()).toBe(1);
    expect(await page.locator('section[data-topic]:visible tbody tr:visible').count()).toBe(3);
    await page.getByRole('button', { name: 'Show everything' }).click();
    await page.waitForTimeout(50);
    expect(await visible()).toBe(all);
  });
});
