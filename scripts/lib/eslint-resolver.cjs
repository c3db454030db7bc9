// Tells eslint-plugin-boundaries where a relative import leads. Imports here name their file in full, so a path is
// enough; the script of an Astro file, which the linter sees as `X.astro/1_1.ts`, is read from beside that file.
const path = require('node:path');

exports.interfaceVersion = 2;

/** @returns {{ found: boolean, path?: string | null }} */
exports.resolve = function (source, file) {
  if (!source.startsWith('.')) return { found: false };
  const real = file.replace(/\.astro[\\/][^\\/]+$/, '.astro');
  return { found: true, path: path.resolve(path.dirname(real), source.replace(/\?.*$/, '')) };
};
