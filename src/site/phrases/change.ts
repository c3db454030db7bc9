/** What changed in substance, in one sentence that the structured data alone writes. */
import { articleLabel, citationName, formatPinpoint } from '../../citation/format.ts';
import { type Translate, translator } from '../../i18n/index.ts';
import type { Locale } from '../../i18n/locales.ts';
import { type Change, type PlacedLine, sameFigures } from '../../law/changes.ts';
import type { KindVerdict, TierVerdict } from '../../law/milder.ts';
import type { LawRecord, Version } from '../../law/record.ts';
import type { Penalty } from '../../schemas/law.ts';
import { formatMoney } from './numbers.ts';
import { penaltyPhrase, thresholdFigure } from './penalty.ts';

/** More places than this are counted, not named. */
const NAMED = 4;

const join = (t: Translate, list: readonly string[]) =>
  list.length > 1
    ? t('desk.and', { first: list.slice(0, -1).join(t('list.comma')), last: list.at(-1)! })
    : (list[0] ?? '');

function names(record: LawRecord, versions: readonly Version[], locale: Locale, withLaw: boolean): string {
  const t = translator(locale);
  const label = (version: Version) => {
    const { short, jurisdiction } = record.instruments.get(version.instrument)!;
    const law = withLaw
      ? citationName(jurisdiction, { zh: short.zh, en: short.en }, locale) + (locale === 'en' ? ' ' : '')
      : '';
    return law + articleLabel(version, locale);
  };
  return join(t, versions.map(label));
}

/** art. 42 became art. 50; arts. 77 and 78 became art. 90; the number stays. */
function numberPhrase(record: LawRecord, { before, after, moved, alsoIn }: Change, locale: Locale): string {
  const t = translator(locale);
  if (!moved) return t('desk.change.kept', { label: names(record, [after], locale, false) });
  const elsewhere = before.some(({ instrument }) => instrument !== after.instrument);
  const key = before.length > 1 ? 'desk.change.merged' : alsoIn.length ? 'desk.change.split' : 'desk.change.moved';
  return t(key, { from: names(record, before, locale, elsewhere), to: names(record, [after], locale, elsewhere) });
}

const only = (penalty: Penalty, part: 'custody' | 'fine'): Penalty => ({
  ...penalty,
  custody: part === 'custody' ? penalty.custody : null,
  fine: part === 'fine' ? penalty.fine : null,
  relation: 'only',
  other: [],
});

/** What a tier's figures became; empty where they are the same. */
function tierPhrase(record: LawRecord, { before, after, kinds }: TierVerdict, locale: Locale): string {
  const t = translator(locale);
  const write = (penalty: Penalty) => penaltyPhrase(penalty, locale, record);
  if (sameFigures(before, after)) return '';
  const differs = kinds.filter(({ kind }) => {
    const key = { custody: 'custody', fine: 'fine', combination: 'relation', other: 'other' }[kind] as keyof Penalty;
    return JSON.stringify(before[key]) !== JSON.stringify(after[key]);
  });
  const [first, more] = differs;
  if (first && !more && first.kind === 'fine' && before.fine && after.fine) {
    const [a, b] = [before.fine, after.fine];
    const money = a.unit === 'money' && b.unit === 'money' && a.currency === b.currency && a.min === b.min;
    if (money && a.max !== null && b.max !== null)
      return t(`desk.change.${b.max > a.max ? 'fineUp' : 'fineDown'}`, {
        name: t(`fine.${before.route === 'criminal' || before.route === 'civil' ? before.route : 'administrative'}`),
        from: formatMoney(a.max, a.currency, locale),
        to: formatMoney(b.max, b.currency, locale),
      });
  }
  if (first && !more && (first.kind === 'custody' || first.kind === 'fine') && before[first.kind] && after[first.kind])
    return t('desk.change.from', { from: write(only(before, first.kind)), to: write(only(after, first.kind)) });
  return t('desk.change.from', { from: write(before), to: write(after) });
}

