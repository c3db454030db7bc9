/** Facts, their values and a rule's conditions in words. */
import { formatCitation } from '../citation/format.ts';
import { formatDay } from '../i18n/dates.ts';
import { translator } from '../i18n/index.ts';
import type { Locale } from '../i18n/locales.ts';
import { thresholdsAt } from '../law/penalty.ts';
import { type LawRecord, findPinpoint } from '../law/record.ts';
import type { ConditionWords } from '../pathfinder/describe.ts';
import { ANYWHERE, type FactName, kindOf } from '../schemas/facts.ts';
import { formatMoney, formatNumber } from './phrases/numbers.ts';
import { thresholdFigure } from './phrases/penalty.ts';
import { PLACES } from './reference.ts';

/** `volume.clicks` → the key of its label. */
export const factLabel = (locale: Locale, name: FactName) => translator(locale)(`pathfinder.fact.${name}`);

/** A place of the rules by name: of the help directory, else of the record of law, else somewhere else. */
export function placeName(place: string, locale: Locale): string {
  const known = PLACES.find(({ id }) => id === place)?.name[locale];
  if (known) return known;
  const t = translator(locale);
  return place === ANYWHERE || place === 'zz' ? t('pathfinder.elsewhere') : t(`law.jurisdiction.${place}`);
}

/** How a fact's value reads: 公共交通 · public transport; 20; 5,000 yuan. */
function valueLabel(locale: Locale, name: FactName, value: string): string {
  if (kindOf(name).kind === 'choice') return translator(locale)(`pathfinder.value.${name}.${value}`);
  return name === 'jurisdiction' ? placeName(value, locale) : value;
}

/** The words in which a rule's conditions are told. */
export function conditionWords(record: LawRecord, locale: Locale): ConditionWords {
  const t = translator(locale);
  const w = (key: string) => t(`pathfinder.words.${key}`);
  const money = (name: FactName) => name.endsWith('Cny');
  return {
    all: w('all'),
    any: w('any'),
    none: w('none'),
    count: w('count'),
    always: w('always'),
    is: w('is'),
    isNot: w('isNot'),
    yes: w('yes'),
    no: w('no'),
    unknown: w('unknown'),
    or: w('or'),
    raw: w('raw'),
    compare: {
      '>=': w('ge'),
      '>': w('gt'),
      '<=': w('le'),
      '<': w('lt'),
      'day>=': w('dayGe'),
      'day>': w('dayGt'),
      'day<=': w('dayLe'),
      'day<': w('dayLt'),
    },
    flag: (name, value) => t(`pathfinder.flag.${name}.${value ? 'yes' : 'no'}`),
    fact: (name) => factLabel(locale, name),
    value: (name, value) => valueLabel(locale, name, value),
    number: (name, value) => (money(name) ? formatMoney(value, 'CNY', locale) : formatNumber(value)),
    day: (iso) => formatDay(iso, locale),
    threshold: (pinpoint, measure) => {
      const found = findPinpoint(record, pinpoint);
      if (typeof found === 'string') throw new Error(`content/pathfinder/rules: “${pinpoint}”: ${found}`);
      const entries = thresholdsAt(found.version.thresholds, found.anchor);
      const entry = entries.find((one) => one.measure === measure) ?? entries.find((one) => one.measure === 'each');
      if (!entry) throw new Error(`content/pathfinder/rules: the threshold ${pinpoint} (${measure}) is not there`);
      return t('pathfinder.words.threshold')
        .replace('{figure}', thresholdFigure(entry, locale))
        .replace('{cite}', formatCitation({ record, id: pinpoint, locale }));
    },
  };
}
