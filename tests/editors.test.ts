/** The commands for editors on a copy of content/: what is new is valid, nothing is overwritten, each mistake is named. */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { formatProblem } from '../src/law/problem.ts';
import { checkContent } from '../src/publish/check-content.ts';

const HERE = path.resolve(import.meta.dirname, '..');
const outer = mkdtempSync(path.join(tmpdir(), 'editors-'));
let copies = 0;
// Each command reads all of content/, and each copy is some two thousand files: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** A fresh copy of content/. */
function copy(): string {
  const root = path.join(outer, String(copies++));
  cpSync(path.join(HERE, 'content'), path.join(root, 'content'), { recursive: true });
  return root;
}

/** Runs a command on a copy. */
function run(root: string, script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args, '--root', root], {
    cwd: HERE,
    encoding: 'utf8',
    env: { ...process.env, LAW_AS_AT: '2026-11-22' },
  });
  return { status, stdout, stderr };
}

const check = (root: string) => checkContent(root).problems.map(formatProblem);

beforeAll(() => {
  process.env.LAW_AS_AT = '2026-11-22';
});
afterAll(() => rmSync(outer, { recursive: true, force: true }));

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
    const fresh = path.join(outer, 'none');
    cpSync(path.join(HERE, 'content/letters/fields.yaml'), path.join(fresh, 'content/letters/fields.yaml'));
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

