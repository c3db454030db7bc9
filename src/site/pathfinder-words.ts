/**
 * What the pathfinder's engine needs besides rules and record: words for penalties, periods and notes, and the order in
 * which things are named. Without Astro, so that the command line uses it too.
 */
import { translator } from '../i18n/index.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { penaltiesAt } from '../law/penalty.ts';
import type { LawRecord } from '../law/record.ts';
import type { Note, Order } from '../pathfinder/outcome.ts';
import type { Phrases } from '../pathfinder/prepare.ts';
import { type Guide, type Route, WHEN } from '../schemas/guidance.ts';
import type { Deadline, Place, Service } from '../schemas/reference.ts';
import { deadlinePhrase, penaltiesPhrase } from './phrases/penalty.ts';

type Deadlines = Readonly<Record<string, Deadline>>;

const NOTES: readonly Note[] = [
  'act-law',
  'milder',
  'date-unknown',
  'unrecorded',
  'civil-time',
  'not-law-then',
  'past-limit',
  'place-unknown',
];

/** Fills `{penalty}` and `{deadline:…}` in the rules' sentences. */
export function pathfinderPhrases(deadlines: Deadlines, record: LawRecord): Phrases {
  return {
    penalty: (version, anchor, locale) => {
      const penalties = penaltiesAt(version.penalties, anchor);
      return penalties.length ? penaltiesPhrase(penalties, locale, record) : null;
    },
    deadline: (id, locale) => {
      const deadline = deadlines[id];
      if (!deadline)
        throw new Error(`content/pathfinder/rules: {deadline:${id}}: content/deadlines.yaml holds no such period`);
      return deadlinePhrase(deadline, locale);
    },
  };
}

/** The sentences that say why a wording of another day is named. `{day}` stays for the engine. */
export function planNotes(deadlines: Deadlines): Record<Locale, Record<Note, string>> {
  const limit = deadlines['administrative-undiscovered'];
  const notes = (locale: Locale) => {
    const t = translator(locale);
    const values = { day: '{day}', limit: limit ? deadlinePhrase(limit, locale) : '' };
    return Object.fromEntries(NOTES.map((note) => [note, t(`pathfinder.note.${note}`, values)])) as Record<
      Note,
      string
    >;
  };
  return Object.fromEntries(LOCALES.map((locale) => [locale, notes(locale)])) as Record<Locale, Record<Note, string>>;
}

/** A step that follows another, however soon most guides want it: what is asked of the police is asked with the report. */
const AFTER: readonly [step: string, first: string][] = [['ask-to-secure-devices', 'report-to-police']];

interface Named<T> {
  id: string;
  data: T;
}

/** The order of a plan: steps as soon as the guides want them, routes and letters in theirs, services by place. */
export function planOrder(content: {
  guides: readonly Named<Pick<Guide, 'order' | 'steps' | 'avoid'>>[];
  routes: readonly Named<Pick<Route, 'order' | 'sections'>>[];
  services: readonly Named<Pick<Service, 'order'>>[];
  places: readonly Place[];
  letters: readonly Named<{ order: number }>[];
}): Required<Order> {
  const ranks = new Map<string, number[]>();
  const note = (step: string, rank: number) => ranks.set(step, [...(ranks.get(step) ?? []), rank]);
  for (const { data } of content.guides) {
    WHEN.forEach((when, i) => data.steps[when].forEach((step) => note(step, i)));
    // What not to do stands after the first hour in a guide.
    data.avoid.forEach((step) => note(step, 0.5));
  }
  for (const { data } of content.routes)
    for (const { steps } of data.sections) for (const step of steps) if (!ranks.has(step)) note(step, WHEN.length);
  /** How soon most guides want it, in halves. */
  const typical = (all: readonly number[]) => Math.round((all.reduce((sum, n) => sum + n, 0) / all.length) * 2) / 2;
  const place = (id: string) => content.places.findIndex((one) => one.id === id.split('/')[0]);
  const soon = new Map([...ranks].map(([step, all]) => [step, typical(all)]));
  for (const [step, first] of AFTER)
    if (soon.has(step)) soon.set(step, Math.max(soon.get(step)!, (soon.get(first) ?? 0) + 0.25));
  return {
    steps: Object.fromEntries(soon),
    routes: [...content.routes].sort((a, b) => a.data.order - b.data.order).map(({ id }) => id),
    services: [...content.services]
      .sort((a, b) => place(a.id) - place(b.id) || a.data.order - b.data.order)
      .map(({ id }) => id),
    letters: [...content.letters].sort((a, b) => a.data.order - b.data.order).map(({ id }) => id),
  };
}
