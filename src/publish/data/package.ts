/** /data/v1/ as a package that a program can depend on: package.json, index.js, index.d.ts, README.md. */
import { SITE_NAMES } from '../../i18n/index.ts';
import { publishedIndex } from './catalogue.ts';
import { SETS, schemaFile, schemaOf } from './shapes.ts';
import { type Schema, declarations } from './typescript.ts';

/** The list of files has a schema as well; a program reads it from the address, not from the package. */
const INDEX = { name: 'index', about: 'Every published file, with its address and hash.', whole: publishedIndex };

/** The edition's day as a version: 2026-11-22 → 1.20261122.0. The first number is that of the address, v1. */
export const packageVersion = (asAt: string): string => `1.${asAt.replaceAll('-', '')}.0`;

/** File → what stands in it. @param cite the line by which the data is cited */
export function packageFiles(asAt: string, edition: string, cite: string): Map<string, string> {
  const names = SETS.map(({ name }) => name);
  const manifest = {
    name: 'lit-corner-data',
    version: packageVersion(asAt),
    description: `${SITE_NAMES}: law and guidance on secret filming and image abuse, as data.`,
    license: 'CC-BY-4.0',
    type: 'module',
    main: './index.js',
    types: './index.d.ts',
    exports: {
      '.': { types: './index.d.ts', default: './index.js' },
      './*.json': './*.json',
      './*.csv': './*.csv',
      './schema/*.json': './schema/*.json',
      './akn/*.xml': './akn/*.xml',
      './text/*': './text/*',
      './package.json': './package.json',
    },
    sideEffects: false,
    files: ['*.json', '*.csv', 'index.js', 'index.d.ts', 'README.md', 'schema/', 'akn/', 'text/'],
    litCorner: { edition, lawAsAt: asAt },
  };
  const index = names
    .map((name) => `export { default as ${name} } from './${name}.json' with { type: 'json' };\n`)
    .join('');
  const types = declarations(SETS.map((set) => ({ ...set, schema: schemaOf(set) as Schema })));
  const readme = [
    '# lit-corner-data',
    `Law and guidance of ${SITE_NAMES} as data. Edition ${edition}, law as at ${asAt}.`,
    'Official texts of law are not ours: see the rights of each instrument. Everything else: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
    `Cite: ${cite}`,
    "```js\nimport { provisions } from 'lit-corner-data';\n```",
    'Node 22 or later reads the JSON files by itself; a bundler does too. `until` is the first day no longer in force. A wording’s',
    'identifier reads `cn/psal/art-50@2026-01-01#p1-i6`. Within v1, fields are added and never taken away or given another meaning.',
  ].join('\n\n');
  return new Map([
    ['package.json', `${JSON.stringify(manifest, null, 2)}\n`],
    ['index.js', index],
    ['index.d.ts', `// Made from schema/*.json. Edition ${edition}.\n\n${types}`],
    ['README.md', `${readme}\n`],
    ...[...SETS, INDEX].map((set): [string, string] => [
      schemaFile(set.name),
      `${JSON.stringify(schemaOf(set), null, 1)}\n`,
    ]),
  ]);
}
