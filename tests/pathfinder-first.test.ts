/**
 * What a person reads first (src/pathfinder/arrange.ts with content/pathfinder/first.yaml), place by place: her lines, an
 * hour that holds there, and nothing of the mainland for who is not there. Expected by hand.
 */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Arrangement, MOST_AVOID, MOST_HOUR, MOST_LINES, MOST_TODAY, arrange } from '../src/pathfinder/arrange.ts';
import { answerFacts } from '../src/pathfinder/questions.ts';
import { completeFacts } from '../src/pathfinder/facts.ts';
import { type Plan, planFrom } from '../src/pathfinder/outcome.ts';
import { prepareRules } from '../src/pathfinder/prepare.ts';
import { readContent } from '../src/publish/read-content.ts';
import { planOrder } from '../src/site/pathfinder-words.ts';

const { content, record } = readContent(path.resolve(import.meta.dirname, '..'));
const rules = prepareRules(content.pathfinder.rules, record);
const order = planOrder(content);
const avoid = new Set(content.steps.flatMap(({ id, data }) => (data.kind === 'avoid' ? [id] : [])));
const lines = Object.fromEntries(
  content.services.flatMap(({ id, data }) => (data.phones.length ? [[id, data.kind] as const] : [])),
);

function outcome(facts: object): { plan: Plan; read: Arrangement } {
  const whole = completeFacts(facts);
  const plan = planFrom(whole, { rules, deadlines: content.deadlines, asOf: '2026-11-22', order, home: 'cn' });
  const place = (whole.jurisdiction as string | null) ?? 'cn';
  return {
    plan,
    read: arrange(plan, whole, { first: content.pathfinder.first, ranks: order.steps, avoid, lines, place, rules }),
  };
}
const ids = (steps: readonly { id: string }[]) => steps.map(({ id }) => id);
const everyStep = ({ hour, avoid: donts, today, also, week, further }: Arrangement) =>
  ids([...hour, ...donts, ...today, ...also, ...week, ...further]);

/** Place → its first line, its safe and report steps. */
const PLACES: [place: string, first: string | null, safe: string, report: string][] = [
  ['tw', 'tw/110-tw', 'are-you-safe', 'report-from-abroad'],
  ['hk', 'hk/999', 'are-you-safe', 'report-from-abroad'],
  ['jp', 'jp/110-jp', 'are-you-safe', 'report-from-abroad'],
  ['kr', 'kr/112', 'korea-safe', 'korea-report'],
  ['gb', 'gb/revenge-porn-helpline', 'are-you-safe', 'report-from-abroad'],
  ['us', 'us/911', 'are-you-safe', 'report-from-abroad'],
  ['au', 'au/000', 'are-you-safe', 'report-from-abroad'],
  ['sg', null, 'are-you-safe', 'report-from-abroad'],
  ['eu', null, 'are-you-safe', 'report-from-abroad'],
  ['zz', null, 'are-you-safe', 'report-from-abroad'],
];
const CASES: Record<string, object> = {
  'nothing but the place': {},
  'an ex shared images in a group': {
    victimAge: 25,
    relation: 'ex',
    consensualButShared: true,
    filmedWithoutConsent: false,
    role: 'sharer',
    shared: 'group',
    threat: 'none',
  },
  'secret filming in a toilet': {
    victimAge: 25,
    relation: 'stranger',
    filmedWithoutConsent: true,
    role: 'filmer',
    place: 'toilet',
    device: 'phone',
    shared: 'none',
    threat: 'none',
    actDate: '2026-11-22',
  },
  'a threat for money': { victimAge: 25, role: 'threatener', threat: 'money', shared: 'none' },
  'a threat to a child': { victimAge: 15, role: 'threatener', threat: 'sex' },
};
/** Steps, routes and letters that lead to mainland offices. */
const MAINLAND_ROUTES = [
  'report-to-police',
  'when-police-refuse',
  'court-order',
  'claim-damages',
  'private-prosecution',
  'legal-aid',
];
const MAINLAND_LETTERS = content.letters
  .map(({ id }) => id)
  .filter((id) => !['takedown-notice-en', 'message-to-friend'].includes(id));
