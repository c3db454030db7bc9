/** Comma-separated values that a spreadsheet opens without harm, and reading them again. */
import { type Inventory, type Item, NOTE_KEYS } from './inventory.ts';
import { COMMANDS } from './table.ts';
import { type LabelKey, type LabelSet, plain, say } from './strings.ts';

/** So that Excel reads UTF-8. */
const BOM = '\uFEFF';

/**
 * What a spreadsheet would run or rewrite: a formula (also with full-width marks), a number of so many digits that it
 * loses some, one with leading zeros, a hash that looks like a power of ten. An apostrophe before it keeps it text.
 */
const DANGEROUS = /^(?:[=+\-@\t\r\n＝＋－＠|%]|0\d+$|\d{12,}$|\d+[eE]\d+$)/;
const isDangerous = (text: string) => DANGEROUS.test(text.replace(/^'+/, ''));

/** A value as the cell holds it. */
export const guard = (text: string): string => (isDangerous(text) ? `'${text}` : text);
/** The value of a cell that `guard` wrote. */
export const unguard = (text: string): string => (text.startsWith("'") && isDangerous(text) ? text.slice(1) : text);

const quote = (text: string) => `"${guard(text).replaceAll('"', '""')}"`;

/** Rows as a file: every cell in quotes, CRLF, byte order mark. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  BOM + rows.map((row) => `${row.map(quote).join(',')}\r\n`).join('');

/**
 * Reads rows of cells. A spreadsheet may have saved the file anew with another separator and without quotes.
 * @returns null if a quote is not closed
 */
export function readCsv(text: string): string[][] | null {
  const source = text.startsWith(BOM) ? text.slice(1) : text;
  const separator = separatorOf(source);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  let begun = false;
  const endCell = () => {
    row.push(unguard(cell));
    cell = '';
    begun = false;
  };
  for (let i = 0; i < source.length; i++) {
    const char = source[i]!;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (source[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (char === '"' && !begun) {
      quoted = true;
      begun = true;
    } else if (char === separator) endCell();
    else if (char === '\n' || char === '\r') {
      if (char === '\r' && source[i + 1] === '\n') i++;
      endCell();
      rows.push(row);
      row = [];
    } else {
      cell += char;
      begun = true;
    }
  }
  if (quoted) return null;
  if (row.length || cell || begun) {
    endCell();
    rows.push(row);
  }
  return rows;
}

/** The separator of the line that holds the columns: comma, semicolon or tab. */
function separatorOf(source: string): string {
  const header = source.split(/[\r\n]/).find((line) => /SHA-256/.test(line)) ?? source;
  const count = (mark: string) => header.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** The columns of the CSV file, in order. */
const COLUMNS: readonly (LabelKey | 'sha256')[] = ['number', 'name', 'size', 'modified', 'sha256', ...NOTE_KEYS];

const valueOf = (item: Item, key: (typeof COLUMNS)[number]) => String(item[key as keyof Item]);

/** The whole list as a CSV file. */
export function inventoryCsv(list: Inventory, set: LabelSet): string {
  const label = (key: LabelKey) => plain(say(set, key));
  const fact = (key: LabelKey, value: string) => (value ? [[label(key), value]] : []);
  return writeCsv([
    [label('title')],
    ...fact('caseName', list.caseName),
    ...fact('maker', list.maker),
    ...fact('madeAt', list.madeAt),
    ...fact('tool', list.edition),
    [],
    COLUMNS.map((key) => (key === 'sha256' ? 'SHA-256' : label(key))),
    ...list.items.map((item) => COLUMNS.map((key) => valueOf(item, key))),
    [],
    [label('check')],
    [label('checkWindows'), COMMANDS.windows],
    [label('checkUnix'), COMMANDS.unix],
    [label('limits')],
  ]);
}
