/** What the guide holds already, as far as `npm run new` must know it. */
import { formatId, parseId } from '../../src/law/ids.ts';
import { type LawRecord, findPinpoint } from '../../src/law/record.ts';
import { liveVersion } from '../../src/law/timeline.ts';
import type { Content } from '../../src/publish/read-content.ts';

export interface Known {
  /** The day on which this is written. */
  today: string;
  guides: ReadonlySet<string>;
  routes: ReadonlySet<string>;
  letters: ReadonlySet<string>;
  /** Step → do or avoid. */
  steps: ReadonlyMap<string, 'do' | 'avoid'>;
  services: ReadonlySet<string>;
  places: readonly string[];
  letterFields: ReadonlySet<string>;
  /** Instrument → the language of its text. */
  instruments: ReadonlyMap<string, string>;
  /** The wordings of an article, the earliest first; empty if the record does not hold it. */
  wordings(article: string): { id: string; leaf: string; until: string | null; label: string }[];
  /** A provision with its version, or what is wrong with the id. */
  provision(id: string): { id: string } | { wrong: string };
  /** One more than the highest `order` of a kind, rounded up to ten. */
  nextOrder(kind: 'guides' | 'routes' | 'letters' | 'services', place?: string): number;
}

/** Gathers it from the content. */
export function knownFrom(content: Content, record: LawRecord, today: string): Known {
  const ids = (entries: readonly { id: string }[]) => new Set(entries.map(({ id }) => id));
  return {
    today,
    guides: ids(content.guides),
    routes: ids(content.routes),
    letters: ids(content.letters),
    steps: new Map(content.steps.map(({ id, data }) => [id, data.kind])),
    services: ids(content.services),
    places: content.places.map(({ id }) => id),
    letterFields: new Set(Object.keys(content.letterFields)),
    instruments: new Map([...record.instruments].map(([id, { lang }]) => [id, lang])),
    wordings: (article) =>
      (record.articles.get(article) ?? []).map(({ id, leaf, inForce, label }) => ({
        id,
        leaf,
        until: inForce.until,
        label,
      })),
    provision(id) {
      const ref = parseId(id);
      if (!ref) return { wrong: `“${id}” is not written like one` };
      const versions = record.articles.get(ref.article);
      if (!versions) return { wrong: `the record does not hold ${ref.article}` };
      const full = formatId(ref.article, ref.version ?? liveVersion(versions, today).leaf, ref.anchor);
      const found = findPinpoint(record, full);
      return typeof found === 'string' ? { wrong: found } : { id: full };
    },
    nextOrder(kind, place) {
      const orders = content[kind]
        .filter(({ id }) => place === undefined || id.startsWith(`${place}/`))
        .map(({ data }) => data.order);
      return (Math.floor(Math.max(0, ...orders) / 10) + 1) * 10;
    },
  };
}
