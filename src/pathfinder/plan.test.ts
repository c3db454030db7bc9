import fc from 'fast-check';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../publish/read-content.ts';
import { FACT_NAMES, type FactName, kindOf } from '../schemas/facts.ts';
import { judge } from './evaluate.ts';
import { type FactValue, type Facts, completeFacts, factAt, noFacts, withFact } from './facts.ts';
import { prepareLogic, run, isTrue } from './logic.ts';
import { addPeriod } from './period.ts';
import { type Plan, makePlan } from './plan.ts';
import { thresholdLookup } from './prepare.ts';
import { readFacts } from './read-facts.ts';
import { TEST_RULES } from './test-rules.ts';

const { content, record } = readContent(path.resolve(import.meta.dirname, '../..'));
const context = { rules: TEST_RULES, record, deadlines: content.deadlines, asOf: '2026-11-22' };
const plan = (facts: object): Plan => makePlan(completeFacts(facts), context);
const standing = (result: Plan, id: string) => result.provisions.find((one) => one.id === id)?.standing;

const NEW = 'cn/psal/art-50@2026-01-01';
const OLD = 'cn/psal/art-42@2006-03-01';

describe('which wording judges the act', () => {
  const filmed = { jurisdiction: 'cn', filmedWithoutConsent: true };

  test('an act after 2026-01-01: the new wording alone', () => {
    const result = plan({ ...filmed, actDate: '2026-08-01' });
    expect([standing(result, NEW), standing(result, OLD)]).toEqual(['applies', undefined]);
    expect(result.provisions.find(({ id }) => id === NEW)?.pinpoint).toBe('p1-i6');
  });
  test('an act before: the old wording applies, the new one may if it is milder (行政处罚法 art. 37)', () => {
    const result = plan({ ...filmed, actDate: '2025-12-31', asOf: '2026-03-01' });
    expect([standing(result, OLD), standing(result, NEW)]).toEqual(['applies', 'may-apply']);
    expect(result.provisions.find(({ id }) => id === NEW)?.notes).toEqual(['milder']);
  });
  test('asked before the new law began: the old wording alone', () => {
    const result = plan({ ...filmed, actDate: '2025-06-01', asOf: '2025-07-01' });
    expect([standing(result, OLD), standing(result, NEW)]).toEqual(['applies', undefined]);
  });
  test('day unknown: the new wording, and the old one may', () => {
    const result = plan(filmed);
    expect([standing(result, NEW), standing(result, OLD)]).toEqual(['applies', 'may-apply']);
    expect(result.provisions.find(({ id }) => id === OLD)?.missing).toEqual(['actDate']);
  });
  test('six months undiscovered (PSAL art. 25): no more than may-apply', () => {
    const result = plan({ ...filmed, actDate: '2026-02-01' });
    expect(standing(result, NEW)).toBe('may-apply');
    expect(result.provisions.find(({ id }) => id === NEW)?.notes).toEqual(['past-limit']);
  });
  test('a new rule does not reach an earlier act, and depends on the day if that is unknown', () => {
    const spy = { ...filmed, device: 'special-spy-device' };
    const id = 'cn/psal/art-70@2026-01-01';
    expect(standing(plan({ ...spy, actDate: '2025-06-01' }), id)).toBe('does-not-apply');
    const open = plan(spy).provisions.find((one) => one.id === id);
    expect([open?.standing, open?.missing]).toEqual(['may-apply', ['actDate']]);
  });
  test('Korean wordings are picked by the record', () => {
    const result = plan({ jurisdiction: 'kr', filmedWithoutConsent: true, actDate: '2019-05-01' });
    expect(result.provisions.map(({ id, standing: s }) => `${id} ${s}`)).toEqual([
      'kr/spsa/art-14@2018-12-18 applies',
      'kr/spsa/art-14@2020-05-19 may-apply',
    ]);
  });
});

