/** The list of files: what is known of each, and what the reader writes about it. */

/** What the reader may write, for one file or for all. */
export const NOTE_KEYS = ['source', 'account', 'numericId', 'who', 'when', 'notes'] as const;
export type NoteKey = (typeof NOTE_KEYS)[number];
export type Notes = Partial<Record<NoteKey, string>>;

/** A file as it was found on the device. */
export interface Measured {
  name: string;
  /** In bytes. */
  size: number;
  /** The device's last-modified time with its offset, as `stamp` writes it; empty where it is not known. */
  modified: string;
  /** 64 lower-case hexadecimal digits. */
  sha256: string;
}

/** One numbered entry: the file, and the notes as they hold for it. */
export interface Item extends Measured, Record<NoteKey, string> {
  /** From 1, in the order of the list. */
  number: number;
}

export interface Inventory {
  caseName: string;
  maker: string;
  /** When the list was made, as `stamp` writes it. */
  madeAt: string;
  /** The edition of the site with which it was made. */
  edition: string;
  items: Item[];
}

/** The inventory's own facts, apart from its files. */
export type Heading = Omit<Inventory, 'items'>;

const clean = (text: string | undefined) => (text ?? '').replace(/\r\n?/g, '\n').trim();

/**
 * Numbers the files and gives each its notes: its own, or else what was written for all.
 * @param files in the order in which they shall stand
 */
export function makeInventory(
  heading: Heading,
  common: Notes,
  files: readonly { file: Measured; notes: Notes }[],
): Inventory {
  return {
    ...heading,
    caseName: clean(heading.caseName),
    maker: clean(heading.maker),
    items: files.map(({ file, notes }, i) => ({
      number: i + 1,
      ...file,
      ...(Object.fromEntries(NOTE_KEYS.map((key) => [key, clean(notes[key]) || clean(common[key])])) as Record<
        NoteKey,
        string
      >),
    })),
  };
}

const two = (value: number) => String(value).padStart(2, '0');

/** An offset as it is written: 480 → UTC+08:00. Minutes east of UTC. */
export function offsetName(minutes: number): string {
  const size = Math.abs(minutes);
  return `UTC${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/**
 * A moment on the clock of an offset: 2026-11-22 13:45:10 (UTC+08:00).
 * @param time milliseconds since 1970
 * @param offset minutes east of UTC
 */
export function stamp(time: number, offset: number): string {
  const there = new Date(time + offset * 60_000);
  if (Number.isNaN(there.getTime())) return '';
  return `${there.toISOString().slice(0, 19).replace('T', ' ')} (${offsetName(offset)})`;
}

/**
 * What a field of day and time holds, with its offset: ('2026-11-22T13:45', 480) → 2026-11-22 13:45 (UTC+08:00).
 * Empty in, empty out.
 */
export function localStamp(value: string, offset: number): string {
  return value && `${value.replace('T', ' ')} (${offsetName(offset)})`;
}

const UNITS = ['KB', 'MB', 'GB'];

/** A size in bytes, and shortly: 2147483648 → “2,147,483,648 B (2.15 GB)”; the short form counts in thousands. */
export function sizeText(bytes: number): string {
  const exact = `${String(bytes).replace(/\B(?=(\d{3})+$)/g, ',')} B`;
  let short = bytes;
  let unit = '';
  for (const next of UNITS) {
    // What would be rounded to 1000 is 1.00 of the next unit.
    if (short < 999.5) break;
    short /= 1000;
    unit = next;
  }
  return unit ? `${exact} (${short < 999.5 ? short.toPrecision(3) : Math.round(short)} ${unit})` : exact;
}