const MAINLAND_STEPS = [
  'report-to-police',
  'where-to-report',
  'what-to-bring',
  'get-receipt',
  'ask-to-secure-devices',
  'report-12377',
  'notarise',
  'notice-to-platform',
  'administrative-or-criminal',
  'get-legal-advice',
  'protection-order',
  'time-limits',
  'privacy-at-police',
  'mediation-is-voluntary',
  'if-not-filed',
  'civil-claims',
  'evidence-list',
  'write-to-venue',
  'apply-stop-order',
  'decide-order',
];

describe.each(PLACES)('%s', (place, first, safe, report) => {
  test.each(Object.entries(CASES))('%s: the lines of the place, and nothing of the mainland', (_, facts) => {
    const { plan, read } = outcome({ jurisdiction: place, ...facts });
    expect(read.lines[0] ?? null).toBe(first);
    expect(read.lines.filter((id) => !id.startsWith(`${place}/`))).toEqual([]);
    expect(plan.services.filter((id) => id.startsWith('cn/'))).toEqual([]);
    expect(plan.routes.filter((id) => MAINLAND_ROUTES.includes(id))).toEqual([]);
    expect(plan.letters.filter((id) => MAINLAND_LETTERS.includes(id))).toEqual([]);
    expect(ids(plan.steps).filter((id) => MAINLAND_STEPS.includes(id))).toEqual([]);
    expect(plan.provisions.filter(({ jurisdiction }) => jurisdiction !== place)).toEqual([]);
    expect(ids(read.hour)[0]).toBe(safe);
    expect(ids(read.today)).toContain(report);
  });

  test('only the place: the hour that holds anywhere', () => {
    const { read } = outcome({ jurisdiction: place });
    expect(ids(read.hour)).toEqual([safe, 'record-screen', 'tell-someone']);
    expect(ids(read.avoid)).toEqual(
      expect.arrayContaining([place === 'kr' ? 'korea-do-not-pay' : 'do-not-pay', 'do-not-forward', 'do-not-delete']),
    );
  });

  test('only the place: the ways that hold whatever happened', () => {
    const { routes } = outcome({ jurisdiction: place }).read;
    expect(routes).toEqual({
      sure: ['keep-evidence', 'take-down', 'look-after-yourself'],
      maybe: ['device-safety', 'find-cameras'],
    });
  });

  test('a threat: stop, record, and not pay; under 18 its own step', () => {
    const { hour, avoid: donts } = outcome({ jurisdiction: place, ...CASES['a threat for money'] }).read;
    expect(ids(hour)).toEqual([safe, 'stop-replying', 'record-screen', 'note-links-and-ids', 'tell-someone']);
    expect(ids(donts)).toContain(place === 'kr' ? 'korea-do-not-pay' : 'do-not-pay');
    const child = outcome({ jurisdiction: place, ...CASES['a threat to a child'] });
    expect(ids(child.read.hour)).toContain(place === 'kr' ? 'korea-under-18' : 'if-under-18');
    expect(child.plan.services).toContain('global/take-it-down');
    expect(child.plan.services).not.toContain('global/stopncii');
  });

  test('filmed by phone in a toilet today: staff, footage, and no screen to record', () => {
    const { hour } = outcome({ jurisdiction: place, ...CASES['secret filming in a toilet'] }).read;
    expect(ids(hour)).toEqual([safe, 'call-staff-and-witnesses', 'note-cctv', 'tell-someone']);
  });
});

test('no rule of another place, or of any, leads to a mainland office', () => {
  const wrong = rules
    .filter(({ jurisdiction }) => jurisdiction !== 'cn')
    .flatMap(({ id, routes, steps, letters, services }) =>
      [
        ...routes.filter((one) => MAINLAND_ROUTES.includes(one)),
        ...steps.filter((one) => MAINLAND_STEPS.includes(one)),
        ...letters.filter((one) => MAINLAND_LETTERS.includes(one)),
        ...services.filter((one) => one.startsWith('cn/')),
      ].map((one) => `${id}: ${one}`),
    );
  expect(wrong).toEqual([]);
});

