/** Makes the file in which she keeps her list, and hands it to the browser. */
import { inventoryCsv } from '../../evidence/csv.ts';
import { inventoryHtml } from '../../evidence/html.ts';
import type { Inventory } from '../../evidence/inventory.ts';
import type { LabelSet } from '../../evidence/strings.ts';
import { inventoryTable } from '../../evidence/table.ts';

export type Format = 'html' | 'csv' | 'docx';

const TYPE = { html: 'text/html', csv: 'text/csv' };

/**
 * The file and its neutral name, which stays in the list of downloads. The library for .docx comes only now.
 * @throws Error if that library cannot be loaded
 */
export async function makeFile(
  format: Format,
  list: Inventory,
  labels: LabelSet,
): Promise<{ file: Blob; name: string }> {
  const name = `list.${format}`;
  if (format === 'docx') {
    const { inventoryDocument } = await import('./word-file.ts');
    return { name, file: await inventoryDocument(inventoryTable(list, labels)) };
  }
  const text = format === 'csv' ? inventoryCsv(list, labels) : inventoryHtml(inventoryTable(list, labels));
  return { name, file: new Blob([text], { type: `${TYPE[format]};charset=utf-8` }) };
}

/** Gives a file that this page has made to the browser to save. */
export function offer(made: Blob, name: string): void {
  const url = URL.createObjectURL(made);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
