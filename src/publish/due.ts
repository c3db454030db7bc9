/** What must be reviewed on a day: old telephone numbers, changed law, coming law, translations that are behind. */
import { formatId, readId } from '../law/ids.ts';
import type { LawRecord } from '../law/record.ts';
import { statusOn } from '../law/timeline.ts';
import { type Grounded, endedLaw, grounds } from './ended-law.ts';
import type { Content } from './read-content.ts';
import type { Behind } from './translations.ts';

/** After this many days a help line is to be looked at again. */
const SERVICE_DAYS = 180;

const DUE_KINDS = ['service', 'law', 'coming', 'translation'] as const;

/** One thing to review. */
export interface Due {
  kind: (typeof DUE_KINDS)[number];
  /** The file to open. */
  file: string;
  /** The day that makes it due: seen, ended, beginning; null where there is none. */
  day: string | null;
  /** One plain sentence: what is the matter and what to do. */
  what: string;
}

type Reviewed = Grounded & Pick<Content, 'services'>;

const DAY = 86_400_000;
const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** Wordings that begin or end after the day, and what stands on them now. */
function comingLaw(content: Reviewed, record: LawRecord, on: string): Due[] {
  const uses = new Map<string, string[]>();
  for (const { file, restsOn } of grounds(content))
    for (const id of restsOn) {
      const { article, version } = readId(id);
      const key = formatId(article, version);
      uses.set(key, [...(uses.get(key) ?? []), file]);
    }
  const used = (ids: readonly string[]) => [...new Set(ids.flatMap((id) => uses.get(id) ?? []))];
  const rest = (files: string[]) =>
    files.length ? `; what stands on it: ${files.join(', ')}` : '; no guidance stands on it';
  return [...record.versions.values()].flatMap((version): Due[] => {
    const { from, until } = version.inForce;
    if (from !== null && from > on && version.inForce.commencement !== 'not-set')
      return [
        {
          kind: 'coming',
          file: version.file,
          day: from,
          what: `begins on ${from}${version.continues.length ? `, in place of ${version.continues.join(', ')}` : ''}${rest(used(version.continues))}.`,
        },
      ];
    const replaced = (record.continuedBy.get(version.id) ?? []).some(
      (id) => (record.versions.get(id)?.inForce.from ?? '') > on,
    );
    return until !== null && until > on && !replaced && statusOn(version.inForce, on) === 'in-force'
      ? [
          {
            kind: 'coming',
            file: version.file,
            day: until,
            what: `ends on ${until}, and the record names nothing that carries it on${rest(used([version.id]))}.`,
          },
        ]
      : [];
  });
}

/**
 * The list of what is due, by kind, the earliest day first.
 * @param on an ISO day
 */
export function dueOn(content: Reviewed, record: LawRecord, behind: readonly Behind[], on: string): Due[] {
  const services = content.services.flatMap(({ file, data }): Due[] => {
    const age = days(data.seen.date, on);
    if (age <= SERVICE_DAYS) return [];
    const contact = data.phones.map(({ number }) => number).join(', ') || data.web || 'its contact';
    return [
      {
        kind: 'service',
        file,
        day: data.seen.date,
        what: `${data.name.zh} · ${data.name.en}: seen ${age} days ago (${data.seen.how}). Look at its page or call (${contact}), then set seen.`,
      },
    ];
  });
  const law = endedLaw(content, record, on).map(({ file, until, what }): Due => ({
    kind: 'law',
    file,
    day: until,
    what: `${what}. Read the new wording, change the text if it must be changed, then name the new version and set reviewed.`,
  }));
  const translations = behind.map(({ id, locale, changed }): Due => {
    const ending = id.startsWith('letters/') ? 'md' : 'mdx';
    return {
      kind: 'translation',
      file: `content/${id}/${locale}.${ending}`,
      day: null,
      what: `behind ${changed.join(' and ')}, which was changed later. Carry the change over; then: npm run translations (if nothing is missing: npm run translations -- --confirm ${id}).`,
    };
  });
  const all = [...services, ...law, ...comingLaw(content, record, on), ...translations];
  return all.sort(
    (a, b) =>
      DUE_KINDS.indexOf(a.kind) - DUE_KINDS.indexOf(b.kind) ||
      (a.day ?? '').localeCompare(b.day ?? '') ||
      (a.file < b.file ? -1 : 1),
  );
}

const HEADINGS: Record<Due['kind'], string> = {
  service: `Help lines not looked at for more than ${SERVICE_DAYS} days`,
  law: 'Guidance that stands on law which has changed or ended',
  coming: 'Law that will change',
  translation: 'Translations behind their source',
};

/** The list as text, with a heading and a number for each kind. */
export function formatDue(all: readonly Due[], on: string): string {
  if (!all.length) return `Nothing is due on ${on}.\n`;
  const parts = DUE_KINDS.flatMap((kind) => {
    const list = all.filter((due) => due.kind === kind);
    return list.length
      ? [`${HEADINGS[kind]} (${list.length})\n${list.map(({ file, what }) => `  ${file}\n      ${what}\n`).join('')}`]
      : [];
  });
  return `To review on ${on}: ${all.length}\n\n${parts.join('\n')}`;
}
