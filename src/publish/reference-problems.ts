/**
 * Whether everything that guidance points to exists: provisions with their pinpoints, penalties, deadlines, services,
 * guides, routes and steps; and whether a step's `restsOn` names what its text cites.
 */
import { formatId, parseId } from '../law/ids.ts';
import { penaltiesAt, thresholdsAt } from '../law/penalty.ts';
import type { Problem } from '../law/problem.ts';
import { type LawRecord, type Version, findPinpoint } from '../law/record.ts';
import { liveVersion } from '../law/timeline.ts';
import { TOOLS } from '../schemas/guidance.ts';
import { pathfinderProblems } from './pathfinder-problems.ts';
import { caseProblems } from './case-problems.ts';
import { comparisonProblems } from './comparison-problems.ts';
import { letterProblems } from './letter-problems.ts';
import { nearest } from './nearest.ts';
import type { Content } from './read-content.ts';

/** One use of a component in MDX: `<Cite to="cn/psal/art-50" />`. */
export interface ComponentUse {
  name: string;
  attributes: Record<string, string>;
  /** As written, for a message. */
  source: string;
}

const COMPONENT = /<([A-Z]\w*)((?:\s+[\w-]+(?:=(?:"[^"]*"|'[^']*'|\{[^}]*\}))?)*)\s*\/?>/g;

/** The components that a piece of MDX uses, in its order. */
export function componentsIn(body: string): ComponentUse[] {
  return [...body.matchAll(COMPONENT)].map(([source, name = '', rest = '']) => ({
    name,
    source,
    attributes: Object.fromEntries([...rest.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])),
  }));
}

/** A version and a place in it, or a sentence that says what is wrong. An id without a version means the live one. */
function resolve(record: LawRecord, id: string, on: string): { version: Version; anchor: string | null } | string {
  const ref = parseId(id);
  if (!ref) return 'no provision identifier';
  if (ref.version !== null) return findPinpoint(record, id);
  const versions = record.articles.get(ref.article);
  if (!versions) return `the record does not hold ${ref.article}`;
  return findPinpoint(record, formatId(ref.article, liveVersion(versions, on).leaf, ref.anchor));
}

/** Whether `restsOn` grounds a citation: the same wording, and one place holds the other. */
function grounds(record: LawRecord, rest: string, cited: { version: Version; anchor: string | null }): boolean {
  const ground = findPinpoint(record, rest);
  if (typeof ground === 'string' || ground.version.id !== cited.version.id) return false;
  const [a, b] = [ground.anchor, cited.anchor];
  return a === null || b === null || a === b || b.startsWith(`${a}-`) || a.startsWith(`${b}-`);
}

/** “; perhaps …”, where one of the names is near. */
function perhaps(name: string, names: Iterable<string>): string {
  const meant = nearest(name, [...names]);
  return meant ? `; perhaps ${meant}` : '';
}

/** The attribute that each component needs. */
export const NEEDS: Readonly<Record<string, string>> = {
  Cite: 'to',
  Penalty: 'of',
  Threshold: 'of',
  Deadline: 'is',
  Phone: 'to',
  Service: 'to',
  Guide: 'to',
  Route: 'to',
  Step: 'to',
  Tool: 'is',
};

/**
 * Every reference that leads nowhere.
 * @param on the day as at which a reference without a version is read (LAW_AS_AT)
 */
export function referenceProblems(content: Content, record: LawRecord, on: string): Problem[] {
  const problems: Problem[] = [];
  const services = new Map(content.services.map((service) => [service.id, service.data]));
  const known = {
    Guide: new Set(content.guides.map(({ id }) => id)),
    Route: new Set(content.routes.map(({ id }) => id)),
    Step: new Map(content.steps.map(({ id, data }) => [id, data])),
  };

  /** What is wrong with a component: what was wanted instead, or null. */
  const componentWants = (use: ComponentUse): string | null => {
    const key = NEEDS[use.name];
    if (!key) return `one of ${Object.keys(NEEDS).join(', ')}`;
    const value = use.attributes[key];
    if (value === undefined) return `<${use.name} ${key}="…" />`;
    if (use.name === 'Cite' || use.name === 'Penalty' || use.name === 'Threshold') {
      const target = resolve(record, value, on);
      if (typeof target === 'string') return `a provision of the record: ${target}`;
      const { tier, measure } = use.attributes;
      if (use.name === 'Penalty' && !penaltiesAt(target.version.penalties, target.anchor, tier).length)
        return `a place that states a penalty${tier ? ` of the tier ${tier}` : ''}: ${target.version.id} states them at ${target.version.penalties.map((p) => `${p.at} (${p.tier})`).join(', ') || 'no place'}`;
      if (use.name === 'Threshold' && !thresholdsAt(target.version.thresholds, target.anchor, measure).length)
        return `a place with a threshold: ${target.version.id} has ${target.version.thresholds.map((t) => `${t.at} (${t.measure})`).join(', ') || 'none'}`;
      return null;
    }
    if (use.name === 'Deadline')
      return value in content.deadlines ? null : `one of ${Object.keys(content.deadlines).join(', ')}`;
    if (use.name === 'Tool') return (TOOLS as readonly string[]).includes(value) ? null : `one of ${TOOLS.join(', ')}`;
    if (use.name === 'Phone' || use.name === 'Service') {
      const service = services.get(value);
      if (!service) return `a file in content/services/: there is no ${value}.yaml${perhaps(value, services.keys())}`;
      return use.name === 'Phone' && !service.phones.length ? `a service with a telephone; ${value} has none` : null;
    }
    const there = known[use.name as keyof typeof known];
    return there.has(value) ? null : `a folder of content/${use.name.toLowerCase()}s/${perhaps(value, there.keys())}`;
  };

  const law = (file: string, field: string, id: string) => {
    const target = findPinpoint(record, id);
    if (typeof target === 'string')
      problems.push({ file, field, found: id, wanted: `a provision of the record: ${target}` });
  };
  const member = (
    file: string,
    field: string,
    id: string,
    set: Pick<ReadonlyMap<string, unknown>, 'has' | 'keys'>,
    folder: string,
  ) => {
    if (!set.has(id))
      problems.push({
        file,
        field,
        found: id,
        wanted: `a folder or file of content/${folder}/${perhaps(id, set.keys())}`,
      });
  };

  for (const { file, body } of [
    ...content.stepTexts,
    ...content.guideTexts,
    ...content.routeTexts,
    ...content.caseTexts,
  ])
    for (const use of componentsIn(body)) {
      const wanted = componentWants(use);
      if (wanted) problems.push({ file, field: '', found: use.source, wanted });
    }

  for (const { file, data } of content.steps) {
    data.restsOn.forEach((id, i) => law(file, `restsOn[${i}]`, id));
    data.services.forEach((id, i) => member(file, `services[${i}]`, id, services, 'services'));
  }
  for (const { id, file, body } of content.stepTexts) {
    const step = known.Step.get(id.split('/')[0]!);
    for (const use of componentsIn(body)) {
      const cited = use.attributes.to ?? use.attributes.of;
      if (!step || !cited || !['Cite', 'Penalty', 'Threshold'].includes(use.name)) continue;
      const target = resolve(record, cited, on);
      if (typeof target !== 'string' && !step.restsOn.some((rest) => grounds(record, rest, target)))
        problems.push({
          file,
          field: '',
          found: use.source,
          wanted: `${formatId(target.version.id, null, target.anchor)} under restsOn in step.yaml`,
        });
    }
  }

  const order = (file: string, field: string, slugs: readonly string[], kind: 'do' | 'avoid') =>
    slugs.forEach((slug, i) => {
      member(file, `${field}[${i}]`, slug, known.Step, 'steps');
      const step = known.Step.get(slug);
      if (step && step.kind !== kind)
        problems.push({
          file,
          field: `${field}[${i}]`,
          found: `${slug}, of kind ${step.kind}`,
          wanted: `a step of kind ${kind}`,
        });
    });
  const shared = ({ file, data }: Content['guides'][number] | Content['routes'][number]) => {
    order(file, 'avoid', data.avoid, 'avoid');
    data.law.forEach(({ to }, i) => law(file, `law[${i}].to`, to));
    data.services.forEach((id, i) => member(file, `services[${i}]`, id, services, 'services'));
    data.related.guides.forEach((id, i) => member(file, `related.guides[${i}]`, id, known.Guide, 'guides'));
    data.related.routes.forEach((id, i) => member(file, `related.routes[${i}]`, id, known.Route, 'routes'));
  };
  for (const guide of content.guides) {
    shared(guide);
    for (const [when, slugs] of Object.entries(guide.data.steps)) order(guide.file, `steps.${when}`, slugs, 'do');
  }
  for (const route of content.routes) {
    shared(route);
    route.data.sections.forEach(({ steps }, i) => order(route.file, `sections[${i}].steps`, steps, 'do'));
  }
  for (const [id, { basis, counts }] of Object.entries(content.deadlines)) {
    if (basis) law('content/deadlines.yaml', `${id}.basis`, basis);
    counts?.also.forEach((also, i) => law('content/deadlines.yaml', `${id}.counts.also[${i}]`, also));
    if (counts && !content.counting.rules[counts.rule])
      problems.push({
        file: 'content/deadlines.yaml',
        field: `${id}.counts.rule`,
        found: counts.rule,
        wanted: 'a rule of content/counting.yaml',
      });
  }
  for (const part of ['rules', 'neverLapse'] as const)
    for (const [id, { basis }] of Object.entries(content.counting[part]))
      if (basis) law('content/counting.yaml', `${part}.${id}.basis`, basis);
  problems.push(...pathfinderProblems(content, record));
  problems.push(...letterProblems(content, record));
  problems.push(...caseProblems(content, record, on));
  problems.push(...comparisonProblems(content, record, on));
  return problems;
}
