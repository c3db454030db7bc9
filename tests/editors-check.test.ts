/** npm run check on a copy of content/: each mistake is named once, in plain words, in time. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { check, useCopies } from './lib/editors.ts';

const copy = useCopies();

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
