/** What in content/ stands on law that has ended: a build warns of it, `npm run due` lists it. */
import { endedGrounds } from '../law/grounds.ts';
import type { LawRecord } from '../law/record.ts';
import type { Content } from './read-content.ts';

/** The parts of content/ that name provisions as their ground. */
export type Grounded = Pick<Content, 'steps' | 'guides' | 'routes' | 'letters' | 'cases' | 'deadlines'>;

/** A file that stands on a wording which has ended. */
export interface EndedLaw {
  file: string;
  /** The first day no longer in force. */
  until: string;
  /** What is the matter, after the file's name: “stands on …, which ended on …; see …”. */
  what: string;
}

/** Everything that names provisions: its file and the ids, each at the version that was read. */
export function grounds({ steps, guides, routes, letters, cases, deadlines }: Grounded): {
  file: string;
  restsOn: string[];
}[] {
  return [
    ...[...steps, ...letters].map(({ file, data }) => ({ file, restsOn: data.restsOn })),
    // What a case names as the law of today; the law of its own day may have ended.
    ...cases.map(({ file, data }) => ({ file, restsOn: data.provisions.flatMap(({ now }) => (now ? [now] : [])) })),
    ...[...guides, ...routes].map(({ file, data }) => ({ file, restsOn: data.law.map(({ to }) => to) })),
    {
      file: 'content/deadlines.yaml',
      restsOn: Object.values(deadlines).flatMap(({ basis }) => (basis ? [basis] : [])),
    },
  ];
}

/**
 * What stands on a wording that has ended by a day. Whoever names the new wording too shows the old one on purpose.
 * @param on an ISO day
 */
export function endedLaw(content: Grounded, record: LawRecord, on: string): EndedLaw[] {
  return grounds(content).flatMap(({ file, restsOn }) => {
    const named = new Set(restsOn.map((id) => id.split('#')[0]));
    return endedGrounds(record, restsOn, on)
      .filter(({ continuedBy }) => !continuedBy.some((id) => named.has(id)))
      .map(({ id, until, continuedBy }) => ({
        file,
        until,
        what: `stands on ${id}, which ended on ${until}; ${continuedBy.length ? `see ${continuedBy.join(', ')}` : 'nothing carries it on'}`,
      }));
  });
}
