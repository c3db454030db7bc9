import { SITE_NAMES } from '../../i18n/index.ts';
import { classicScript } from '../../publish/classic-script.ts';

/** A link or a frame that says nothing itself is called by the edition's own name. */
export const GET = (): Promise<Response> =>
  classicScript('src/embed/element.ts', { __SITE_NAME__: SITE_NAMES }, 'es2022');
