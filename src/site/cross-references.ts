/** The references inside official text as links, and what cites a wording; worked out once a build. */
import { type CrossReference, crossContext, crossReferences } from '../citation/cross/references.ts';
import type { Locale } from '../i18n/locales.ts';
import { href } from '../i18n/paths.ts';
import { formatId, readId } from '../law/ids.ts';
import type { LawRecord, Version } from '../law/record.ts';
import type { Line } from '../law/structure.ts';
import { statusOn } from '../law/timeline.ts';
import { LAW_AS_AT } from './edition.ts';
import type { Link } from './parts.ts';
import { citationLink } from './provision-page.ts';
import { versionPath } from './record.ts';

interface All {
  /** Version → its references. */
  of: Map<string, CrossReference[]>;
  /** Version → where it is referred to: [version, line]. */
  citedBy: Map<string, [source: string, line: string][]>;
}

const made = new WeakMap<LawRecord, All>();

function allReferences(record: LawRecord): All {
  const known = made.get(record);
  if (known) return known;
  const context = crossContext(record, LAW_AS_AT);
  const all: All = { of: new Map(), citedBy: new Map() };
  for (const version of record.versions.values()) {
    const found = crossReferences(context, version);
    all.of.set(version.id, found);
    for (const { target, line } of found) {
      const ref = readId(target);
      if (ref.article === version.article) continue;
      const id = formatId(ref.article, ref.version);
      all.citedBy.set(id, [...(all.citedBy.get(id) ?? []), [version.id, line]]);
    }
  }
  made.set(record, all);
  return all;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (char) => ESCAPES[char]!);

/**
 * One line of official text as HTML: its words byte for byte, each reference that the record holds a link. White space before
 * the mark is left out, as the page sets it by depth.
 */
export function lineHtml(record: LawRecord, version: Version, line: Line, locale: Locale): string {
  const text = line.prefix + line.body;
  const from = text.length - (line.prefix.trimStart() + line.body).length;
  let html = '';
  let done = from;
  for (const { line: at, start, end, target } of allReferences(record).of.get(version.id) ?? []) {
    if (at !== line.anchor || start < done) continue;
    const ref = readId(target);
    const wording = record.versions.get(formatId(ref.article, ref.version))!;
    const address =
      wording.id === version.id ? `#${ref.anchor}` : href(locale, versionPath(record, wording, ref.anchor));
    html += `${escape(text.slice(done, start))}<a href="${address}">${escape(text.slice(start, end))}</a>`;
    done = end;
  }
  return html + escape(text.slice(done));
}

/** Where other provisions refer to a wording, those in force first; of several wordings of one provision the newest. */
export function citedBy(record: LawRecord, version: Version, locale: Locale): Link[] {
  const newest = new Map<string, { version: Version; line: string }>();
  for (const [id, line] of allReferences(record).citedBy.get(version.id) ?? []) {
    const source = record.versions.get(id)!;
    const known = newest.get(source.article);
    if (!known || (source.inForce.from ?? '') > (known.version.inForce.from ?? ''))
      newest.set(source.article, { version: source, line });
  }
  const inForce = (source: Version) => (statusOn(source.inForce, LAW_AS_AT) === 'in-force' ? 0 : 1);
  return [...newest.values()]
    .sort((a, b) => inForce(a.version) - inForce(b.version))
    .map((source) => citationLink({ record, locale }, source.version, source.line));
}