/** Whether an entry sets a penalty; complaint, attempt, increase and reference are rules about one. */
const sets = ({ custody, fine, other }: Penalty): boolean =>
  Boolean(custody ?? fine) ||
  other.some(
    (word) =>
      !/^(complaint-required|no-prosecution-against-will|attempt-punished|increase-by-half|same-as:)/.test(word),
  );

/** A line without its figures and the names of custody. */
const rest = ({ version, index }: PlacedLine): string =>
  version.lines[index]!.body.replace(/[\d,，零〇一二两三四五六七八九十百千万萬億억천]+|懲役|拘禁刑|禁錮/g, '');

const condition = (penalty: Penalty, locale: Locale, t: Translate) =>
  penalty.when?.[locale] ?? t(`law.tier.${penalty.tier}`);

/**
 * A reference that gave way to penalties of its own (indecency against children: "as under the two paragraphs before" → two
 * tiers): told as one change, for nothing was added.
 */
function ownPenalties({ penalties }: Change): { tier: TierVerdict; now: Penalty[] }[] {
  return penalties.tiers
    .filter(({ before, after }) => !sets(before) && sets(after))
    .map((tier) => ({ tier, now: [...penalties.added.filter(({ at }) => at === tier.after.at), tier.after] }))
    .filter(({ now }) => now.length > 1);
}

/** The tiers' changes, those that read alike told once. */
function tierPhrases(record: LawRecord, change: Change, locale: Locale): string[] {
  const t = translator(locale);
  const { tiers } = change.penalties;
  const groups = new Map<string, TierVerdict[]>();
  const own = ownPenalties(change);
  for (const tier of tiers.filter((one) => !own.some(({ tier }) => tier === one))) {
    const phrase = tierPhrase(record, tier, locale);
    if (phrase) groups.set(phrase, [...(groups.get(phrase) ?? []), tier]);
  }
  const write = (penalty: Penalty) =>
    t('desk.change.tier', { phrase: penaltyPhrase(penalty, locale, record), when: condition(penalty, locale, t) });
  const told = own.map(({ tier, now }) =>
    t('desk.change.from', { from: write(tier.before), to: join(t, now.map(write)) }),
  );
  const phrases = [...groups].map(([phrase, group]) => {
    if (group.length === tiers.length) return tiers.length > 1 ? t('desk.change.everyTier', { phrase }) : phrase;
    return t('desk.change.tier', {
      phrase,
      when: join(
        t,
        group.map(({ after }) => condition(after, locale, t)),
      ),
    });
  });
  return [...phrases, ...told];
}

function places(lines: readonly PlacedLine[], key: string, locale: Locale): string[] {
  if (!lines.length) return [];
  const t = translator(locale);
  if (lines.length > NAMED) return [t(`desk.change.${key}Many`, { count: lines.length })];
  const list = lines.map(({ version, anchor }) => formatPinpoint(version, anchor, locale) || t('law.anchorWhole'));
  return [t(`desk.change.${key}`, { list: join(t, list) })];
}

/**
 * One sentence: the number, the penalties, what came and went, what was reworded. Our own words.
 * @param change of src/law/changes.ts
 */