describe('mainland China', () => {
  test('the lines: police first, then help for the mind, women, law', () =>
    expect(outcome({ jurisdiction: 'cn' }).read.lines).toEqual(['cn/110', 'cn/12356', 'cn/12338', 'cn/12348']));

  test('a child: the line for the young comes after the police', () =>
    expect(outcome({ jurisdiction: 'cn', victimAge: 15 }).read.lines).toEqual([
      'cn/110',
      'cn/12355',
      'cn/12356',
      'cn/12338',
      'cn/12348',
    ]));

  test('an ex shared in a group', () => {
    const { read } = outcome({ jurisdiction: 'cn', actDate: '2025-11-15', ...CASES['an ex shared images in a group'] });
    expect(ids(read.hour)).toEqual(['are-you-safe', 'record-screen', 'note-links-and-ids', 'tell-someone']);
    expect(ids(read.avoid)).toEqual(
      expect.arrayContaining(['do-not-delete', 'do-not-forward', 'do-not-chase-copies', 'do-not-join-groups']),
    );
    expect(ids(read.today).slice(0, 2)).toEqual(['decide-order', 'report-to-police']);
    // No stranger said that they saw it.
    expect(everyStep(read)).not.toContain('ask-the-finder');
  });

  test('the report comes before what is asked of the police, in the plan and in what is read', () => {
    const { plan, read } = outcome({ jurisdiction: 'cn', ...CASES['secret filming in a toilet'] });
    for (const list of [ids(plan.steps), ids(read.today)])
      expect([
        list.indexOf('report-to-police') >= 0,
        list.indexOf('report-to-police') < list.indexOf('ask-to-secure-devices'),
      ]).toEqual([true, true]);
  });

  test('what must be done on the spot is not asked of her a year later', () => {
    const facts = { jurisdiction: 'cn', ...CASES['secret filming in a toilet'], actDate: '2025-11-15' };
    expect(ids(outcome(facts).read.hour)).toEqual(['are-you-safe', 'tell-someone']);
    expect(everyStep(outcome(facts).read)).toContain('call-staff-and-witnesses');
  });

  test('a place not chosen reads as the edition’s own', () => expect(outcome({}).read.lines[0]).toBe('cn/110'));
});

test('short, no step twice, none lost, and no don’t among the to-dos', () => {
  for (const place of [...PLACES.map(([id]) => id), 'cn', null])
    for (const facts of Object.values(CASES)) {
      const { plan, read } = outcome({ jurisdiction: place, ...facts });
      expect(read.lines.length).toBeLessThanOrEqual(MOST_LINES);
      expect(read.hour.length).toBeLessThanOrEqual(MOST_HOUR);
      expect(read.today.length).toBeLessThanOrEqual(MOST_TODAY);
      expect(read.avoid.length).toBeLessThanOrEqual(MOST_AVOID);
      expect(ids([...read.hour, ...read.today]).filter((id) => avoid.has(id))).toEqual([]);
      expect(everyStep(read).toSorted()).toEqual(ids(plan.steps).toSorted());
    }
});

describe('what a threat says of the other person', () => {
  const what = content.pathfinder.questions.find(({ id }) => id === 'what-happened')!;
  const role = (...chosen: string[]) => answerFacts(what, { question: what.id, chosen }).role;
  test.each([
    [['threatened'], 'threatener'],
    [['force'], 'attacker'],
    [['threatened', 'filmed'], 'filmer'],
    [['threatened', 'agreed-but-shared'], 'sharer'],
    [['devices-sold'], 'seller'],
  ])('%j: %s', (chosen, wanted) => expect(role(...chosen)).toBe(wanted));
  test('whoever threatens and spread it is judged for the spreading', () => {
    const { plan } = outcome({
      jurisdiction: 'tw',
      victimAge: 25,
      role: 'threatener',
      actDate: '2026-03-01',
      consensualButShared: true,
      shared: 'group',
    });
    expect(
      plan.provisions.find(({ id, pinpoint }) => id === 'tw/criminal-code/art-319-3@2023-02-10' && pinpoint === 'p1')
        ?.standing,
    ).toBe('applies');
  });
});
