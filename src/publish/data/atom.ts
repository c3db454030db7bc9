/** Atom feeds (RFC 4287). No clock: `updated` is a day of the record, at midnight UTC. */
import { createHash } from 'node:crypto';
import { XML_HEAD, element, escapeXml } from './xml.ts';

export interface AtomEntry {
  /** What the entry is, for ever: its identifier is made from it. */
  key: string;
  title: string;
  /** A day, 2026-01-01. */
  updated: string;
  /** The address of the page it tells of. */
  link: string;
  /** Plain text. */
  summary: string;
  /** Markup, if there is more to say. */
  html?: string;
  /** What it can be sorted by. */
  categories?: { term: string; label: string }[];
}

export interface AtomFeed {
  key: string;
  lang: string;
  title: string;
  subtitle: string;
  author: string;
  rights: string;
  /** The addresses of the feed itself and of the page it belongs to. */
  self: string;
  page: string;
  /** The `updated` of a feed without entries. */
  day: string;
  entries: readonly AtomEntry[];
}

/** A name-based identifier (UUID, version 5): the same words give the same one on every mirror. */
export function urn(words: string): string {
  const hash = createHash('sha1').update(`lit-corner/${words}`).digest();
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex').slice(0, 32);
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}

const text = (name: string, words: string) => element(name, {}, escapeXml(words));
const moment = (day: string) => `${day}T00:00:00Z`;

function entryXml(entry: AtomEntry): string {
  return element('entry', {}, [
    text('id', urn(entry.key)),
    text('title', entry.title),
    text('updated', moment(entry.updated)),
    element('link', { rel: 'alternate', type: 'text/html', href: entry.link }),
    ...(entry.categories ?? []).map((category) => element('category', category)),
    text('summary', entry.summary),
    ...(entry.html ? [element('content', { type: 'html' }, escapeXml(entry.html))] : []),
  ]);
}

/** The feed as XML, newest first; entries of one day by their keys. */
export function atomXml(feed: AtomFeed): string {
  const entries = [...feed.entries].sort((a, b) =>
    a.updated === b.updated ? (a.key < b.key ? -1 : 1) : a.updated < b.updated ? 1 : -1,
  );
  const body = element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.lang }, [
    text('id', urn(feed.key)),
    text('title', feed.title),
    text('subtitle', feed.subtitle),
    text('updated', moment(entries[0]?.updated ?? feed.day)),
    element('author', {}, text('name', feed.author)),
    text('rights', feed.rights),
    element('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
    element('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
    ...entries.map((entry) => `\n${entryXml(entry)}`),
  ]);
  return `${XML_HEAD}${body}\n`;
}