export function changeSentence(record: LawRecord, change: Change, locale: Locale): string {
  const t = translator(locale);
  const { penalties, lines, after, before } = change;
  const tiers = tierPhrases(record, change, locale);
  const penalty = (key: 'Added' | 'Removed', list: readonly Penalty[]) =>
    list.map((one) =>
      t(`desk.change.${sets(one) ? 'penalty' : 'rule'}${key}`, {
        when: condition(one, locale, t),
        phrase: penaltyPhrase(one, locale, record) || t('other.seeText'),
      }),
    );
  const told = new Set(
    penalties.tiers.filter(({ before, after }) => !sameFigures(before, after)).map(({ after }) => after.at),
  );
  // A line of which the penalty alone changed has been told; one whose other words changed too has not.
  const penaltyOnly = new Set(
    change.pairs.flatMap(({ before: i, after: j }) =>
      i !== null && j !== null && rest(change.beforeLines[i]!) === rest(change.afterLines[j]!)
        ? [change.afterLines[j]!.anchor]
        : [],
    ),
  );
  const reworded = lines.reworded.filter(({ anchor }) => !(told.has(anchor) && penaltyOnly.has(anchor)));
  // Korean law keeps the number of a paragraph that it strikes out: “③ 삭제 <2023.7.11>” is nothing new.
  const added = lines.added.filter(({ version, index }) => !/^삭제\b|^삭제\s*</.test(version.lines[index]!.body));
  const substance = [
    ...tiers,
    ...penalty(
      'Added',
      penalties.added.filter((one) => !ownPenalties(change).some(({ now }) => now.includes(one))),
    ),
    ...penalty('Removed', penalties.removed),
    ...change.thresholds.flatMap(({ before, after }) =>
      before && after
        ? [
            t('desk.change.threshold', {
              measure: t(`threshold.measure.${after.measure}`),
              from: thresholdFigure(before, locale),
              to: thresholdFigure(after, locale),
            }),
          ]
        : [],
    ),
  ];
  const penal = after.penalties.length > 0 || before.some((version) => version.penalties.length > 0);
  if (penal && !substance.length) substance.push(t('desk.change.samePenalty'));
  const text = [
    ...places(added, 'added', locale),
    ...places(lines.removed, 'removed', locale),
    ...places(reworded, 'reworded', locale),
  ];
  if (!change.pairs.length) text.push(t('desk.change.noText'));
  else if (!text.length && !tiers.length) text.push(t('desk.change.sameText'));
  const sentence = t('desk.change.sentence', {
    text: [numberPhrase(record, change, locale), ...substance, ...text].join(t('list.semicolon')),
  });
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** “detention: the same; fine: the earlier text is milder”, for one tier; kinds that neither wording has are left out. */
export function verdictPhrase({ before, after, kinds, milder, why }: TierVerdict, locale: Locale): string {
  const t = translator(locale);
  const there: Record<KindVerdict['kind'], boolean> = {
    custody: Boolean(before.custody ?? after.custody),
    fine: Boolean(before.fine ?? after.fine),
    combination:
      before.relation !== after.relation && Boolean(before.custody && after.custody && before.fine && after.fine),
    other: before.other.length > 0 || after.other.length > 0,
  };
  const custody = before.custody ?? after.custody;
  const name = (kind: KindVerdict['kind']) =>
    kind === 'custody' && custody ? t(`custody.${custody.kind}`) : t(`desk.milder.kind.${kind}`);
  const list = kinds
    .filter(({ kind }) => there[kind])
    .map((verdict) => t('desk.milder.one', { kind: name(verdict.kind), verdict: t(`desk.milder.${verdict.milder}`) }));
  const reason =
    (milder === 'arguable' || why === 'instead') && why
      ? t('desk.milder.because', { why: t(`desk.milder.why.${why}`) })
      : '';
  return list.join(t('list.semicolon')) + reason;
}

/**
 * The verdicts of all tiers in one phrase, for a note; tiers that read alike are told once. Empty outside mainland China,
 * whose rules on earlier acts the record holds, and where nothing is compared or everything is the same.
 */
export function verdictsPhrase(change: Change, locale: Locale): string {
  const { tiers } = change.penalties;
  if (change.after.jurisdiction !== 'cn' || tiers.every(({ milder }) => milder === 'same')) return '';
  const t = translator(locale);
  const groups = new Map<string, TierVerdict[]>();
  for (const tier of tiers) {
    const phrase = verdictPhrase(tier, locale);
    if (phrase) groups.set(phrase, [...(groups.get(phrase) ?? []), tier]);
  }
  if (groups.size === 1) return [...groups.keys()][0]!;
  return [...groups]
    .map(
      ([phrase, group]) =>
        `${join(
          t,
          group.map(({ after }) => condition(after, locale, t)),
        )}${locale === 'zh' ? '：' : ': '}${phrase}`,
    )
    .join(t('list.semicolon'));
}
