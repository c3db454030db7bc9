/** The script in every page's head: it must run before the page is drawn, which a module cannot. */
import { classicScript } from '../publish/classic-script.ts';

export const GET = () => classicScript('src/layouts/head.ts');
