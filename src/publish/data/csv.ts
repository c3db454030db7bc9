/** Comma-separated values by RFC 4180, with a byte order mark, so that a spreadsheet reads Chinese. */

const BOM = '\uFEFF';

/** What a cell may hold. Lists are joined by `; `. */
export type Cell = string | number | boolean | null | undefined | readonly string[];

const plain = (cell: Cell): string =>
  cell === null || cell === undefined ? '' : typeof cell === 'object' ? cell.join('; ') : String(cell);

/**
 * A table as a file: every cell in quotes, CRLF after every line. Values stand as they are in the record; one that a
 * spreadsheet would run as a formula is refused, since no value of ours begins so.
 * @throws Error naming such a value
 */
export function writeCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]) => {
    const texts = cells.map(plain);
    const formula = texts.find((text) => /^[=@\t\r]|^[+-](?![\d ();+-]+$)/.test(text));
    if (formula !== undefined)
      throw new Error(`found “${formula.slice(0, 40)}” in a table; wanted a value that is no formula to a spreadsheet`);
    return `${texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')}\r\n`;
  };
  return BOM + [columns, ...rows].map(line).join('');
}
