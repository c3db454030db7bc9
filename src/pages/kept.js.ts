/** What a page says where a kept edition serves it; loaded only there. */
import { translator } from '../i18n/index.ts';
import { LOCALES } from '../i18n/locales.ts';
import { classicScript } from '../publish/classic-script.ts';

export const GET = () =>
  classicScript('src/offline/kept-here.ts', {
    __KEPT_WORDS__: Object.fromEntries(
      LOCALES.map((locale) => {
        const t = translator(locale);
        return [locale, { newer: t('offline.newer'), link: t('offline.newerLink'), mark: t('offline.missing.mark') }];
      }),
    ),
  });
