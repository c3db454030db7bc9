/** Where the texts of pages stand, for machines to read on and for people to paste. */
import type { Locale } from '../../i18n/locales.ts';

/** The rooms whose pages are given out as text, in the order in which the full text has them. */
export const TEXT_ROOMS = ['guides', 'routes', 'steps'] as const;

/** Below /data/v1/: text/zh/guides/images-shared.md */
export const textPath = (locale: Locale, room: string, id: string, ending: 'md' | 'txt'): string =>
  `text/${locale}/${room}/${id}.${ending}`;

/** Below /data/v1/: everything of a language in one file. */
export const fullTextPath = (locale: Locale): string => `text/${locale}/full.txt`;
