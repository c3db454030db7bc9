/** A list as a table of four columns: page, HTML file and Word file draw this one. */
import { type Inventory, NOTE_KEYS, sizeText } from './inventory.ts';
import { type LabelKey, type LabelSet, type Said, say } from './strings.ts';

/** A line of a cell. `key` names the fact; what is read again from a saved list bears one. */
export interface Line {
  key: string;
  label: Said[];
  value: string;
}

export interface Row {
  number: number;
  /** File, where it comes from, how it was recorded. */
  cells: [Line[], Line[], Line[]];
}

export interface Table {
  title: Said[];
  /** Case, maker, date, tool: only those that are known. */
  facts: Line[];
  columns: [Said[], Said[], Said[], Said[]];
  rows: Row[];
  check: { title: Said[]; lines: Said[][]; commands: string[] };
  limits: Said[];
  signature: Said[];
}

/** What one types to compute the hash anew, on any computer. */
export const COMMANDS = {
  windows: 'certutil -hashfile "FILE" SHA256',
  unix: 'shasum -a 256 "FILE"',
} as const;

const WHERE: readonly string[] = ['source', 'account', 'numericId'];

/** Lays out the list; what is empty is left out. */
export function inventoryTable(list: Inventory, set: LabelSet): Table {
  const line = (key: LabelKey, value: string): Line[] => (value ? [{ key, label: say(set, key), value }] : []);
  return {
    title: say(set, 'title'),
    facts: [
      ...line('caseName', list.caseName),
      ...line('maker', list.maker),
      ...line('madeAt', list.madeAt),
      ...line('count', String(list.items.length)),
      ...line('tool', list.edition),
    ],
    columns: [say(set, 'number'), say(set, 'file'), say(set, 'where'), say(set, 'record')],
    rows: list.items.map((item) => {
      const notes = NOTE_KEYS.map((key) => ({ key, lines: line(key, item[key]) }));
      const of = (where: boolean) => notes.filter(({ key }) => WHERE.includes(key) === where).flatMap((n) => n.lines);
      return {
        number: item.number,
        cells: [
          [
            ...line('name', item.name),
            ...line('size', sizeText(item.size)),
            ...line('modified', item.modified),
            { key: 'sha256', label: [{ locale: 'en', text: 'SHA-256' }], value: item.sha256 },
          ],
          of(true),
          of(false),
        ],
      };
    }),
    check: {
      title: say(set, 'check'),
      lines: [say(set, 'checkWindows'), say(set, 'checkUnix')],
      commands: [COMMANDS.windows, COMMANDS.unix],
    },
    limits: say(set, 'limits'),
    signature: say(set, 'signature'),
  };
}
