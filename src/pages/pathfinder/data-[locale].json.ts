import type { APIRoute } from 'astro';
import type { RequiredLocale as Locale } from '../../i18n/locales.ts';
import { pathfinderData } from '../../site/pathfinder.ts';
import { localePaths } from '../../site/static-paths.ts';

export const getStaticPaths = localePaths;
export const GET: APIRoute<{ locale: Locale }> = async ({ props }) => Response.json(await pathfinderData(props.locale));
