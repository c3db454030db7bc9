/** npm run new on a copy of content/: what it writes is valid, and nothing is overwritten. */
import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { PROJECT, check, run, useCopies } from './lib/editors.ts';

const copy = useCopies();

const BOTH = ['--title-zh', '甲', '--title-en', 'A'];
const NEW: Record<string, { args: string[]; files: string[] }> = {
  guide: {
    args: [
      '--name',
      'x-y',
      ...BOTH,
      '--hour',
      'are-you-safe, tell-someone',
      '--today',
      'report-to-police',
      '--week',
      'after-shock',
      '--avoid',
      'do-not-pay',
      '--law',
      'cn/psal/art-50#p1-i6',
      '--services',
      'cn/110，cn/12338',
    ],
    files: ['guides/x-y/guide.yaml', 'guides/x-y/zh.mdx', 'guides/x-y/en.mdx'],
  },
  route: {
    args: [
      '--name',
      'x-y',
      ...BOTH,
      '--section-zh',
      '乙',
      '--section-en',
      'B',
      '--steps',
      'tell-someone',
      '--law',
      'cn/psal/art-50@2026-01-01',
      '--services',
      'cn/110',
    ],
    files: ['routes/x-y/route.yaml', 'routes/x-y/zh.mdx', 'routes/x-y/en.mdx'],
  },
  step: {
    args: ['--name', 'x-y', ...BOTH, '--kind', 'avoid', '--rests-on', 'cn/psal/art-50#p1-i6'],
    files: ['steps/x-y/step.yaml', 'steps/x-y/zh.mdx', 'steps/x-y/en.mdx'],
  },
  service: {
    args: [
      '--place',
      'kr',
      '--name',
      'x-y',
      '--name-orig',
      '가',
      '--name-zh',
      '甲',
      '--name-en',
      'B',
      '--kind',
      'women',
      '--phone',
      '02-735-8994',
      '--source',
      'its page',
      '--seen',
      '2026-11-20',
    ],
    files: ['services/kr/x-y.yaml'],
  },
  provision: {
    args: [
      '--article',
      'jp/x-law/art-3',
      '--from',
      '2027-04-01',
      ...BOTH,
      '--instrument-orig',
      '法',
      '--instrument-zh',
      '法',
      '--instrument-en',
      'Law',
    ],
    files: ['law/jp/x-law/art-3/2027-04-01.yaml', 'law/jp/x-law/instrument.yaml'],
  },
  letter: {
    args: ['--name', 'x-y', ...BOTH, '--group', 'police', '--rests-on', 'cn/psal/art-50'],
    files: ['letters/x-y/letter.yaml', 'letters/x-y/zh.md', 'letters/x-y/en.md'],
  },
};

describe('npm run new', () => {
  let root: string;
  beforeAll(() => {
    root = copy();
  });

  test.each(Object.entries(NEW))(
    '%s: writes the files, says what is left and where, and never overwrites',
    (kind, { args, files }) => {
      const first = run(root, 'new', kind, ...args);
      expect([first.status, first.stderr]).toEqual([0, '']);
      for (const file of files) expect(first.stdout).toContain(`  content/${file}\n`);
      expect(first.stdout).toMatch(/content\/\S+:\d+ {2}TODO/);
      const before = files.map((file) => readFileSync(path.join(root, 'content', file), 'utf8'));
      const again = run(root, 'new', kind, ...args);
      expect(again.status).toBe(1);
      expect(again.stderr).toMatch(/Nothing was written/);
      expect(files.map((file) => readFileSync(path.join(root, 'content', file), 'utf8'))).toEqual(before);
    },
  );

  test('all of it is valid: the check names the open places and nothing else, each with its line', () => {
    const problems = check(root);
    expect(problems.filter((line) => !line.includes('still to be filled in'))).toEqual([]);
    expect(
      problems.some((line) => /^content\/guides\/x-y\/en\.mdx · line 3: found “TODO: one sentence/.test(line)),
    ).toBe(true);
    const marks = Object.values(NEW).flatMap(({ files }) =>
      files.map((file) => readFileSync(path.join(root, 'content', file), 'utf8').match(/TODO/g)?.length ?? 0),
    );
    expect(problems).toHaveLength(marks.reduce((a, b) => a + b, 0));
  });

  test('the version in force is added, a new wording takes the older one’s end into account', () => {
    expect(readFileSync(path.join(root, 'content/guides/x-y/guide.yaml'), 'utf8')).toContain(
      'to: cn/psal/art-50@2026-01-01#p1-i6',
    );
    const fresh = copy();
    const { stdout } = run(
      fresh,
      'new',
      'provision',
      '--article',
      'kr/spsa/art-14',
      '--from',
      '2027-01-01',
      ...BOTH,
      '--continues',
      'kr/spsa/art-14@2020-05-19',
    );
    expect(stdout).toContain(
      'content/law/kr/spsa/art-14/2020-05-19.yaml: this wording ends now; set inForce.until to 2027-01-01.',
    );
    expect(check(fresh).filter((line) => !line.includes('still to be filled in'))).toEqual([
      expect.stringMatching(/2020-05-19\.yaml · inForce\.until: .*wanted until: 2027-01-01/),
    ]);
  });

  test('every wrong or missing answer is named at once, and nothing is written', () => {
    const fresh = copy.none();
    cpSync(path.join(PROJECT, 'content/letters/fields.yaml'), path.join(fresh, 'content/letters/fields.yaml'));
    const { status, stderr } = run(
      root,
      'new',
      'letter',
      '--name',
      'Not A Name',
      '--title-zh',
      '甲',
      '--group',
      'polic',
      '--rests-on',
      'cn/psal/art-5000',
    );
    expect(status).toBe(1);
    for (const said of [
      /^--name: found “Not A Name”; wanted a folder name in lower case/m,
      /^--title-en is missing: Its title in English/m,
      /^--group: found “polic”; wanted one of police, platform, court, people/m,
      /^--rests-on: .*the record does not hold cn\/psal\/art-5000/m,
    ])
      expect(stderr).toMatch(said);
    expect(existsSync(path.join(root, 'content/letters/Not A Name'))).toBe(false);
    expect(run(root, 'new', 'gide').stderr).toMatch(/There is no kind “gide”[\s\S]*guide {6}what to do when/);
    expect(run(root, 'new', 'step', '--titel', 'x').stderr).toMatch(/--titel[\s\S]*The flags of step: --name, --kind/);
  });
});
