/**
 * The words of the search interface. The pages give them as JSON: either in the element's `data-strings`, or as the
 * file /search/strings-<locale>.json. `{n}`, `{query}`, `{from}`, `{to}`, `{input}` are filled in.
 */
import type { Why } from './hit.ts';

export interface SearchStrings {
  label: string;
  placeholder: string;
  copy: string;
  copied: string;
  /** `{url}`: the address to copy by hand. */
  copyFailed: string;
  searching: string;
  /** Search could not be loaded. */
  error: string;
  /** `{n}` results for `{query}`. */
  count: string;
  /** There are more than are shown. */
  countOf: string;
  /** Nothing found for `{query}`. */
  none: string;
  headings: { citations: string; hits: string; other: string };
  /** instrument, provision, guide, route, step, service, glossary, page */
  kind: Record<string, string>;
  /** cn, kr, tw, … */
  jurisdiction: Record<string, string>;
  /** in-force, ended, future, unknown */
  status: Record<string, string>;
  /** number, name, exact, asked, words, some; related with `{from}` and `{to}` */
  why: Record<Why['code'], string>;
  /** The list of suggestions, for a screen reader. */
  suggestions: string;
  /** The buttons that narrow the list, for a screen reader. */
  narrow: string;
  inForce: string;
  more: string;
  /** A link to the place on the page: `{text}`. */
  place: string;
  /** Nothing was found: `{words}` were looked for. */
  tried: string;
  separator: string;
  toPathfinder: string;
  toServices: string;
  toGuides: string;
  /** Why a citation leads nowhere, with `{input}`: the codes of src/citation/resolve.ts. */
  unresolved: Record<string, string>;
  /** For the dialog. */
  title: string;
  close: string;
}

/** Fills `{name}` in. Unknown names stay. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
