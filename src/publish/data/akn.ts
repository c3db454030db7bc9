/**
 * Akoma Ntoso 3.0 (OASIS LegalDocML 1.0): an instrument's wordings on one day as one XML document. What the standard has
 * no place for (our identifiers, intervals, fingerprints, confidence) stands in `proprietary`.
 */
import { type LawRecord, type Version, translationLocales } from '../../law/record.ts';
import { statusOn, versionOn } from '../../law/timeline.ts';
import { provisionElement, provisionId } from './akn-text.ts';
import { XML_HEAD, element, escapeXml } from './xml.ts';

type Instrument = NonNullable<ReturnType<LawRecord['instruments']['get']>>;

const NS = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
/** The name of our own elements; it leads nowhere and is asked for by nobody. */
const OURS = 'urn:lit-corner:data:v1';

/** ISO 639-2 codes, which the naming convention asks for. */
const LANGUAGE: Record<string, string> = { zh: 'zho', en: 'eng', ko: 'kor', ja: 'jpn' };
const language = (tag: string) => LANGUAGE[tag.split('-')[0]!] ?? tag;

/** Why a text is not held, in words that stand in the document. */
const WHY = {
  rights: 'The text is not reproduced here because of its rights; see the official publication.',
  'not-verified': 'The text is not held here because no copy of it could be verified; see the official publication.',
  future: 'The text is not held here because it begins later; see the official publication.',
} as const;

/** The wordings of an instrument, article by article, in the order of their numbers. */
export function articlesIn(record: LawRecord, instrument: string): Version[][] {
  const key = (article: string) =>
    article
      .split('/')
      .at(-1)!
      .replace(/\d+/g, (digits) => digits.padStart(6, '0'));
  return [...record.articles]
    .filter(([article]) => article.startsWith(`${instrument}/`))
    .sort(([a], [b]) => (key(a) < key(b) ? -1 : 1))
    .map(([, versions]) => versions);
}

/**
 * The days on which an instrument's document differs from the one before, oldest first: a wording begins or ends, or is
 * first known. A wording that has not commenced gives none.
 */
export function documentDays(record: LawRecord, instrument: string): string[] {
  const days = articlesIn(record, instrument)
    .flat()
    .filter(({ inForce }) => !inForce.commencement)
    .flatMap(({ inForce }) => [inForce.from ?? inForce.knownBy, inForce.until]);
  const all = [...new Set(days.filter((day) => day !== null && day !== undefined))].sort();
  return all.filter((day) => inForceOn(record, instrument, day).length > 0);
}

/** The wordings in force on a day. */
const inForceOn = (record: LawRecord, instrument: string, day: string): Version[] =>
  articlesIn(record, instrument).flatMap((versions) => versionOn(versions, day) ?? []);

interface Request {
  record: LawRecord;
  instrument: string;
  /** One of `documentDays`. */
  day: string;
  /** A language to translate into; null: the official text. */
  locale: string | null;
}

function identification(instrument: Instrument, { record, day, locale }: Request): string {
  const first = instrument.editions[0]!;
  const days = documentDays(record, instrument.id);
  const adopted = instrument.editions.map((edition) => edition.adopted).find(Boolean);
  const [workDay, dayName] = adopted
    ? [adopted, 'adoption']
    : first.effective
      ? [first.effective, 'commencement']
      : [days[0]!, 'firstRecorded'];
  const [jurisdiction, handle] = instrument.id.split('/') as [string, string];
  const work = `/akn/${jurisdiction}/act/${instrument.kind}/${workDay}/${handle}`;
  const original = `${work}/${language(instrument.lang)}@${day}`;
  const expression = locale === null ? original : `${work}/${language(locale)}@${day}`;
  const value = (name: string, text: string) => element(name, { value: text });
  const date = (of: string, name: string) => element('FRBRdate', { date: of, name });
  const number = instrument.editions.map((edition) => edition.number).find(Boolean);
  const author = (href: string, as: string) => element('FRBRauthor', { href, as });
  return element('identification', { source: '#lit-corner' }, [
    element('FRBRWork', {}, [
      value('FRBRthis', `${work}/!main`),
      value('FRBRuri', work),
      element('FRBRalias', { value: instrument.id, name: 'lit-corner' }),
      date(workDay, dayName),
      author('#issuer', '#author'),
      value('FRBRcountry', jurisdiction),
      value('FRBRsubtype', instrument.kind),
      ...(number ? [value('FRBRnumber', number)] : []),
      value('FRBRname', instrument.title.orig),
    ]),
    element('FRBRExpression', {}, [
      value('FRBRthis', `${expression}/!main`),
      value('FRBRuri', expression),
      date(day, 'inForce'),
      author(locale === null ? '#issuer' : '#lit-corner', locale === null ? '#author' : '#editor'),
      value('FRBRauthoritative', 'false'),
      element('FRBRlanguage', { language: language(locale ?? instrument.lang) }),
      ...(locale === null
        ? []
        : [
            element('FRBRtranslation', {
              href: original,
              fromLanguage: language(instrument.lang),
              authoritative: 'false',
              by: '#lit-corner',
            }),
          ]),
    ]),
    element('FRBRManifestation', {}, [
      value('FRBRthis', `${expression}/!main.xml`),
      value('FRBRuri', `${expression}/.xml`),
      date(day, 'inForce'),
      author('#lit-corner', '#editor'),
      value('FRBRformat', 'application/akn+xml'),
    ]),
  ]);
}

