/** Build-time helper of the fold: the small Traditional → Simplified map that the browser gets as /search/t2s.json. */
export { t2sMap } from '../i18n/traditional.ts';
