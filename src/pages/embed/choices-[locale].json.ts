import type { APIRoute } from 'astro';
import type { RequiredLocale as Locale } from '../../i18n/locales.ts';
import { embedChoices } from '../../site/embed-choices.ts';
import { localePaths } from '../../site/static-paths.ts';

export const getStaticPaths = localePaths;
export const GET: APIRoute<{ locale: Locale }> = async ({ props }) => Response.json(await embedChoices(props.locale));
