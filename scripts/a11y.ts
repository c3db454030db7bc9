// npm run test:a11y              axe on one page of every kind, both languages and themes, and a sample of 40 (as npm test does)
// npm run test:a11y -- --all     every page of the site, light and dark by turns
import { chromium } from 'playwright-core';
import { audit } from '../tests/browser/audit.ts';
import { sample } from '../tests/lib/sample.ts';
import { DIST, onePageOfEachKind, pages } from '../tests/lib/site.ts';
import { FLAGS, NO_CHROMIUM, ensureChromium } from './lib/chromium.ts';
import { readOptions } from './lib/options.ts';
import { serveSite } from './lib/static-server.ts';

const { all } = readOptions(import.meta.url, { all: { type: 'boolean', default: false } });
const program = ensureChromium();
if (!program) {
  console.error(NO_CHROMIUM);
  process.exit(1);
}

const byTurns = (chosen: typeof pages) =>
  chosen.map(({ path }, i) => ({ path, theme: i % 2 ? ('dark' as const) : ('light' as const) }));
const kinds = onePageOfEachKind().flatMap(({ path }) => [
  { path, theme: 'light' as const },
  { path, theme: 'dark' as const },
]);
const views = all ? byTurns(pages) : [...kinds, ...byTurns(sample(pages, 40))];

const { server, port } = await serveSite({ root: DIST });
const browser = await chromium.launch({ executablePath: program, args: FLAGS });
let done = 0;
const problems = await audit(browser, `http://localhost:${port}`, views, () => {
  if (++done % 50 === 0) console.error(`${done} of ${views.length} …`);
});
await browser.close();
server.close();
server.closeAllConnections();

for (const problem of problems) console.log(problem);
console.log(`${views.length} views, ${problems.length} violations`);
if (problems.length) process.exitCode = 1;