describe('standings', () => {
  test('a phone is no special equipment, and why is said', () => {
    const result = plan({ jurisdiction: 'cn', filmedWithoutConsent: true, device: 'phone', actDate: '2026-08-01' });
    const not = result.provisions.filter((one) => one.standing === 'does-not-apply');
    expect(not.map(({ id }) => id)).toEqual(['cn/psal/art-70@2026-01-01', 'cn/criminal-law/art-284@1997-10-01']);
    expect(not.every(({ because }) => because.zh && because.en)).toBe(true);
  });
  test('what is not triggered and not often named is left out', () =>
    expect(standing(plan({ jurisdiction: 'cn', contentObscene: 'no' }), 'cn/criminal-law/art-363@1997-10-01')).toBe(
      undefined,
    ));
  test('what stays open keeps it at may-apply', () => {
    const result = plan({ jurisdiction: 'cn', device: 'special-spy-device', actDate: '2026-08-01' });
    const one = result.provisions.find(({ id }) => id === 'cn/criminal-law/art-284@1997-10-01');
    expect([one?.standing, one?.missing, one?.open.length]).toEqual(['may-apply', [], 1]);
  });
  test('thresholds are the record’s: 20 videos, 10,000 clicks', () => {
    const sold = { jurisdiction: 'cn', contentObscene: 'yes', forProfit: true, actDate: '2026-08-01' };
    const id = 'cn/criminal-law/art-363@1997-10-01';
    expect(standing(plan({ ...sold, volume: { videos: 20 } }), id)).toBe('applies');
    expect(standing(plan({ ...sold, volume: { videos: 19, clicks: 9999 } }), id)).toBe(undefined);
    const open = plan({ ...sold, volume: { videos: 19 } }).provisions.find((one) => one.id === id);
    expect([open?.standing, open?.missing]).toEqual(['may-apply', ['volume.clicks']]);
  });
  test('the place: its rules alone; unknown, all of them at may-apply', () => {
    expect(
      plan({ jurisdiction: 'kr', filmedWithoutConsent: true }).provisions.every(({ id }) => id.startsWith('kr/')),
    ).toBe(true);
    const result = plan({ filmedWithoutConsent: true });
    expect(
      new Set(result.provisions.filter((one) => one.standing !== 'does-not-apply').map((one) => one.standing)),
    ).toEqual(new Set(['may-apply']));
    expect(result.provisions[0]?.missing).toContain('jurisdiction');
  });
  test('a rule without provision opens its routes', () =>
    expect(plan({ jurisdiction: 'tw' }).routes).toEqual(['keep-evidence']));
  test('help of the place comes from the directory if no rule names any', () =>
    expect(
      makePlan(completeFacts({ jurisdiction: 'tw' }), {
        ...context,
        order: { services: ['cn/110', 'tw/110', 'tw/113'] },
      }).services,
    ).toEqual(['tw/110', 'tw/113']));
  test('figures fill their places', () => {
    const phrases = { penalty: () => 'P', deadline: () => 'D' };
    const result = makePlan(completeFacts({ jurisdiction: 'cn', filmedWithoutConsent: true }), { ...context, phrases });
    expect(result.provisions.find(({ id }) => id === NEW)?.because.en).toContain(': P.');
  });
});

describe('steps and deadlines', () => {
  const result = plan({ jurisdiction: 'cn', filmedWithoutConsent: true, actDate: '2026-08-31' });
  test('six months from the act; the end of February stands for the 31st', () =>
    expect(result.steps.find(({ id }) => id === 'report-to-police')?.deadline).toBe('2027-02-28'));
  test('footage: thirty days', () =>
    expect(result.steps.find(({ id }) => id === 'note-cctv')?.deadline).toBe('2026-09-30'));
  test('no day, no deadline', () =>
    expect(plan({ jurisdiction: 'cn' }).steps.every(({ deadline }) => deadline === undefined)).toBe(true));
  test('hours count as whole days', () =>
    expect(addPeriod('2026-02-27', { value: 72, unit: 'hour' })).toBe('2026-03-02'));
});

