/**
 * Identifiers of the record: `cn/psal/art-50@2026-01-01#p1-i6`
 * = jurisdiction / instrument / article @ first day of the wording # anchor (款 p, 项 i, 目 s).
 */

/** An identifier taken apart. `version` and `anchor` are null where the identifier does not name them. */
export interface ProvisionRef {
  /** `cn/psal` */
  instrument: string;
  /** `cn/psal/art-50`: the number, whatever its wording. */
  article: string;
  /** `2026-01-01`, `undated`, or null for "the one in force on the date asked". */
  version: string | null;
  /** `p1-i6`, or null for the whole article. */
  anchor: string | null;
}

const ID =
  /^(?<instrument>[a-z]{2}\/[a-z0-9-]+)\/(?<leaf>[A-Za-z0-9.-]+)(?:@(?<version>\d{4}-\d{2}-\d{2}|undated))?(?:#(?<anchor>[a-z][A-Za-z0-9-]*))?$/;

/** Reads an identifier. Returns null if the text is none. */
export function parseId(text: string): ProvisionRef | null {
  const groups = ID.exec(text)?.groups;
  if (!groups?.instrument || !groups.leaf) return null;
  return {
    instrument: groups.instrument,
    article: `${groups.instrument}/${groups.leaf}`,
    version: groups.version ?? null,
    anchor: groups.anchor ?? null,
  };
}

/** Reads an identifier that must be one. Throws an Error that names the text otherwise. */
export function readId(text: string): ProvisionRef {
  const ref = parseId(text);
  if (!ref) throw new Error(`“${text}” is no provision identifier; wanted e.g. cn/psal/art-50@2026-01-01#p1-i6`);
  return ref;
}

/** Writes an identifier: article, then `@version` and `#anchor` where given. */
export function formatId(article: string, version: string | null = null, anchor: string | null = null): string {
  return article + (version ? `@${version}` : '') + (anchor ? `#${anchor}` : '');
}

/** The anchors that hold `anchor`, itself first: `p1-i6` → [`p1-i6`, `p1`]. */
export function enclosingAnchors(anchor: string): string[] {
  const parts = anchor.split(/-(?=[a-z])/);
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('-'));
}
