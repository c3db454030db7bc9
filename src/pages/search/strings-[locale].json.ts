import type { APIRoute } from 'astro';
import type { RequiredLocale as Locale } from '../../i18n/locales.ts';
import { searchStrings } from '../../site/search-strings.ts';
import { localePaths } from '../../site/static-paths.ts';

export const getStaticPaths = localePaths;
export const GET: APIRoute<{ locale: Locale }> = ({ props }) => Response.json(searchStrings(props.locale));
