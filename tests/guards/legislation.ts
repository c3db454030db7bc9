/** Whether JSON-LD says of a law only what schema.org has words for. The list is written from schema.org/Legislation. */

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string' && value.trim() === value && value !== '';
const isDay: Check = (value) =>
  text(value) && /^\d{4}-\d{2}-\d{2}$/.test(value as string) && !Number.isNaN(Date.parse(value as string));
const address: Check = (value) =>
  text(value) && /^(?:https?:\/\/|\.\.?\/|(?:\d{4}-\d{2}-\d{2}|undated)\/$)/.test(value as string);
const one =
  (...allowed: string[]): Check =>
  (value) =>
    allowed.includes(value as string);
const many =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) ? value.length > 1 && value.every(check) : check(value);
const reference: Check = (value) => shape({ '@id': address })(value);
const ofType = (type: string, rest: Record<string, Check>, optional: Record<string, Check> = {}): Check =>
  shape({ '@type': one(type), ...rest }, optional);

/** An object with these keys and no others. */
function shape(required: Record<string, Check>, optional: Record<string, Check> = {}): Check {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const known: Record<string, Check> = { ...required, ...optional };
    return (
      Object.keys(required).every((key) => key in value) &&
      Object.entries(value).every(([key, item]) => known[key]?.(item) ?? false)
    );
  };
}

const REQUIRED: Record<string, Check> = {
  '@context': one('https://schema.org'),
  '@type': one('Legislation'),
  '@id': address,
  url: address,
  name: text,
  description: text,
  legislationIdentifier: (value) =>
    text(value) && /^[a-z]{2}\/[\w.-]+\/[\w.-]+@(\d{4}-\d{2}-\d{2}|undated)$/.test(value as string),
  legislationType: text,
  legislationJurisdiction: (value) => text(value) && /^[A-Z]{2}$/.test(value as string),
  legislationPassedBy: ofType('Organization', { name: text }),
  inLanguage: one('zh-Hans', 'zh-Hant', 'en', 'ko', 'ja'),
  isPartOf: ofType('Legislation', { '@id': address, name: text }),
  encoding: ofType('LegislationObject', {
    encodingFormat: one('application/akn+xml'),
    contentUrl: address,
    legislationLegalValue: one('https://schema.org/UnofficialLegalValue'),
  }),
};
const OPTIONAL: Record<string, Check> = {
  legislationDate: isDay,
  legislationDateVersion: isDay,
  temporalCoverage: (value) => text(value) && /^\d{4}-\d{2}-\d{2}\/(?:\d{4}-\d{2}-\d{2}|\.\.)$/.test(value as string),
  legislationLegalForce: one('https://schema.org/InForce', 'https://schema.org/NotInForce'),
  legislationChanges: many(reference),
  '@reverse': shape({ legislationChanges: many(reference) }),
  citation: many(reference),
  isBasedOn: address,
  workTranslation: ofType('Legislation', { inLanguage: one('zh-Hans', 'en'), url: address, license: address }),
};

/** What is wrong with a page's data, as `key: what was found`. */
export function legislationProblems(data: Record<string, unknown>): string[] {
  const known: Record<string, Check> = { ...REQUIRED, ...OPTIONAL };
  return [
    ...Object.keys(REQUIRED)
      .filter((key) => !(key in data))
      .map((key) => `${key}: missing`),
    ...Object.entries(data)
      .filter(([key, value]) => !known[key]?.(value))
      .map(([key, value]) => `${key}: found ${JSON.stringify(value)}`),
  ];
}
