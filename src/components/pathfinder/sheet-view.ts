/**
 * The sheet for the police station: what she answered, the provisions with their text, what to ask for. In Chinese, with
 * her language beside it. It stands in the page only while it is printed.
 */
import { formatDay } from '../../i18n/dates.ts';
import { type Locale, HTML_LANG } from '../../i18n/locales.ts';
import type { Plan, PlanProvision } from '../../pathfinder/outcome.ts';
import type { PathfinderData } from '../../site/pathfinder.ts';
import type { RuleGroup } from '../../schemas/pathfinder.ts';
import { type Child, fill, make } from './dom.ts';
import type { Given } from './question-view.ts';

interface SheetInput {
  plan: Plan;
  data: PathfinderData;
  locale: Locale;
  answers: readonly Given[];
  /** The day of the act, if known. */
  actDate: string | null;
}

/** What the police decide on. */
const GROUPS: readonly RuleGroup[] = ['administrative', 'criminal', 'foreign'];
const RECEIPT = ['receipt', 'number', 'officer', 'materials', 'statement', 'private', 'decision'];

/** What an answer says in one language; null if she said nothing. */
export function answerText(
  { questions }: Pick<PathfinderData, 'questions'>,
  given: Given,
  locale: Locale,
  words: Readonly<Record<string, string>>,
): { question: string; answer: string } | null {
  const question = questions.find(({ id }) => id === given.question);
  if (!question || given.skipped) return null;
  const text = question.text[locale]!;
  if (given.value !== undefined) {
    const value = question.kind === 'date' ? formatDay(String(given.value), locale) : String(given.value);
    return { question: text, answer: question.unit ? `${value} ${question.unit[locale]!}` : value };
  }
  if (given.chosen === undefined) return { question: text, answer: words.unknown! };
  const chosen = question.options.filter(({ id }) => given.chosen!.includes(id)).map((option) => option.text[locale]!);
  return { question: text, answer: chosen.join(locale === 'zh' ? '；' : '; ') || words.none! };
}

/** Draws the sheet. */
export function sheetView({ plan, data, locale, answers, actDate }: SheetInput): HTMLElement {
  const languages: Locale[] = locale === 'zh' ? ['zh'] : ['zh', locale];
  /** The same in Chinese and in her language. */
  const both = (tag: 'h1' | 'h2' | 'p' | 'li' | 'dt' | 'dd', say: (language: Locale) => string): HTMLElement =>
    make(
      tag,
      {},
      ...languages.map((language, i) =>
        make('span', { lang: HTML_LANG[language], class: i === 0 ? 'main' : 'beside' }, say(language)),
      ),
    );
  const word = (key: string) => (language: Locale) => data.sheet[language]![key]!;
  const facts = answers.flatMap((given): Child[] => {
    const say = (language: Locale) => answerText(data, given, language, data.sheet[language]!);
    if (!say('zh')) return [];
    return [both('dt', (language) => say(language)!.question), both('dd', (language) => say(language)!.answer)];
  });
  const day = actDate ?? plan.asOf;
  const law = plan.provisions.filter(({ standing, group }) => standing !== 'does-not-apply' && GROUPS.includes(group));
  // One page: in full what no unknown fact can change, the rest by name.
  const full = law.filter(({ missing }) => missing.length === 0);
  const more = law.filter(({ missing }) => missing.length > 0);
  const name = ({ id, pinpoint }: PlanProvision, language: Locale) =>
    data.provisions[id + (pinpoint ? `#${pinpoint}` : '')]!.names[language]!;
  const provision = ({ id, pinpoint }: PlanProvision): HTMLElement => {
    const text = data.provisions[id + (pinpoint ? `#${pinpoint}` : '')]!;
    return make(
      'section',
      { class: 'police-sheet-law' },
      both('h2', (language) => text.names[language]!),
      ...text.lines.flatMap(({ official, ours, depth }) => [
        make('p', { lang: text.lang, class: `official d${depth}` }, official),
        ours ? make('p', { lang: HTML_LANG[locale], class: `beside d${depth}` }, ours) : null,
      ]),
    );
  };
  return make(
    'article',
    { class: 'police-sheet', lang: HTML_LANG.zh },
    both('h1', word('sheetTitle')),
    both('p', word('sheetFor')),
    both('h2', word('sheetFacts')),
    make('dl', {}, ...facts),
    both('h2', word('sheetNotes')),
    make('p', { class: 'by-hand' }),
    both('h2', word('sheetLaw')),
    both('p', (language) => fill(word('sheetLawLead')(language), { day: formatDay(day, language) })),
    ...full.map(provision),
    ...(more.length
      ? [
          both('h2', word('sheetMore')),
          both('p', (language) => more.map((item) => name(item, language)).join(language === 'zh' ? '、' : '; ')),
        ]
      : []),
    both('h2', word('sheetReceipt')),
    make('ul', { class: 'checklist' }, ...RECEIPT.map((item) => both('li', word(`receipt.${item}`)))),
    both('p', word('sheetSign')),
    both('p', word('sheetUnofficial')),
  );
}
