/** Classic scripts for other people's pages, bundled into one file each: module scripts fail in sandboxed frames. */
import { build } from 'esbuild';
import path from 'node:path';

/**
 * Bundles one source file.
 * @param source from the project's folder: src/embed/element.ts
 */
export async function classicScript(source: string): Promise<Response> {
  const { outputFiles } = await build({
    entryPoints: [path.resolve(source)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    charset: 'utf8',
  });
  return new Response(outputFiles[0]!.text, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
}
