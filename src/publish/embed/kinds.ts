/**
 * What can be embedded, and how each is cut out of its full page. This list is the registry: a new kind of page becomes
 * embeddable by a line here (docs/embedding.md).
 */
import { formatCitation } from '../../citation/format.ts';
import { type EmbedKind, HEIGHTS } from '../../embed/address.ts';
import { belongsTo, partAnchors } from '../../embed/parts.ts';
import { formatId } from '../../law/ids.ts';
import type { LawRecord, Version } from '../../law/record.ts';
import { liveVersion } from '../../law/timeline.ts';
import { attribute, find, findAll, replaceAll, take, words } from './cut.ts';
import { type SourcePage, scriptsOf } from './source.ts';

/** One embed, before it is put into its frame. */
export interface Cut {
  /** Below /embed/<locale>/. */
  to: string;
  kind: EmbedKind;
  /** What the frame is called. */
  name: string;
  main: string;
  /** The anchor on the full page, for a part of it. */
  anchor?: string;
  /** For a provision: which wording, and whether the address names it. */
  wording?: { version: Version; pinned: boolean };
  /** Module scripts that the page needs to work; without them it must still be readable. */
  scripts?: string[];
}

/** What the cutting needs to know besides the page. */
export interface Sources {
  record: LawRecord;
  /** The day as at which the law is shown. */
  asAt: string;
}

interface Kind {
  /** Matches the page's path below the locale. */
  path: RegExp;
  cut: (page: SourcePage, match: RegExpExecArray, sources: Sources) => Cut[];
}

const heading = (main: string) => words(take(main, /<h1\b[^>]*>/g).inner);
const whole = (page: SourcePage, kind: EmbedKind, main = page.main): Cut => ({
  to: page.path,
  kind,
  name: heading(main),
  main,
});
/** A page with a list of contents beside it: the list would take a third of a narrow frame. */
const withoutAside = (main: string) => replaceAll(main, /<aside\b[^>]*>/g);

/** Some lines of a provision, with the penalties and thresholds that stand at them. */
export function cutPart(main: string, part: string, name: string): string {
  const label = take(main, /<h1\b[^>]*>/g);
  const notes = take(main, /<div class="notes">/g);
  const text = take(main, /<section aria-labelledby="text">/g);
  const rows = replaceAll(text.outer, /<div class="row [^>]*>/g, (row) =>
    belongsTo(part, attribute(row.tag, 'id') ?? '') ? row.outer : '',
  );
  const tables = ['penalties', 'thresholds'].flatMap((id) => {
    const table = find(main, new RegExp(`<section aria-labelledby="${id}">`, 'g'));
    if (!table) return [];
    let kept = 0;
    const body = take(table.outer, /<tbody>/g);
    const lines = replaceAll(body.outer, /<tr>/g, (row) => {
      const at = /href="#([^"]*)"/.exec(row.outer)?.[1];
      if (!at || !belongsTo(part, at)) return '';
      kept++;
      return row.outer;
    });
    return kept ? [table.outer.slice(0, body.start) + lines + table.outer.slice(body.end)] : [];
  });
  // When it was compared, without the list of copies: that is one press away.
  const compared = findAll(take(main, /<section aria-labelledby="sources"[^>]*>/g).inner, /<p>/g).slice(0, 2);
  const title = label.outer.replace(
    label.inner,
    `<span class="label">${name}</span> ${label.inner.slice(take(label.inner, /<span class="label">/g).end)}`,
  );
  const sources = `<div class="fine">${compared.map(({ outer }) => outer).join(' ')}</div>`;
  return `<article>${title}${notes.outer}${rows}${tables.join('')}${sources}</article>`;
}

function cutProvision(page: SourcePage, [, article, leaf]: RegExpExecArray, { record, asAt }: Sources): Cut[] {
  const versions = record.articles.get(article!);
  const version = leaf ? record.versions.get(formatId(article!, leaf)) : versions && liveVersion(versions, asAt);
  if (!version) return [];
  const wording = { version, pinned: leaf !== undefined };
  const cite = (anchor: string | null) =>
    formatCitation({ record, id: formatId(version.article, version.leaf, anchor), locale: page.locale });
  const { main } = page;
  return [
    { to: page.path, kind: 'provision', name: cite(null), main, wording },
    ...partAnchors(version).map((anchor): Cut => ({
      to: `${page.path}/${anchor}`,
      kind: 'part',
      name: cite(anchor),
      main: cutPart(main, anchor, cite(anchor)),
      anchor,
      wording,
    })),
  ];
}