describe('facts that somebody wrote', () => {
  test.each([
    [{ shared: 'telegram' }, 'shared', /none \| private \| group \| public-web/],
    [{ volume: { clicks: -1 } }, 'volume.clicks', /not below 0/],
    [{ volume: { likes: 3 } }, 'volume.likes', /videos, images/],
    [{ colour: 'red' }, 'colour', /jurisdiction, actDate/],
    [{ actDate: '2026-02-30' }, 'actDate', /2026-03-01/],
    [{ victimMinor: 'yes' }, 'victimMinor', /true \| false/],
    [{ victimAge: 12.5 }, 'victimAge', /whole/],
    [{ jurisdiction: 'China' }, 'jurisdiction', /two small letters/],
    [{ volume: 3 }, 'volume', /a map/],
    [[], '', /a map/],
  ])('%j', (data, key, wanted) => {
    const read = readFacts(data);
    expect('problems' in read && read.problems.map((problem) => problem.key)).toEqual([key]);
    expect('problems' in read && read.problems[0]!.allowed).toMatch(wanted);
  });
  test('null and unknown are not known; the age decides', () => {
    const read = readFacts({ shared: null, device: 'unknown', contentObscene: 'unknown', victimAge: 17, volume: null });
    expect('facts' in read && [read.facts.device, read.facts.contentObscene, read.facts.victimMinor]).toEqual([
      null,
      null,
      true,
    ]);
    expect(completeFacts({ jurisdiction: 'kr', victimAge: 18 }).victimMinor).toBe(true);
    expect(completeFacts({ jurisdiction: 'cn', victimAge: 18, victimMinor: true }).victimMinor).toBe(false);
  });
});

const lookup = thresholdLookup(record);
const logics = TEST_RULES.map((rule) => prepareLogic(rule.when, lookup));

const anyKnown = (name: FactName): fc.Arbitrary<FactValue> => {
  const kind = kindOf(name);
  switch (kind.kind) {
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...(kind.values as readonly string[]));
    case 'number':
      return fc.constantFrom(0, 1, 13, 14, 17, 18, 19, 20, 21, 9999, 10000).map((n) => Math.min(n, kind.max ?? n));
    case 'day':
      return fc.constantFrom('2020-01-01', '2025-12-31', '2026-01-01', '2026-08-01');
    case 'jurisdiction':
      return fc.constantFrom('cn', 'kr', 'tw');
  }
};
const factsOf = (value: (name: FactName) => fc.Arbitrary<FactValue>): fc.Arbitrary<Facts> =>
  fc
    .tuple(...FACT_NAMES.map(value))
    .map((values) => FACT_NAMES.reduce<Facts>((facts, name, i) => withFact(facts, name, values[i]!), noFacts()))
    .map((facts) => completeFacts(facts as Parameters<typeof completeFacts>[0]));
const knownFacts = factsOf(anyKnown);
const anyFacts = factsOf((name) => fc.option(anyKnown(name), { nil: null }));

describe('properties', () => {
  test('judging over the unknown agrees with every way of knowing it', () => {
    fc.assert(
      fc.property(anyFacts, knownFacts, fc.nat(logics.length - 1), (facts, truth, i) => {
        // The truth, as far as it does not contradict what is known.
        const age = typeof facts.victimAge === 'number' ? facts.victimAge : facts.victimMinor ? 9 : 30;
        const minor = facts.victimMinor ?? (facts.victimAge === null ? age < 18 : facts.victimMinor);
        const filled = FACT_NAMES.reduce<Facts>(
          (all, name) => (factAt(all, name) === null ? withFact(all, name, factAt(truth, name)) : all),
          { ...facts, victimAge: age, victimMinor: minor },
        );
        const { yes, no, missing } = judge(logics[i]!, facts);
        expect(isTrue(run(logics[i]!, filled)) ? yes : no).toBe(true);
        expect(missing.every((name) => factAt(facts, name) === null)).toBe(true);
        expect(yes && no).toBe(missing.length > 0);
      }),
      { numRuns: 3000 },
    );
  });

  test('unknown never gives applies where knowing it gives does-not-apply', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...FACT_NAMES.filter((name) => name !== 'asOf')), (facts, name) => {
        if (factAt(facts, name) === null) return;
        const unknown = withFact(facts, name, null);
        if (name === 'victimAge') unknown.victimMinor = null;
        const [known, open] = [facts, unknown].map((one) => makePlan(one, context));
        for (const { id, pinpoint, standing: s } of known!.provisions) {
          if (s !== 'does-not-apply') continue;
          const other = open!.provisions.find((one) => one.id === id && one.pinpoint === pinpoint);
          expect(other?.standing).not.toBe('applies');
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('every provision is told in both languages, and what may apply says on what', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { because, standing: s, missing, open, notes } of makePlan(facts, context).provisions) {
          if (!notes.includes('not-law-then')) expect(because.zh && because.en).toBeTruthy();
          if (s === 'may-apply') expect(missing.length + open.length + notes.length).toBeGreaterThan(0);
          else expect(missing).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
