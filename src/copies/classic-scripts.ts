/** Module scripts of the built site as classic ones, which a page from a disk may load. Node only. */
import { type Plugin, build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Vite's helper asks for modules ahead of time, by addresses from the server's root; here everything is in one file. */
const noPreload: Plugin = {
  name: 'no-preload',
  setup({ onLoad }) {
    onLoad({ filter: /preload-helper[^/\\]*\.js$/ }, async ({ path: file }) => {
      const name = /export\s*\{\s*[\w$]+\s+as\s+([\w$]+)\s*\}/.exec(await readFile(file, 'utf8'))?.[1];
      if (!name) throw new Error(`${file}: found no “export { … as … }”; wanted Vite’s preload helper`);
      return { contents: `const now = (load) => load(); export { now as ${name} };` };
    });
  },
};

/**
 * One module with all it imports, as a classic script that runs alike under `file://`.
 * @param dist the built site
 * @param file the module: _astro/x.js
 * @param exported whether its exports are handed to `litCopy.module` (runtime.ts)
 * @throws Error if something remains that a classic script cannot do
 */
export async function classicScript(dist: string, file: string, exported = false): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(dist, file)],
    bundle: true,
    format: 'iife',
    ...(exported ? { globalName: 'exported' } : {}),
    minify: true,
    write: false,
    charset: 'utf8',
    legalComments: 'none',
    target: 'es2022',
    define: { 'import.meta.url': 'here' },
    plugins: [noPreload],
    logLevel: 'silent',
  });
  // An import by a computed address: Pagefind's.
  const code = outputFiles[0]!.text.trim().replace(/\bimport\(/g, 'litCopy.load(');
  if (/\bimport\.meta\b/.test(code))
    throw new Error(`${file}: found import.meta, which only a module has; wanted its url alone`);
  // Pagefind would ask for a worker, which no browser gives to a page from a disk.
  const handOver = exported
    ? `litCopy.module(${JSON.stringify(file)},Object.assign({},exported,exported.options?{options:(o)=>exported.options(Object.assign({noWorker:true},o))}:{}));`
    : '';
  return `(()=>{const here=document.currentScript.src;${code}${code.endsWith(';') ? '' : ';'}${handOver}})();\n`;
}

/** The runtime itself (runtime.ts). */
export async function runtimeScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'runtime.ts')],
    minify: true,
    write: false,
    charset: 'utf8',
    target: 'es2020',
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}
