/** The worker of the list of files, as a classic script of its own: it needs no module loading and works below any path. */
import { build } from 'esbuild';
import path from 'node:path';

export async function GET(): Promise<Response> {
  const { outputFiles } = await build({
    entryPoints: [path.resolve('src/evidence/hash-worker.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    minify: true,
    legalComments: 'none',
  });
  return new Response(outputFiles[0]!.text, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
}
