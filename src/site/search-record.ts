import type { Locale } from '../i18n/locales.ts';
import type { ProvisionPage } from './provision-page.ts';

/** What the search index knows of a provision's live page. */
export function searchRecord({ version, status, citation }: ProvisionPage, locale: Locale): Record<string, string> {
  return {
    rid: version.article,
    kind: 'provision',
    jurisdiction: version.jurisdiction,
    status,
    summary: version.summary[locale]!,
    title: `${citation} ${version.title[locale]}`,
  };
}
