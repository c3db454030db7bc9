/** The worker of a language: its folder is its scope. */
import { classicScript } from '../../publish/classic-script.ts';
import { localePaths } from '../../site/static-paths.ts';

export const getStaticPaths = localePaths;
export const GET = () => classicScript('src/offline/worker.ts');
