/**
 * What is known of a page by its key alone, before anything of it is loaded: `cn.vi.01f` is the provision no. 01f of the
 * mainland, in force. The key is the name of the page's file in the index (src/publish/search-index.ts).
 */
const KINDS: Record<string, string> = {
  g: 'guide',
  r: 'route',
  s: 'step',
  c: 'service',
  v: 'provision',
  t: 'glossary',
  k: 'case',
  p: 'page',
};
const STATUSES: Record<string, string> = { i: 'in-force', e: 'ended', f: 'future', u: 'unknown' };

export interface Facts {
  kind: string;
  /** Empty for what belongs to none. */
  jurisdiction: string;
  /** Empty for what is no law. */
  status: string;
}

/** Reads a key. */
export function factsOf(key: string): Facts {
  const [place = '', code = ''] = key.split('.');
  return {
    kind: KINDS[code[0] ?? ''] ?? 'page',
    jurisdiction: place === 'x' ? '' : place,
    status: STATUSES[code[1] ?? ''] ?? '',
  };
}

const codeOf = (table: Record<string, string>, value: string) =>
  Object.keys(table).find((code) => table[code] === value) ?? '';

/** Writes a key. @param number of the page among those with the same facts, from 0 */
export function keyOf({ kind, jurisdiction, status }: Facts, number: number): string {
  const code = (codeOf(KINDS, kind) || 'p') + codeOf(STATUSES, status);
  return `${jurisdiction || 'x'}.${code}.${number.toString(36).padStart(2, '0')}`;
}
