/** The pathfinder's questions and rules as a page, for a reader without script. */
import type { RequiredLocale as Locale } from '../i18n/locales.ts';
import { type Condition, describe } from '../pathfinder/describe.ts';
import type { PreparedRule } from '../pathfinder/prepare.ts';
import { factsSetBy } from '../pathfinder/questions.ts';
import { type PageLink, QUESTIONS, pathfinderData, wordingKey } from './pathfinder.ts';
import { conditionWords, factLabel, noted } from './pathfinder-labels.ts';
import { getRecord } from './record.ts';
import { PLACES } from './reference.ts';

/** The tree for a reader without script. */
export interface PathfinderTree {
  questions: {
    id: string;
    text: string;
    help: string | null;
    asked: Condition | null;
    /** What is noted for a date or number. */
    notes: string[];
    options: { text: string; notes: string[] }[];
  }[];
  groups: { group: string; rules: TreeRule[] }[];
}

export interface TreeRule {
  id: string;
  place: string;
  cite: { href: string; text: string } | null;
  earlier: { href: string; text: string }[];
  because: string;
  not: string | null;
  open: string[];
  condition: Condition;
  leads: PageLink[];
}

/** Questions and rules as the page prints them. */
export async function pathfinderTree(locale: Locale): Promise<PathfinderTree> {
  const data = await pathfinderData(locale);
  const record = await getRecord();
  const words = conditionWords(record, locale);
  const groups = new Map<string, TreeRule[]>();
  for (const rule of data.rules) {
    const [first, ...earlier] = rule.wordings;
    const cite = (wording: PreparedRule['wordings'][number]) => {
      const { href: address, cite: text } = data.provisions[wordingKey(wording)]!;
      return { href: address, text };
    };
    const { applies, may, not } = rule.because;
    const filled = (text: string) => text.replaceAll('{penalty}', first?.penalty?.[locale] ?? '');
    const tree: TreeRule = {
      id: rule.id,
      place: PLACES.find(({ id }) => id === rule.jurisdiction)?.name[locale] ?? rule.jurisdiction,
      cite: first ? cite(first) : null,
      earlier: earlier.map(cite),
      because: filled((applies[locale] || may[locale]) ?? ''),
      not: not && filled(not[locale]),
      open: rule.open.map((text) => filled(text[locale])),
      condition: data.conditions[rule.id]!,
      leads: [
        ...rule.routes.map((id) => data.routes[id]),
        ...rule.steps.map((id) => data.steps[id]),
        ...rule.letters.map((id) => data.letters[id]),
        ...rule.services.map((id) => data.services[id]),
      ].filter((link) => link !== undefined),
    };
    groups.set(rule.group, [...(groups.get(rule.group) ?? []), tree]);
  }
  return {
    questions: QUESTIONS.map((question) => ({
      id: question.id,
      text: question.text[locale]!,
      help: question.help?.[locale] ?? null,
      asked: question.ask === undefined || question.ask === true ? null : describe(question.ask, words),
      notes: question.sets ? factsSetBy(question).map((name) => factLabel(locale, name)) : [],
      options: question.options.map((option) => ({ text: option.text[locale]!, notes: noted(locale, option.set) })),
    })),
    groups: [...groups].map(([group, rules]) => ({ group, rules })),
  };
}