function cutServices(page: SourcePage): Cut[] {
  // Without script the list of places jumps; its filter stays with the full page.
  const main = page.main.replace(/<\/?lit-place-filter\b[^>]*>/g, '');
  const head = take(main, /<h1\b[^>]*>/g);
  const lead = take(main, /<p class="lead[^>]*>/g);
  return [
    whole(page, 'services', main),
    ...findAll(main, /<section [^>]*data-place="[^>]*>/g).map((place): Cut => {
      const id = attribute(place.tag, 'data-place')!;
      const name = words(take(place.outer, /<h2\b[^>]*>/g).inner);
      return {
        to: `${page.path}/${id}`,
        kind: 'place',
        name: `${words(head.inner)} · ${name}`,
        main: head.outer + lead.outer + place.outer,
        anchor: id,
      };
    }),
  ];
}

function cutGlossary(page: SourcePage): Cut[] {
  const head = take(page.main, /<h1\b[^>]*>/g);
  const table = take(page.main, /<table\b[^>]*>/g);
  const body = take(table.outer, /<tbody>/g);
  return [
    whole(page, 'glossary'),
    ...findAll(body.inner, /<tr id="[^>]*>/g).map((row): Cut => {
      const terms = findAll(row.inner, /<td\b[^>]*>/g).map(({ inner }) => words(inner));
      return {
        to: `${page.path}/${attribute(row.tag, 'id')}`,
        kind: 'term',
        name: `${terms[0]} · ${terms[1]}`,
        main: `${head.outer}${table.outer.slice(0, body.start)}<tbody>${row.outer}</tbody></table>`,
        anchor: attribute(row.tag, 'id')!,
      };
    }),
  ];
}

/** A letter to read: it is filled in on our own page, never inside somebody else's. */
function cutLetter(page: SourcePage): Cut[] {
  let main = replaceAll(page.main, /<section class="letter-form"[^>]*>/g);
  main = replaceAll(main, /<div class="actions" data-actions[^>]*>/g);
  main = replaceAll(main, /<p class="fine letter-status"[^>]*>/g);
  main = main.replace(/<lit-letter\b[^>]*>/g, '<div>').replace(/<\/lit-letter>/g, '</div>');
  return [whole(page, 'letter', main)];
}

/** The comparison as it reads without script: all of it, and each question with its table. */
function cutComparison(page: SourcePage): Cut[] {
  const head = take(page.main, /<h1\b[^>]*>/g);
  const lead = take(page.main, /<p class="lead[^>]*>/g);
  return [
    whole(page, 'comparison'),
    ...findAll(page.main, /<section [^>]*data-topic="[^>]*>/g).map((section): Cut => {
      const id = attribute(section.tag, 'data-topic')!;
      const name = words(take(section.outer, /<h2\b[^>]*>/g).inner);
      return {
        to: `${page.path}/${id}`,
        kind: 'question',
        name: `${words(head.inner)} · ${name}`,
        main: head.outer + lead.outer + section.outer,
        anchor: id,
      };
    }),
  ];
}

export const KINDS: readonly Kind[] = [
  { path: /^guides\/[^/]+$/, cut: (page) => [whole(page, 'guide', withoutAside(page.main))] },
  { path: /^routes\/[^/]+$/, cut: (page) => [whole(page, 'route', withoutAside(page.main))] },
  { path: /^steps\/[^/]+$/, cut: (page) => [whole(page, 'step')] },
  { path: /^law\/([a-z]{2}\/[^/]+\/[^/]+)(?:\/(\d{4}-\d{2}-\d{2}|undated))?$/, cut: cutProvision },
  { path: /^services$/, cut: cutServices },
  { path: /^glossary$/, cut: cutGlossary },
  { path: /^tools\/letters\/[^/]+$/, cut: cutLetter },
  { path: /^pathfinder$/, cut: (page) => [{ ...whole(page, 'pathfinder'), scripts: scriptsOf(page) }] },
  { path: /^law\/compare$/, cut: cutComparison },
];

/** Everything that can be embedded of one page. */
export function cutPage(page: SourcePage, sources: Sources): Cut[] {
  for (const { path, cut } of KINDS) {
    const match = path.exec(page.path);
    if (match) return cut(page, match, sources);
  }
  return [];
}

/** The height of a frame that does not grow. */
export const heightOf = (cut: Pick<Cut, 'kind'>): number => HEIGHTS[cut.kind];
