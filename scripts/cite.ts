// npm run -s cite -- "治安管理处罚法第50条第1款第6项" [--on 2026-03-01] [--locale zh|en]
// Prints the citations found, resolved, as JSON: [{ input, id, url }]. Needs no build.
// Exit code 0: at least one resolved; 1: none ([] on standard output, the reason on standard error); 2: a wrong call or
// a record that does not hold together. Without --on the day is LAW_AS_AT; the address's language is that of the input.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { citationIndex } from '../src/citation/index.ts';
import { readText } from '../src/citation/read.ts';
import { resolveCitation } from '../src/citation/resolve.ts';
import { isLocale } from '../src/i18n/locales.ts';
import { formatProblem } from '../src/law/problem.ts';
import { lawAsAt } from '../src/publish/edition.ts';
import { readContent } from '../src/publish/read-content.ts';

const USAGE = 'Usage: npm run -s cite -- "治安管理处罚法第50条第1款第6项" [--on 2026-03-01] [--locale zh|en]';

/** Said of a number that did not hold its rule on the day. */
const MOVED = { zh: '条号变过，同一规则在这一天是', en: 'the number changed; on that day the same rule is' };
/** Said of a number that held another rule before. */
const FORMER = {
  zh: (day: string, then: string, now: string) =>
    `${day}以前，这个条号是另一条规则：${then}${now && `，现在是 ${now}`}`,
  en: (day: string, then: string, now: string) =>
    `before ${day} this number held another rule: ${then}${now && `, now ${now}`}`,
};

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Splits the arguments into the text and the options. */
function readArguments(args: string[]): { input: string; on: string | undefined; locale: string | undefined } {
  const words: string[] = [];
  const options: Record<string, string> = {};
  for (let i = 0; i < args.length; i++) {
    const [, name, inline] = /^--(on|locale)(?:=(.*))?$/s.exec(args[i]!) ?? [];
    if (name) options[name] = inline ?? args[++i] ?? '';
    else if (/^--./.test(args[i]!)) fail(`Unknown option ${args[i]}.\n${USAGE}`);
    else words.push(args[i]!);
  }
  return { input: words.join(' '), on: options.on, locale: options.locale };
}

const { input, on, locale: wanted } = readArguments(process.argv.slice(2));
if (!input.trim()) fail(`There is no citation to read.\n${USAGE}`);
if (on !== undefined && !isDay(on)) fail(`--on: found “${on}”; wanted a day such as 2026-03-01.`);
const locale = wanted ?? (/[\p{Script=Han}\p{Script=Hangul}]/u.test(input) ? 'zh' : 'en');
if (!isLocale(locale)) fail(`--locale: found “${locale}”; wanted zh or en.`);

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
let asAt: string;
try {
  asAt = lawAsAt(root);
} catch (error) {
  // The day asked is enough to answer; which address is the live one then follows that day too.
  if (on === undefined) fail((error as Error).message);
  asAt = on;
}
const { record, problems } = readContent(root);
const broken = problems.filter(({ file }) => file.startsWith('content/law/'));
if (broken.length) fail(`The record does not hold together:\n${broken.map(formatProblem).join('\n')}`);

const index = citationIndex(record);
const citations = readText(input, index);
const answers: { input: string; id: string; url: string }[] = [];
for (const citation of citations) {
  const resolved = resolveCitation(citation, index, { lawAsAt: asAt, on });
  if ('reason' in resolved) console.error(resolved.message);
  for (const { id, url } of resolved.moved ?? [])
    console.error(`“${citation.input}”: ${MOVED[locale === 'zh' ? 'zh' : 'en']} ${id} ${url(locale)}`);
  if (resolved.former) {
    const { until, wording, now } = resolved.former;
    const said = FORMER[locale === 'zh' ? 'zh' : 'en'](until, wording.id, now.map(({ id }) => id).join(', '));
    console.error(`“${citation.input}”: ${said}`);
  }
  if ('id' in resolved) answers.push({ input: citation.input, id: resolved.id, url: resolved.url(locale) });
}
if (!citations.length)
  console.error(`“${input}”: no citation found; wanted the name of a law and an article, e.g. 治安管理处罚法第50条`);
console.log(JSON.stringify(answers, null, 2));
process.exitCode = answers.length ? 0 : 1;
