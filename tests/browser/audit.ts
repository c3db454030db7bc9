/** Runs axe (WCAG 2.2 AA) over addresses of the built site, several at a time. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const AT_ONCE = 3;

/** One look at one page. */
export interface View {
  path: string;
  theme: 'light' | 'dark';
}

/** What axe finds in a page as it stands: one line a violation. */
export async function auditPage(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate(
    `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(TAGS)} }, resultTypes: ['violations'], preload: false })`,
  )) as AxeResults;
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}; ${nodes
        .slice(0, 3)
        .map((node) => `${node.target.join(' ')}${node.any[0] ? ` [${node.any[0].message}]` : ''}`)
        .join(' | ')}${nodes.length > 3 ? ` and ${nodes.length - 3} more` : ''}`,
  );
}

/**
 * What axe finds.
 * @param origin where the site stands, without a slash at its end
 * @param onDone called after each view, for a line of progress
 * @returns one line a violation: page, theme, rule, first elements
 */
export async function audit(
  browser: Browser,
  origin: string,
  views: readonly View[],
  onDone: () => void = () => undefined,
): Promise<string[]> {
  const problems: string[] = [];
  const queue = [...views];
  const work = async (): Promise<void> => {
    // axe comes in through the debugger, so that the page's own policy stays as it is.
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (let view = queue.shift(); view; view = queue.shift()) {
      await page.emulateMedia({ colorScheme: view.theme, reducedMotion: 'reduce' });
      await page.goto(origin + view.path);
      problems.push(...(await auditPage(page)).map((problem) => `${view.path} (${view.theme}): ${problem}`));
      onDone();
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return problems.sort();
}
