/** The pathfinder's questions and rules as a page: for a reader without script, and for one who wants to check them. */
import { translator } from '../i18n/index.ts';
import type { RequiredLocale as Locale } from '../i18n/locales.ts';
import type { Condition } from '../pathfinder/describe.ts';
import { completeFacts } from '../pathfinder/facts.ts';
import type { PreparedRule } from '../pathfinder/prepare.ts';
import { readPlan } from '../pathfinder/read-plan.ts';
import type { FactsInput, Option } from '../schemas/pathfinder.ts';
import { type PageLink, type PathfinderData, QUESTIONS, pathfinderData, wordingKey } from './pathfinder.ts';
import { placeName } from './pathfinder-labels.ts';

export interface PathfinderTree {
  questions: {
    id: string;
    text: string;
    help: string | null;
    /** Each answer with what it alone brings first at the edition's own place. */
    options: { text: string; todo: PageLink[]; avoid: PageLink[] }[];
  }[];
  places: { name: string; groups: { group: string; rules: TreeRule[] }[] }[];
}

export interface TreeRule {
  id: string;
  cite: { href: string; text: string } | null;
  earlier: { href: string; text: string }[];
  because: string;
  not: string | null;
  open: string[];
  /** It has no condition. */
  always: boolean;
  condition: Condition;
  /** Routes and letters; of a rule without provision its steps and services too. */
  leads: PageLink[];
}

/** What facts bring first at the edition's own place: what to do, and what not. */
function firstFor(data: PathfinderData, input: FactsInput): { todo: string[]; avoid: string[] } {
  const { hour, today, avoid } = readPlan(data, completeFacts({ jurisdiction: data.home, ...input })).arranged;
  return { todo: [...hour, ...today].map(({ id }) => id), avoid: avoid.map(({ id }) => id) };
}

function treeRule(rule: PreparedRule, data: PathfinderData, locale: Locale): TreeRule {
  const [first, ...earlier] = rule.wordings;
  const cite = (wording: PreparedRule['wordings'][number]) => {
    const { href: address, cite: text } = data.provisions[wordingKey(wording)]!;
    return { href: address, text };
  };
  const { applies, may, not } = rule.because;
  const filled = (text: string) => text.replaceAll('{penalty}', first?.penalty?.[locale] ?? '');
  return {
    id: rule.id,
    cite: first ? cite(first) : null,
    earlier: earlier.map(cite),
    because: filled((applies[locale] || may[locale]) ?? ''),
    not: not && filled(not[locale]),
    open: rule.open.map((text) => filled(text[locale])),
    always: rule.logic === true,
    condition: data.conditions[rule.id]!,
    leads: [
      ...rule.routes.map((id) => data.routes[id]),
      ...(first ? [] : rule.steps.map((id) => data.steps[id])),
      ...rule.letters.map((id) => data.letters[id]),
      ...(first ? [] : rule.services.map((id) => data.services[id])),
    ].filter((link) => link !== undefined),
  };
}

/** Questions and rules as the page prints them; the edition's own place first, then as the files stand. */
export async function pathfinderTree(locale: Locale): Promise<PathfinderTree> {
  const data = await pathfinderData(locale);
  const t = translator(locale);
  const base = firstFor(data, {});
  const links = (ids: readonly string[], known: readonly string[]) =>
    ids.flatMap((id) => (known.includes(id) ? [] : (data.steps[id] ?? [])));
  const brings = ({ set, otherwise }: Option): { todo: PageLink[]; avoid: PageLink[] } => {
    if (set.jurisdiction) return { todo: [], avoid: [] };
    // Whoever says that there is a threat is asked next what for.
    const own = firstFor(data, otherwise?.threat === 'none' ? { ...set, threat: 'other' } : set);
    return { todo: links(own.todo, base.todo), avoid: links(own.avoid, base.avoid) };
  };
  const places = [...new Set(data.rules.map(({ jurisdiction }) => jurisdiction))].sort(
    (a, b) => Number(b === data.home) - Number(a === data.home),
  );
  /** What opens steps and help alone stands first in each place. */
  const groupOf = ({ wordings, group }: PreparedRule) =>
    wordings.length ? t(`pathfinder.group.${group}`) : t('pathfinder.without.onlyHelp');
  return {
    questions: QUESTIONS.map((question) => ({
      id: question.id,
      text: question.text[locale]!,
      help: question.help?.[locale] ?? null,
      options: question.options.map((option) => ({ text: option.text[locale]!, ...brings(option) })),
    })),
    places: places.map((place) => {
      const own = data.rules.filter(({ jurisdiction }) => jurisdiction === place);
      return {
        name: placeName(place, locale),
        groups: [...new Set(own.map(groupOf))].map((group) => ({
          group,
          rules: own.filter((rule) => groupOf(rule) === group).map((rule) => treeRule(rule, data, locale)),
        })),
      };
    }),
  };
}
