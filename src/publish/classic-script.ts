/**
 * A script in one classic file: for what must run before the page is drawn, in a worker, from a disk, or on other people's pages,
 * where module scripts fail in sandboxed frames. Node only.
 */
import { build } from 'esbuild';
import path from 'node:path';

/**
 * Bundles a script.
 * @param file its path from the project's folder, in which the build runs
 * @param values put in the place of names, as JSON
 * @param target private members stay short from es2022 on; without it their stand-ins double a small script
 * @returns an answer for an endpoint
 */
export async function classicScript(
  file: string,
  values: Record<string, unknown> = {},
  target: 'es2020' | 'es2022' = 'es2020',
): Promise<Response> {
  const { outputFiles } = await build({
    entryPoints: [path.resolve(file)],
    bundle: true,
    write: false,
    format: 'iife',
    target,
    minify: true,
    legalComments: 'none',
    charset: 'utf8',
    define: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)])),
  });
  return new Response(outputFiles[0]!.text, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
}
