/** Leaving the list of files: it asks before an unsaved one is closed; the exit asks nothing and drops everything. */
import { expect, test } from 'vitest';
import { EXIT_ATTRIBUTE } from '../lib/contract.ts';
import { inBrowser, origin } from './browser.ts';
import { ZH, answerNo, asksToStay, choose, field, save, useEvidence } from './evidence-page.ts';

const EXIT = `a[${EXIT_ATTRIBUTE}]`;

inBrowser('leaving the list of files', () => {
  const { tab, open, files } = useEvidence();

  test('it asks before closing while unsaved, not before and not after', async () => {
    const { page } = await open(origin + ZH);
    expect(await asksToStay(page)).toBe(false);
    await answerNo(page);
    await choose(page, files.one);
    expect(await asksToStay(page)).toBe(true);
    let asked = 0;
    page.on('dialog', (dialog) => {
      asked++;
      expect(dialog.type()).toBe('beforeunload');
      void dialog.dismiss();
    });
    await page.close({ runBeforeUnload: true });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(asked).toBe(1);
    expect(page.isClosed()).toBe(false);
    await save(page, 'csv');
    expect(await asksToStay(page)).toBe(false);
    await field(page, '[data-heading]', 'caseName').evaluate((input: HTMLInputElement) => {
      input.value = 'x';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(await asksToStay(page)).toBe(true);
  });

  test('the exit asks nothing and drops everything, the worker too; Back brings nothing back', async () => {
    const { page } = await tab({}, 1500);
    await page.goto(origin + ZH);
    await answerNo(page);
    await choose(page, files.one);
    await page.locator('.evidence-common summary').first().click();
    await field(page, '[data-common]', 'account').fill('张三');
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.type());
      void dialog.accept();
    });
    const left = await page.evaluate(async (exit) => {
      document.querySelector<HTMLElement>(exit)!.click();
      await Promise.resolve();
      const typed = [...document.querySelectorAll<HTMLInputElement>('main input:not([type="checkbox"])')].map(
        (input) => input.value,
      );
      return (
        typed.join('') +
        (document.querySelector('[data-sheet]')?.textContent ?? '') +
        (document.querySelector('[data-items]')?.textContent ?? '')
      );
    }, EXIT);
    expect(left).toBe('');
    await expect.poll(() => page.workers()).toEqual([]);
    await page.waitForURL((url) => url.origin !== origin);
    expect(dialogs).toEqual([]);

    const { page: other } = await open(origin + ZH);
    await answerNo(other);
    await choose(other, files.one);
    other.on('dialog', (dialog) => void dialog.accept());
    await other.goto(`${origin}/zh/`);
    await other.goBack();
    expect(await other.locator('[data-gate]').isVisible()).toBe(true);
    expect(await other.locator('[data-items] > li').count()).toBe(0);
  });
});
