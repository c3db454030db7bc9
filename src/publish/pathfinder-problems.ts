/** What an editor can get wrong in content/pathfinder/: references, logic, questions that are never asked. */
import type { Problem } from '../law/problem.ts';
import { type LawRecord, findPinpoint } from '../law/record.ts';
import { judge } from '../pathfinder/evaluate.ts';
import { noFacts } from '../pathfinder/facts.ts';
import { logicProblems, operation } from '../pathfinder/logic.ts';
import { prepareRules, thresholdLookup } from '../pathfinder/prepare.ts';
import { MOST, wayTo, wayTooLong } from '../pathfinder/questions.ts';
import type { Logic, Question, Rule } from '../schemas/pathfinder.ts';
import type { Content } from './read-content.ts';

const RULES = 'content/pathfinder/rules';
const QUESTIONS = 'content/pathfinder/questions.yaml';
const FIRST = 'content/pathfinder/first.yaml';

function repeated(file: string, ids: readonly string[]): Problem[] {
  return ids.flatMap((id, i) =>
    ids.indexOf(id) < i ? [{ file, field: id, found: `the id “${id}” twice`, wanted: 'an id of its own' }] : [],
  );
}

/** Every threshold that some logic names. */
function thresholdsIn(logic: Logic): (readonly Logic[])[] {
  if (Array.isArray(logic)) return logic.flatMap(thresholdsIn);
  const node = operation(logic);
  if (!node) return [];
  return node.op === 'threshold' ? [node.args] : node.args.flatMap(thresholdsIn);
}

function ruleProblems(rule: Rule, content: Content, record: LawRecord): Problem[] {
  const problems: Problem[] = [];
  const add = (field: string, found: string, wanted: string) =>
    problems.push({ file: RULES, field: `${rule.id}.${field}`, found, wanted });

  const ids = [rule.provision ?? [], rule.earlier === 'none' ? [] : (rule.earlier ?? [])].flat();
  for (const id of ids) {
    const target = findPinpoint(record, id);
    if (typeof target === 'string') add('provision', id, `a provision of the record: ${target}`);
  }
  const known = {
    routes: new Set(content.routes.map(({ id }) => id)),
    steps: new Set(content.steps.map(({ id }) => id)),
    letters: new Set(content.letters.map(({ id }) => id)),
    services: new Set(content.services.map(({ id }) => id)),
  };
  for (const [kind, set] of Object.entries(known))
    for (const id of rule[kind as keyof typeof known])
      if (!set.has(id)) add(kind, id, `a folder or file of content/${kind}/`);

  for (const found of logicProblems(rule.when)) add('when', found, 'logic that the engine can judge');
  const lookup = thresholdLookup(record);
  for (const args of thresholdsIn(rule.when))
    try {
      const [pinpoint = '', measure = '', end] = args.map(String);
      lookup(pinpoint, measure, end);
    } catch (error) {
      add('when', (error as Error).message, 'a pinpoint and a measure of which the record holds a number');
    }
  if (problems.length) return problems;

  const [prepared] = prepareRules([rule], record, {
    penalty: ({ penalties }) => (penalties.length ? '' : null),
    deadline: () => '',
  });
  try {
    judge(prepared!.logic, noFacts());
  } catch (error) {
    add(
      'when',
      `logic that cannot be run (${String((error as Error).message ?? error)})`,
      'comparisons of like with like',
    );
  }
  for (const [field, text] of Object.entries({ ...rule.because, open: rule.open }))
    for (const [, name = ''] of JSON.stringify(text ?? '').matchAll(/\{([a-z]+(?::[a-z0-9-]+)?)\}/g)) {
      const [kind, id = ''] = name.split(':');
      const deadline = kind === 'deadline' && id in content.deadlines;
      const penalty =
        name === 'penalty' && prepared!.wordings.length > 0 && prepared!.wordings.every((one) => one.penalty);
      if (!deadline && !penalty)
        add(field, `{${name}}`, '{penalty} where every wording states one, or {deadline:<an id of deadlines.yaml>}');
    }
  return problems;
}

function questionProblems(questions: readonly Question[]): Problem[] {
  const problems = questions.flatMap((question) => [
    ...repeated(
      QUESTIONS,
      question.options.map(({ id }) => `${question.id}.${id}`),
    ),
    ...logicProblems(question.ask ?? true, { nulls: true }).map((found) => ({
      file: QUESTIONS,
      field: `${question.id}.ask`,
      found,
      wanted: 'logic over the facts',
    })),
  ]);
  if (problems.length) return problems;
  for (const { id } of questions)
    if (!wayTo(questions, id))
      problems.push({
        file: QUESTIONS,
        field: `${id}.ask`,
        found: 'no answers after which it is asked',
        wanted: `a question that comes up within ${MOST} questions`,
      });
  const long = wayTooLong(questions);
  if (long)
    problems.push({
      file: QUESTIONS,
      field: '',
      found: `a way through with ${long.length} questions: ${long.map(({ question }) => question).join(', ')}`,
      wanted: `at most ${MOST} on any way`,
    });
  return problems;
}

/** Steps and guides that content/pathfinder/first.yaml names and nobody wrote. */
function firstProblems({ pathfinder: { first }, steps, guides }: Content): Problem[] {
  const missing = (field: string, named: readonly string[], entries: readonly { id: string }[]) =>
    named
      .filter((id) => !entries.some((entry) => entry.id === id))
      .map((id) => ({
        file: FIRST,
        field,
        found: id,
        wanted: `a folder of content/${field === 'guides' ? field : 'steps'}/`,
      }));
  const ids = [...first.hour, ...first.today].map(({ step }) => step);
  return [
    ...missing('hour, today', ids, steps),
    ...missing('always', first.always, steps),
    ...missing(
      'guides',
      first.guides.map(({ guide }) => guide),
      guides,
    ),
    ...repeated(FIRST, ids),
  ];
}

/** Every problem of the pathfinder's content. */
export function pathfinderProblems(content: Content, record: LawRecord): Problem[] {
  const { rules, questions } = content.pathfinder;
  return [
    ...repeated(
      RULES,
      rules.map(({ id }) => id),
    ),
    ...repeated(
      QUESTIONS,
      questions.map(({ id }) => id),
    ),
    ...rules.flatMap((rule) => ruleProblems(rule, content, record)),
    ...questionProblems(questions),
    ...firstProblems(content),
  ];
}