/** Typical mistakes: the file, what is replaced by what, and the line that the check should print. */
const MISTAKES: [what: string, file: string, from: string, to: string, said: RegExp][] = [
  [
    'a word that is no kind',
    'services/cn/12338.yaml',
    'kind: women',
    'kind: woman',
    /12338\.yaml · kind: found "woman"; wanted perhaps women; one of emergency/,
  ],
  [
    'a day written another way',
    'routes/take-down/route.yaml',
    'reviewed: 2026-11-22',
    'reviewed: 22.11.2026',
    /route\.yaml · reviewed: found "22\.11\.2026"; wanted a day of the calendar, such as 2026-01-01/,
  ],
  [
    'a day that is none',
    'services/kr/danuri.yaml',
    'seen: { date: 2026-11-22',
    'seen: { date: 2026-11-31',
    /danuri\.yaml · seen\.date: found "2026-11-31"; wanted a day of the calendar/,
  ],
  ['a lost first line', 'steps/tell-someone/zh.mdx', '---\n', '', /tell-someone\/zh\.mdx: found no title and summary/],
  [
    'a tab',
    'services/cn/12356.yaml',
    'kind:',
    '\tkind:',
    /12356\.yaml · line 2, column 1: found a tab at the beginning of a line/,
  ],
  [
    'a lost quotation mark',
    'guides/threatened/en.mdx',
    'description: ',
    'description: "',
    /threatened\/en\.mdx · line 3, column 14: found a quotation mark or bracket that is opened and not closed/,
  ],
  [
    'a colon in a sentence',
    'guides/abroad/en.mdx',
    'description: ',
    'description: Remember: ',
    /abroad\/en\.mdx · line 3, column 14: found a colon inside a sentence.*wanted quotation marks/,
  ],
  [
    'a misspelt field',
    'guides/abroad/guide.yaml',
    'services:',
    'service:',
    /abroad\/guide\.yaml: found the field “service”; wanted “services”$/,
  ],
  [
    'a wrong indentation',
    'guides/found-camera/guide.yaml',
    '  - to:',
    '   - to:',
    /found-camera\/guide\.yaml · line \d+, column 1: found a line that is not indented like its neighbours/,
  ],
  [
    'a space in a number',
    'services/kr/d4u.yaml',
    'tel: "1366"',
    'tel: "13 66"',
    /d4u\.yaml · phones\[0\]\.tel: found "13 66"; wanted the digits alone/,
  ],
  [
    'a translation with a line too many',
    'law/kr/criminal/art-307/1996-07-01.yaml',
    '  en: |\n',
    '  en: |\n    More.\n',
    /translations\.en: found 3 lines; wanted 2 lines, as the text has/,
  ],
  [
    'a step that is not there',
    'guides/in-a-group/guide.yaml',
    'ask-the-finder',
    'ask-a-finder',
    /in-a-group\/guide\.yaml · steps\.hour\[3\]: found ask-a-finder; wanted .*perhaps ask-the-finder/,
  ],
  [
    'a guide that is not there',
    'guides/in-a-group/en.mdx',
    '<Guide to="ex-or-partner" />',
    '<Guide to="ex-partner" />',
    /found <Guide to="ex-partner" \/>; wanted a folder of content\/guides\/; perhaps ex-or-partner/,
  ],
  [
    'a paragraph the article does not have',
    'guides/in-a-group/zh.mdx',
    'art-3#p1"',
    'art-3#p9"',
    /zh\.mdx: found <Threshold .*it has p1/,
  ],
  [
    'a typed figure',
    'steps/crisis-line/en.mdx',
    'If you do not know',
    'Within 24 hours, if you do not know',
    /crisis-line\/en\.mdx: found a figure with a unit in prose: “24 hours”/,
  ],
  [
    'a tag in small letters',
    'steps/crisis-line/zh.mdx',
    '<Phone to="cn/110" />',
    '<phone to="cn/110" />',
    /crisis-line\/zh\.mdx · line 5: found <phone to="cn\/110" \/>; wanted <Phone …> with a capital letter/,
  ],
  [
    'a tag without its end',
    'guides/in-a-group/en.mdx',
    '<Step to="ask-the-finder" />',
    '<Step to="ask-the-finder">',
    /en\.mdx · line \d+: found <Step to="ask-the-finder">; wanted <Step to="ask-the-finder" \/> : a tag ends with \/>/,
  ],
  [
    'curly brackets',
    'guides/in-a-group/en.mdx',
    'It is not your fault.',
    'It is not your fault {sic}.',
    /en\.mdx · line \d+: found “\{sic”; wanted no curly brackets/,
  ],
];

describe('npm run check', () => {
  let said: string[] = [];
  let seconds = 0;
  beforeAll(() => {
    const root = copy();
    for (const [, name, from, to] of MISTAKES) {
      const file = path.join(root, 'content', name);
      const source = readFileSync(file, 'utf8');
      if (!source.includes(from)) throw new Error(`${name} no longer holds “${from}”`);
      writeFileSync(file, source.replace(from, to));
    }
    rmSync(path.join(root, 'content/steps/report-12377/en.mdx'));
    const start = performance.now();
    said = check(root);
    seconds = (performance.now() - start) / 1000;
  });

  test.each(MISTAKES)('says of %s what is wrong and what is wanted', (_what, _file, _from, _to, line) =>
    expect(
      said.filter((one) => line.test(one)),
      said.join('\n'),
    ).toHaveLength(1),
  );
  test('names a missing language, and does not call a text missing that is only broken', () => {
    expect(said.filter((one) => one.includes('no such file'))).toEqual([
      expect.stringMatching(/report-12377\/en\.mdx: .*every page stands in zh and en/),
    ]);
  });
  test('tells each mistake once: nothing else is blamed', () => expect(said).toHaveLength(MISTAKES.length + 1));
  test('takes less than 20 s', () => expect(seconds).toBeLessThan(20));
});

describe('npm run due and npm run translations', () => {
  test('a change on one side is due until it is carried over or confirmed', () => {
    const root = copy();
    const id = 'guides/in-a-group';
    appendFileSync(path.join(root, 'content', id, 'zh.mdx'), '\n再加一句。\n');
    const due = run(root, 'due');
    expect(due.stdout).toMatch(
      /Translations behind their source \(1\)\n {2}content\/guides\/in-a-group\/en\.mdx\n {6}behind zh/,
    );
    const refused = run(root, 'translations');
    expect([refused.status, refused.stderr]).toEqual([
      1,
      expect.stringContaining(`npm run translations -- --confirm ${id}`),
    ]);
    expect(run(root, 'due').stdout).toContain('en.mdx');
    expect(run(root, 'translations', '--confirm', id).status).toBe(0);
    expect(run(root, 'due').stdout).not.toContain('in-a-group/en.mdx');
  });

  test('half a year on, every help line is due; a day that is none is refused', () => {
    const services = readdirSync(path.join(HERE, 'content/services'), { recursive: true }).filter((file) =>
      String(file).endsWith('.yaml'),
    );
    const list = JSON.parse(run(HERE, 'due', '--on', '2027-06-01', '--json').stdout) as { kind: string }[];
    expect(list.filter(({ kind }) => kind === 'service')).toHaveLength(services.length);
    expect(run(HERE, 'due', '--on', 'June').stderr).toContain('--on: found “June”; wanted a day such as 2027-06-01');
  });
});
