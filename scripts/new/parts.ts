/** Pieces that several kinds share. A place left to fill in begins with TODO, and `npm run check` names each of them. */
import { stringify } from 'yaml';
import { type Question, words } from './question.ts';

/** A sentence to be written, in a language. */
export const todo = { zh: (what: string) => `TODO：${what}`, en: (what: string) => `TODO: ${what}` };

/** A localised value whose words are still to be written. */
export const both = (zh: string, en: string) => ({ zh: todo.zh(zh), en: todo.en(en) });

/** Data as YAML, texts unbroken. */
export const yaml = (data: unknown): string => stringify(data, { lineWidth: 0 });

/** Text with frontmatter. */
export const page = (data: unknown, body: string): string => `---\n${yaml(data)}---\n${body.trim()}\n`;

export const titles: Question[] = [
  { name: 'title-zh', ask: 'Its title in Chinese (short, as a reader would say it)', read: words },
  { name: 'title-en', ask: 'Its title in English', read: words },
];
