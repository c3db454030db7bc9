/** What a line's menu writes, loaded when a reader first asks for it: a page of law stays light without it. */
import { FILES, type Format, exportAll, exportName } from '../../citation/export.ts';
import type { CiteFacts } from '../../citation/facts.ts';
import { STYLES, type Style, cite } from '../../citation/styles.ts';
import type { RequiredLocale as Locale } from '../../i18n/locales.ts';
import { saveFile } from '../citing/save-file.ts';

/** The citations of a line in every style that applies. */
export function citations(facts: CiteFacts, anchor: string, locale: Locale): { style: Style; text: string }[] {
  return STYLES.flatMap((style) => {
    const text = cite(facts, anchor, style, locale);
    return text === null ? [] : [{ style, text }];
  });
}

/** Makes a file of one provision. `anchor` null: the article. */
export function save(facts: CiteFacts, anchor: string | null, url: string, format: Format, locale: Locale): void {
  const one = { facts, anchor, url };
  saveFile(exportName([one], format), FILES[format].type, exportAll([one], format, locale));
}
