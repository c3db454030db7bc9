// npm run -s search -- --locale zh "被偷拍了怎么办"
// Prints the ranked ids as JSON, best first: what is found by number, then the pages. Reads dist/ (build first), by the
// browser's own code. Exit code 0: something was found; 1: nothing; 2: a wrong call, or no built site.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { isRequired } from '../src/i18n/locales.ts';
import { lawAsAt } from '../src/publish/edition.ts';
import { openNodeSearch } from './lib/search-node.ts';

const USAGE = 'Usage: npm run -s search -- [--locale zh|en] "被偷拍了怎么办"';
const root = path.resolve(import.meta.dirname, '..');
const words: string[] = [];
let wanted: string | undefined;
const args = process.argv.slice(2);
for (let i = 0; i < args.length; i++) {
  const [, inline] = /^--locale(?:=(.*))?$/s.exec(args[i]!) ?? [];
  if (/^--locale(?:=|$)/.test(args[i]!)) wanted = inline ?? args[++i] ?? '';
  else words.push(args[i]!);
}
const query = words.join(' ');
const locale = wanted ?? (/[\p{Script=Han}\p{Script=Hangul}]/u.test(query) ? 'zh' : 'en');

function fail(message: string): never {
  console.error(`${message}\n${USAGE}`);
  process.exit(2);
}
if (!query.trim()) fail('There is nothing to look for.');
if (!isRequired(locale)) fail(`--locale: found “${locale}”; wanted zh or en.`);
const dist = path.resolve(process.env.LIT_DIST ?? path.join(root, 'dist'));
if (!existsSync(path.join(dist, `search/asked-${locale}.json`)))
  fail(`There is no built search in ${dist}. Run \`npm run build\` first.`);

const { search, close } = await openNodeSearch(dist, { locale, lawAsAt: lawAsAt(root) });
try {
  const { citations, hits } = await search.search(query, undefined, {}, 20);
  const ids = [...citations, ...hits].map(({ id }) => id);
  console.log(JSON.stringify(ids, null, 2));
  process.exitCode = ids.length ? 0 : 1;
} finally {
  close();
}
