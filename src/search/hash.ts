/** The query in the address, `#q=…`; null if there is none. */
export function queryInHash(hash: string): string | null {
  const raw = /^#(?:.*&)?q=([^&]*)/.exec(hash)?.[1];
  if (raw === undefined) return null;
  try {
    return decodeURIComponent(raw.replace(/\+/g, ' '));
  } catch {
    return raw;
  }
}
