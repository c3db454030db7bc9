/** The words of a list, one language at a time; the page gives them to its script as JSON. */
import type { Locale } from '../i18n/locales.ts';

/** What stands in a list. The words of the columns are also how a saved list is read again (docs/evidence.md). */
export const LABEL_KEYS = [
  'title',
  'caseName',
  'maker',
  'madeAt',
  'tool',
  'count',
  'number',
  'name',
  'size',
  'modified',
  'file',
  'where',
  'record',
  'source',
  'account',
  'numericId',
  'who',
  'when',
  'notes',
  'check',
  'checkWindows',
  'checkUnix',
  'limits',
  'signature',
] as const;
export type LabelKey = (typeof LABEL_KEYS)[number];
export type Labels = Record<LabelKey, string>;

/** One language's words with the language. */
export interface Said {
  locale: Locale;
  text: string;
}

/** The words of a list in one or more languages, side by side; Chinese is always the first. */
export type LabelSet = readonly { locale: Locale; labels: Labels }[];

/** A label in every language of the list. */
export const say = (set: LabelSet, key: LabelKey): Said[] =>
  set.map(({ locale, labels }) => ({ locale, text: labels[key] }));

/** The same as plain text. */
export const plain = (said: readonly Said[]): string => said.map(({ text }) => text).join(' ');

/** What the page says while it works. `{n}`, `{name}`, `{size}` and so on are filled in. */
export const UI_KEYS = [
  'waiting',
  'working',
  'cancelled',
  'unreadable',
  'failed',
  'empty',
  'twin',
  'counted',
  'busy',
  'nothing',
  'saved',
  'listHash',
  'saveFailed',
  'cleared',
  'notAList',
  'tooBig',
  'chooseList',
  'chooseFiles',
  'summary',
  'unfinished',
  'badRow',
  'same',
  'renamed',
  'changed',
  'missing',
  'new',
  'unread',
  'renamedFrom',
  'sizeWas',
  'deviceZone',
] as const;
export type UiStrings = Record<(typeof UI_KEYS)[number], string>;

/** Puts values in the places of their names: ('{n} of {all}', { n: 1, all: 2 }) → 1 of 2. */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
