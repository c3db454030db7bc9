/** What an edition may set for itself. */
import type { Localised } from '../i18n/locales.ts';

/** Where the quick exit leads: a plain page that opens in mainland China, in the reader's language. */
export const EXIT_URL: Localised = { zh: 'https://www.weather.com.cn/', en: 'https://www.chinadaily.com.cn/' };

/** The places of the help directory come from content/places.yaml; this one's urgent numbers come first. */
export const HOME_PLACE = 'cn';

/** The articles that the home page names. */
export const KEY_ARTICLES = [
  'cn/psal/art-50',
  'cn/psal/art-70',
  'cn/psal/art-80',
  'cn/criminal-law/art-284',
  'cn/criminal-law/art-364',
  'cn/civil-code/art-1033',
  'kr/spsa/art-14',
];
