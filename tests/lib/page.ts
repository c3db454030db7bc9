/** A page of the site: its address, kind, language and tree. */
import { type Locale, isLocale } from '../../src/i18n/locales.ts';
import { type Document, parse } from './html.ts';

/** The kinds of page; each is looked at by the tests that take one page of every kind. */
export type Kind =
  | 'choose'
  | 'not-found'
  | 'home'
  | 'list'
  | 'guide'
  | 'route'
  | 'step'
  | 'letter'
  | 'case'
  | 'services'
  | 'law'
  | 'instrument'
  | 'provision'
  | 'version'
  | 'changes'
  | 'search'
  | 'safety'
  | 'about'
  | 'glossary'
  | 'offline'
  | 'device'
  | 'embed-builder'
  | 'data'
  | 'other';

export interface Page {
  /** The address from the site's root: `/zh/law/`, `/404.html`. */
  path: string;
  /** The file from dist/: `zh/law/index.html`. */
  file: string;
  kind: Kind;
  locale: Locale | null;
  html: string;
  document: Document;
}

const KINDS: [Kind, RegExp][] = [
  ['choose', /^\/$/],
  ['not-found', /^\/404\.html$/],
  ['home', /^\/\w+\/$/],
  ['list', /^\/\w+\/(guides|routes|steps|cases|tools|tools\/letters)\/$/],
  ['case', /^\/\w+\/cases\/[^/]+\/$/],
  ['letter', /^\/\w+\/tools\/letters\/[^/]+\/$/],
  ['guide', /^\/\w+\/guides\/[^/]+\/$/],
  ['route', /^\/\w+\/routes\/[^/]+\/$/],
  ['step', /^\/\w+\/steps\/[^/]+\/$/],
  ['services', /^\/\w+\/services\//],
  ['law', /^\/\w+\/law\/$/],
  ['changes', /^\/\w+\/law\/(changes|compare)\//],
  ['instrument', /^\/\w+\/law\/[a-z]{2}\/[^/]+\/$/],
  ['version', /^\/\w+\/law\/[a-z]{2}\/[^/]+\/[^/]+\/(\d{4}-\d{2}-\d{2}|undated)\/$/],
  ['provision', /^\/\w+\/law\/[a-z]{2}\/[^/]+\/[^/]+\/$/],
  ['search', /^\/\w+\/search\/$/],
  ['safety', /^\/\w+\/safety\//],
  ['about', /^\/\w+\/about\//],
  ['glossary', /^\/\w+\/glossary\//],
  ['offline', /^\/\w+\/offline\/(?:missing\/)?$/],
  ['device', /^\/\w+\/device\/$/],
  ['embed-builder', /^\/\w+\/embed\/$/],
  ['data', /^\/\w+\/data\/$/],
];

/** The kind of page that stands at an address. */
export function kindOf(address: string): Kind {
  return KINDS.find(([, pattern]) => pattern.test(address))?.[0] ?? 'other';
}

/** A page from its address and source; tests of the guards make pages with it. */
export function toPage(address: string, html: string): Page {
  const first = address.split('/')[1] ?? '';
  return {
    path: address,
    file: address.slice(1) + (address.endsWith('/') ? 'index.html' : ''),
    kind: kindOf(address),
    locale: isLocale(first) ? first : null,
    html,
    document: parse(html),
  };
}
