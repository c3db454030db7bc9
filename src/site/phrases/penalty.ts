/** Penalties, thresholds and periods of time in words. The figures come from the record; nothing here knows one. */
import type { Locale } from '../../i18n/locales.ts';
import { formatCitation, writeCitation } from '../../citation/format.ts';
import { enclosingAnchors, readId } from '../../law/ids.ts';
import type { LawRecord } from '../../law/record.ts';
import { type Translate, translator } from '../../i18n/index.ts';
import { CURRENCIES, type CustodyKind, type Penalty, type Threshold } from '../../schemas/law.ts';
import type { Deadline } from '../../schemas/reference.ts';
import { formatMoney, formatNumber } from './numbers.ts';

type Range = { min: number | null; max: number | null };

/** 5日以上10日以下 · 5 to 10 days, in the unit's words. `show` writes one bound, `showMin` the lower where it differs. */
function range(t: Translate, { min, max }: Range, show: (value: number) => string, showMin = show): string {
  if (min !== null && max !== null) return t('range.between', { min: showMin(min), max: show(max) });
  if (max !== null) return t('range.max', { max: show(max) });
  return min !== null ? t('range.min', { min: showMin(min) }) : '';
}

/** A period: 5日 · 5 days · 1 year. */
export function duration(value: number, unit: string, locale: Locale): string {
  const t = translator(locale);
  return t(`unit.${unit}.${value === 1 ? 'one' : 'other'}`, { value: formatNumber(value) });
}

function kinds(t: Translate, list: readonly CustodyKind[]): string[] {
  return list.map((kind) => t(`custody.${kind}`));
}

/** a, b or c */
function either(t: Translate, all: readonly string[]): string {
  return all.length === 1
    ? all[0]!
    : t('list.or', { first: all.slice(0, -1).join(t('list.comma')), last: all.at(-1)! });
}

/** 三年以下有期徒刑、拘役或者管制 · fixed-term imprisonment of up to 3 years, criminal detention or public surveillance */
function custodyPhrase(penalty: Penalty, locale: Locale): string {
  const { custody } = penalty;
  if (!custody) return '';
  const t = translator(locale);
  const name = either(t, kinds(t, [custody.kind, ...custody.alike]));
  const show = (unit: string) => (value: number) => duration(value, unit, locale);
  const length =
    custody.unit === 'life' ? '' : range(t, custody, show(custody.unit), show(custody.minUnit ?? custody.unit));
  const main = length ? t('custody.withLength', { name, length }) : name;
  return either(t, [main, ...kinds(t, custody.orLighter), ...kinds(t, custody.orHeavier)]);
}

/** 1,000元以下罚款 · a fine of up to 1,000 yuan */
function finePhrase({ fine, route }: Penalty, locale: Locale): string {
  if (!fine) return '';
  const t = translator(locale);
  const name = t(`fine.${route === 'criminal' || route === 'civil' ? route : 'administrative'}`);
  if (fine.unit === 'unspecified' || fine.unit === 'unlimited') return t(`fine.${fine.unit}`, { name });
  const show = (value: number) => {
    if (fine.unit === 'money') return formatMoney(value, fine.currency, locale);
    return t(fine.unit === 'penalty-unit' ? 'fine.penaltyUnits' : 'fine.times', { value: formatNumber(value) });
  };
  return t(fine.unit === 'multiple-of-gain' ? 'fine.ofGain' : 'fine.ofMoney', { name, amount: range(t, fine, show) });
}

/**
 * One tier in words, without its condition. An entry that only refers elsewhere gives what else it orders.
 * @param record names the provision that a penalty refers to
 */
export function penaltyPhrase(penalty: Penalty, locale: Locale, record: LawRecord): string {
  const t = translator(locale);
  const custody = custodyPhrase(penalty, locale);
  const fine = finePhrase(penalty, locale);
  const both = custody && fine ? t(`relation.${penalty.relation}`, { custody, fine }) : custody || fine;
  const other = penalty.other.map((word) => {
    const [name, target] = word.split(/:(.*)/s);
    return name === 'same-as' ? t('other.same-as', { target: sameAs(target!, locale, record) }) : t(`other.${name}`);
  });
  return [both, ...other].filter(Boolean).join(t('list.also'));
}

/** "paragraph (1)" of `p1`, "(h)(4)" of `ph-i4`; another provision as it is cited. */
function sameAs(target: string, locale: Locale, record: LawRecord): string {
  const t = translator(locale);
  if (!target.includes('/')) {
    const [, number] = /^p(\d+)$/.exec(target) ?? [];
    if (number) return t('other.paragraph', { number });
    return enclosingAnchors(target)
      .reverse()
      .map((anchor) => `(${anchor.split('-').at(-1)!.slice(1)})`)
      .join('');
  }
  if (target.includes('@')) return formatCitation({ record, id: target, locale });
  // Any wording: the number is meant, not one text of it.
  const version = record.articles.get(readId(target).article)?.at(-1);
  const instrument = version && record.instruments.get(version.instrument);
  if (!version || !instrument) throw new Error(`a penalty refers to ${target}, which the record does not hold`);
  return writeCitation(instrument.short, version, readId(target).anchor, locale);
}

/** Several tiers as one phrase: each condition before its penalty. */
export function penaltiesPhrase(penalties: readonly Penalty[], locale: Locale, record: LawRecord): string {
  const t = translator(locale);
  return penalties
    .map((penalty) => {
      const phrase = penaltyPhrase(penalty, locale, record) || t('other.seeText');
      return penalty.when ? t('penalty.tier', { when: penalty.when[locale]!, phrase }) : phrase;
    })
    .join(t('list.semicolon'));
}

/** A threshold's figure: 20 videos, 5,000 yuan; a factor as "twice the figures of …". */
export function thresholdFigure(threshold: Threshold, locale: Locale): string {
  const t = translator(locale);
  if (threshold.value === null) return t('threshold.factor', { factor: formatNumber(threshold.factor ?? 1) });
  const currency = CURRENCIES.find((code) => code === threshold.unit);
  if (currency) return formatMoney(threshold.value, currency, locale);
  if (['hour', 'day', 'month', 'year'].includes(threshold.unit))
    return duration(threshold.value, threshold.unit, locale);
  // Pieces of information are counted by another word than files: 200条, 20个（件）.
  const unit = threshold.measure === 'records' && threshold.unit === 'item' ? 'record' : threshold.unit;
  return t(`threshold.unit.${unit}`, { value: formatNumber(threshold.value) });
}

/** A threshold with its comparison: 20个以上, 5,000 yuan or more; an age as law says it: 不满18周岁, under 18. */
export function thresholdPhrase(threshold: Threshold, locale: Locale): string {
  const t = translator(locale);
  if (threshold.measure === 'persons-under-age' && threshold.value !== null)
    return t(`wording.age.${threshold.op}`, { value: formatNumber(threshold.value) });
  return t(`threshold.op.${threshold.op}`, { figure: thresholdFigure(threshold, locale) });
}

/** A deadline's length: 7日 · 7 days. */
export function deadlinePhrase(deadline: Deadline, locale: Locale): string {
  return duration(deadline.value, deadline.unit, locale);
}
