/** Which texts of this edition are behind another language (content/translations.lock); read once a build. */
import type { Locale } from '../i18n/locales.ts';
import { translationState } from '../publish/read-translations.ts';
import type { Behind } from '../publish/translations.ts';

let found: readonly Behind[] | undefined;

/**
 * The languages that changed while this text did not; empty if it is not behind.
 * @param id `guides/in-a-group`
 */
export function behindOf(id: string, locale: Locale): string[] {
  found ??= translationState(process.cwd()).behind;
  return found.find((one) => one.id === id && one.locale === locale)?.changed ?? [];
}
