/** Reading a saved list again, from the cells of a CSV file or the marked facts of an HTML file. */
import { readCsv } from './csv.ts';
import type { Labels } from './strings.ts';

/** A file as a saved list knows it. */
export interface Listed {
  number: number;
  name: string;
  /** In bytes; null where it cannot be read. */
  size: number | null;
  sha256: string;
}

export interface SavedList {
  items: Listed[];
  /** Numbers of rows whose hash is not one: somebody or some program changed them. */
  bad: number[];
}

const HASH = /^[0-9a-f]{64}$/;

/** One entry from its facts as text. */
function entry(list: SavedList, facts: { number: string; name: string; size: string; sha256: string }): void {
  const number = Number.parseInt(facts.number, 10) || list.items.length + list.bad.length + 1;
  const sha256 = facts.sha256.replace(/\s/g, '').toLowerCase();
  const bytes = /^[\d,]+/.exec(facts.size.trim())?.[0].replaceAll(',', '');
  if (!HASH.test(sha256) || !facts.name) list.bad.push(number);
  else list.items.push({ number, name: facts.name, size: bytes ? Number(bytes) : null, sha256 });
}

/**
 * Reads a saved CSV list.
 * @param labels the words of the columns, in every language of the site
 * @returns null if it is none
 */
export function savedFromCsv(
  text: string,
  labels: readonly Pick<Labels, 'number' | 'name' | 'size'>[],
): SavedList | null {
  const rows = readCsv(text);
  const at = rows?.findIndex((row) => row.some((cell) => cell.trim() === 'SHA-256')) ?? -1;
  if (!rows || at < 0) return null;
  const header = rows[at]!.map((cell) => cell.trim());
  const column = (key: 'number' | 'name' | 'size') =>
    header.findIndex((cell) => labels.some((words) => ` ${cell} `.includes(` ${words[key]} `)));
  const columns = { number: column('number'), name: column('name'), size: column('size') };
  if (columns.name < 0) return null;
  const list: SavedList = { items: [], bad: [] };
  const hash = header.indexOf('SHA-256');
  for (const row of rows.slice(at + 1)) {
    const cell = (i: number) => row[i] ?? '';
    // An empty row ends the table; what follows is the instruction.
    if (row.every((one) => !one.trim())) break;
    entry(list, {
      number: cell(columns.number),
      name: cell(columns.name),
      size: cell(columns.size),
      sha256: cell(hash),
    });
  }
  return list.items.length || list.bad.length ? list : null;
}

/** The facts of one row of an HTML list: what the elements with `data-key` show. */
export type Marked = ReadonlyMap<string, string>;

/**
 * Reads a saved HTML list.
 * @returns null if no row holds a hash
 */
export function savedFromRows(rows: readonly Marked[]): SavedList | null {
  const list: SavedList = { items: [], bad: [] };
  for (const row of rows)
    entry(list, {
      number: row.get('number') ?? '',
      name: row.get('name') ?? '',
      size: row.get('size') ?? '',
      sha256: row.get('sha256') ?? '',
    });
  return list.items.length || list.bad.length ? list : null;
}