function lifecycle(record: LawRecord, instrument: string): string {
  const days = documentDays(record, instrument);
  return element(
    'lifecycle',
    { source: '#lit-corner' },
    days.map((date, i) =>
      element('eventRef', {
        eId: `event_${i + 1}`,
        date,
        source: '#lit-corner',
        type: i === 0 ? 'generation' : 'amendment',
      }),
    ),
  );
}

/** Whether an instrument has a translation to give in a language. */
const isTranslated = (versions: readonly Version[], locale: string): boolean =>
  versions.some((version) => version.text !== null && translationLocales(version.lang).includes(locale));

/**
 * The document of an instrument on a day.
 * @returns XML; the same record gives the same bytes
 * @throws Error if no wording was in force on that day
 */
export function aknDocument(request: Request): string {
  const { record, instrument: id, day, locale } = request;
  const instrument = record.instruments.get(id)!;
  const versions = inForceOn(record, id, day).filter(
    ({ text, lang }) => locale === null || text === null || translationLocales(lang).includes(locale),
  );
  if (!versions.length) throw new Error(`${id}: found no wording in force on ${day}`);
  const title = locale === 'zh' || locale === 'en' ? instrument.title[locale] : instrument.title.orig;
  const organization = (eId: string, showAs: string) =>
    element('TLCOrganization', { eId, href: `/ontology/organization/${eId}`, showAs });
  const role = (eId: string, showAs: string) => element('TLCRole', { eId, href: `/ontology/role/${eId}`, showAs });
  const wordings = versions.map(({ inForce, ...version }) =>
    element('lc:wording', {
      for: provisionId({ inForce, ...version }),
      id: version.id,
      from: inForce.from,
      until: inForce.until,
      knownBy: inForce.knownBy,
      sha256: version.sha256,
      confidence: version.confidence,
    }),
  );
  const note =
    locale === null
      ? 'Only the provisions that the record of Lit Corner holds; each official text is given word for word.'
      : 'An unofficial translation by Lit Corner (CC BY 4.0); only the provisions that its record holds.';
  const meta = element('meta', {}, [
    identification(instrument, request),
    lifecycle(record, id),
    element('references', { source: '#lit-corner' }, [
      organization('lit-corner', 'Lit Corner · 明隅'),
      organization('issuer', instrument.issuer.orig),
      role('author', 'Author'),
      role('editor', 'Editor'),
    ]),
    element('notes', { source: '#lit-corner' }, element('note', { eId: 'note_1' }, element('p', {}, escapeXml(note)))),
    element('proprietary', { source: '#lit-corner', 'xmlns:lc': OURS }, wordings),
  ]);
  const body = versions.map((version) =>
    provisionElement(version, locale, {
      remark: WHY[version.textMissing ?? 'not-verified'],
      url: version.officialUrl ?? instrument.officialUrl,
    }),
  );
  const act = element('act', { name: instrument.kind, contains: 'singleVersion' }, [
    meta,
    element('preface', {}, element('p', {}, element('docTitle', {}, escapeXml(title)))),
    element('body', {}, body),
  ]);
  return `${XML_HEAD}${element('akomaNtoso', { xmlns: NS }, act)}\n`;
}

/** Every document of the record: its path below /data/v1/, its XML. @param asAt the day of the edition */
export function aknFiles(record: LawRecord, asAt: string, locales: readonly string[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const instrument of [...record.instruments.keys()].sort()) {
    const days = documentDays(record, instrument);
    for (const day of days)
      files.set(`akn/${instrument}/${day}.xml`, aknDocument({ record, instrument, day, locale: null }));
    // The live document: the last day not after the edition's, else the first to come.
    const day = days.filter((one) => one <= asAt).at(-1) ?? days[0];
    if (day === undefined) continue;
    files.set(`akn/${instrument}.xml`, aknDocument({ record, instrument, day, locale: null }));
    for (const locale of locales)
      if (isTranslated(inForceOn(record, instrument, day), locale))
        files.set(`akn/${instrument}.${locale}.xml`, aknDocument({ record, instrument, day, locale }));
  }
  return files;
}

/** Whether a wording stands in some document: it has not if it never commenced or is not known to have. */
export const isPlaced = ({ inForce }: Version): boolean =>
  !inForce.commencement && statusOn(inForce, inForce.from ?? inForce.knownBy ?? '') === 'in-force';
