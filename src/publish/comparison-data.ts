/** The comparison as a table for programs: one row for each provision of a cell, and one for each empty cell. */

/** Column → value; the same keys in every row. Amounts are in the currency's units, custody in the unit named. */
export type ComparisonRecord = Record<string, string | number | boolean | null>;

/** A field of a CSV (RFC 4180): quoted where it holds a quote, a comma or a line break. */
export function csvField(value: string | number | boolean | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * @returns a CSV with a header line, CRLF, and a byte-order mark, by which spreadsheets know that it is UTF-8
 * @throws Error if the rows do not have the same columns
 */
export function comparisonCsv(rows: readonly ComparisonRecord[]): string {
  const head = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => {
    if (Object.keys(row).join() !== head.join())
      throw new Error(`a row has the columns ${Object.keys(row).join()}; wanted ${head.join()}`);
    return Object.values(row).map(csvField).join(',');
  });
  return `\uFEFF${[head.join(','), ...lines].join('\r\n')}\r\n`;
}
