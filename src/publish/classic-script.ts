/** A script in one classic file: for what must run before the page is drawn, in a worker, or from a disk. Node only. */
import { build } from 'esbuild';
import path from 'node:path';

/**
 * Bundles a script.
 * @param file its path from the project's folder, in which the build runs
 * @param values put in the place of names, as JSON
 * @returns an answer for an endpoint
 */
export async function classicScript(file: string, values: Record<string, unknown> = {}): Promise<Response> {
  const { outputFiles } = await build({
    entryPoints: [path.resolve(file)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    minify: true,
    legalComments: 'none',
    charset: 'utf8',
    define: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)])),
  });
  return new Response(outputFiles[0]!.text, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
}
