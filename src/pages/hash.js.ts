/** The worker of the list of files: a script of its own needs no module loading and works below any path. */
import { classicScript } from '../publish/classic-script.ts';

export const GET = () => classicScript('src/evidence/hash-worker.ts');
