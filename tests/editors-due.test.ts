/** npm run due and npm run translations on a copy of content/. */
import { appendFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT, run, useCopies } from './lib/editors.ts';

const copy = useCopies();

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
    const services = readdirSync(path.join(PROJECT, 'content/services'), { recursive: true }).filter((file) =>
      String(file).endsWith('.yaml'),
    );
    const list = JSON.parse(run(PROJECT, 'due', '--on', '2027-06-01', '--json').stdout) as { kind: string }[];
    expect(list.filter(({ kind }) => kind === 'service')).toHaveLength(services.length);
    expect(run(PROJECT, 'due', '--on', 'June').stderr).toContain('--on: found “June”; wanted a day such as 2027-06-01');
  });

  test('--help tells how it is called; an option it does not know is named, with the same', () => {
    const help = run(PROJECT, 'due', '--help');
    expect(help.stdout).toContain('npm run due -- --on 2027-06-01     on another day');
    expect([help.status, help.stderr]).toEqual([0, '']);
    const wrong = run(PROJECT, 'translations', '--conform', 'guides/in-a-group');
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toMatch(/^Unknown option '--conform'.*\n\nnpm run translations /);
    expect(wrong.stderr).not.toContain('node:internal');
  });
});
