/** The two neutral names under which the guide can stand on a home screen: ours, and a plainer one. */
import { SITE } from '../config/site.ts';
import type { Written } from '../i18n/locales.ts';

export const APPS = ['lamp', 'note'] as const;
export type App = (typeof APPS)[number];

export const APP_NAMES: Record<App, Written> = {
  lamp: SITE.name,
  note: { zh: '笔记', en: 'Notes' },
};

/** The web manifest's path below the language's folder. */
export const manifestPath = (app: App): string => `${app}.webmanifest`;

/** An icon's address from the root. */
export const iconPath = (app: App, which: '192' | '512' | 'maskable-512'): string => `/icons/${app}-${which}.png`;
