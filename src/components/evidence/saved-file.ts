/** Reads a list that was saved before: a CSV or an HTML file. */
import { type Marked, type SavedList, savedFromCsv, savedFromRows } from '../../evidence/saved.ts';
import type { LabelSet } from '../../evidence/strings.ts';

/** A list of ten thousand files is smaller. */
const MOST = 16 * 2 ** 20;

/** Excel in China saves a table anew in GB 18030; a hash and most names survive even a wrong guess. */
function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** The marked facts of each row. The document is inert: nothing in it runs or is fetched. */
function rowsOf(html: string): Marked[] {
  // Without its styles, which the page's policy would report.
  const source = html.replace(/<style\b[\s\S]*?<\/style>/gi, '');
  const inert = new DOMParser().parseFromString(source, 'text/html');
  return [...inert.querySelectorAll('tbody tr')].map(
    (row) =>
      new Map(
        [...row.querySelectorAll<HTMLElement>('[data-key]')].map((fact) => [fact.dataset.key!, fact.textContent]),
      ),
  );
}

/** The list; or why there is none. */
export async function readSaved(file: File, labels: LabelSet): Promise<SavedList | 'notAList' | 'tooBig'> {
  if (file.size > MOST) return 'tooBig';
  const text = decode(await file.arrayBuffer());
  const list = /<html[\s>]/i.test(text.slice(0, 2000))
    ? savedFromRows(rowsOf(text))
    : savedFromCsv(
        text,
        labels.map((one) => one.labels),
      );
  return list ?? 'notAList';
}
