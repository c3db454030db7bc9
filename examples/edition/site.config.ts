// An example: a made-up organisation's edition for mainland China and South Korea, English first.
import type { SiteConfig } from '../../src/config/schema.ts';

const site: SiteConfig = {
  name: { zh: '山茶小屋', en: 'Camellia House' },
  defaultLocale: 'en',
  siteUrl: 'https://camellia.example.org/guide/',
  exit: { zh: 'https://www.moji.com/', en: 'https://www.bbc.com/weather' },
  jurisdictions: ['kr', 'cn', 'global'],
  homePlace: 'kr',
  helpLines: ['kr/ksvrc', 'kr/d4u'],
  keyArticles: ['kr/spsa/art-14', 'kr/spsa/art-14-2', 'cn/psal/art-50'],
  colours: {
    lamp: { light: '#e58fa6', dark: '#d9748f' },
    amber: { light: '#8a2f4a', dark: '#f0a9bb' },
    link: { light: '#1f5a4a', dark: '#8fd0bb' },
  },
  logo: 'logo.svg',
  contact: { email: 'guide@example.org' },
};
export default site;
