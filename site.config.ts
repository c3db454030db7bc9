// What this edition sets for itself. An organisation builds her own with this one file and a logo: docs/edition.md.
import type { SiteConfig } from './src/config/schema.ts';

const site: SiteConfig = {
  name: { zh: '明隅', en: 'Lit Corner' },
  defaultLocale: 'zh',
  siteUrl: null,
  // Plain pages that open where the readers are, in their language.
  exit: {
    zh: 'https://www.weather.com.cn/',
    en: 'https://www.chinadaily.com.cn/',
    ko: 'https://www.weather.go.kr/',
  },
  jurisdictions: 'all',
  homePlace: 'cn',
  helpLines: [],
  keyArticles: [
    'cn/psal/art-50',
    'cn/psal/art-70',
    'cn/psal/art-80',
    'cn/criminal-law/art-284',
    'cn/criminal-law/art-364',
    'cn/civil-code/art-1033',
    'kr/spsa/art-14',
  ],
  colours: {},
  logo: null,
  contact: null,
};
export default site;
