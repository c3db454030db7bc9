import { classicScript } from '../../publish/classic-script.ts';

export const GET = (): Promise<Response> => classicScript('src/embed/frame.ts', {}, 'es2022');
