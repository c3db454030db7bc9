import { classicScript } from '../../site/classic-script.ts';

export const GET = (): Promise<Response> => classicScript('src/embed/element.ts');
