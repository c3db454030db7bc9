/** The pathfinder's questions and rules as a page: for a reader without script, and for one who wants to check them. */
import { translator } from '../i18n/index.ts';
import type { RequiredLocale as Locale } from '../i18n/locales.ts';
import type { Condition } from '../pathfinder/describe.ts';
import { completeFacts } from '../pathfinder/facts.ts';
import { planFrom } from '../pathfinder/outcome.ts';
import type { PreparedRule } from '../pathfinder/prepare.ts';
import type { FactsInput } from '../schemas/pathfinder.ts';
import { type PageLink, type PathfinderData, QUESTIONS, pathfinderData, wordingKey } from './pathfinder.ts';
import { placeName } from './pathfinder-labels.ts';

export interface PathfinderTree {
  questions: {
    id: string;
    text: string;
    help: string | null;
    /** Each answer with the steps that it alone brings at the edition's own place. */
    options: { text: string; leads: PageLink[] }[];
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
  leads: PageLink[];
}

/** The steps that facts surely bring at the edition's own place. */
function stepsFor(data: PathfinderData, facts: FactsInput): string[] {
  const plan = planFrom(completeFacts({ jurisdiction: data.home, ...facts }), {
    rules: data.rules,
    deadlines: data.deadlines,
    asOf: data.lawAsAt,
    order: data.order,
    home: data.home,
  });
  return plan.steps.filter(({ missing }) => !missing).map(({ id }) => id);
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
      ...rule.steps.map((id) => data.steps[id]),
      ...rule.letters.map((id) => data.letters[id]),
      ...rule.services.map((id) => data.services[id]),
    ].filter((link) => link !== undefined),
  };
}

/** Questions and rules as the page prints them; the edition's own place first, then as the files stand. */
export async function pathfinderTree(locale: Locale): Promise<PathfinderTree> {
  const data = await pathfinderData(locale);
  const t = translator(locale);
  const base = new Set(stepsFor(data, {}));
  const leads = (set: FactsInput): PageLink[] =>
    set.jurisdiction ? [] : stepsFor(data, set).flatMap((id) => (base.has(id) ? [] : (data.steps[id] ?? [])));
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
      options: question.options.map((option) => ({ text: option.text[locale]!, leads: leads(option.set) })),
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
