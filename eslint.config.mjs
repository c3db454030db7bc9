// What the linter checks: the usual mistakes, and that the arrows between the rooms of the house run down
// (docs/architecture.md). tests/rooms.test.ts proves that a wrong arrow is reported.
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import boundaries from 'eslint-plugin-boundaries';
import globals from 'globals';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

/** The rooms at the bottom, which every room may import; they know only each other as written here. */
const BOTTOM = { i18n: ['config'], config: ['i18n'], schemas: ['i18n'] };

/** Feature room → the other features it may import. */
const FEATURES = {
  law: [],
  citation: ['law'],
  deadlines: ['law'],
  pathfinder: ['law', 'deadlines'],
  search: ['law', 'citation'],
  publish: ['law', 'citation', 'search', 'pathfinder', 'offline', 'embed', 'safety'],
  copies: ['publish'],
  safety: ['law'],
  offline: ['law'],
  evidence: ['law'],
  embed: ['law'],
};

const features = Object.keys(FEATURES);
const bottom = Object.keys(BOTTOM);

/** Room → the rooms it may import, itself and the bottom left out. */
const ARROWS = {
  ...BOTTOM,
  ...FEATURES,
  site: features,
  components: ['site', ...features],
  layouts: ['components', 'site', ...features],
  pages: ['layouts', 'components', 'site', ...features],
};

/** Rooms that run in the build, the browser and a test alike: no Astro, no DOM, no Node, and no clock. */
const PURE = [
  'src/{law,citation,schemas,search,pathfinder,deadlines,evidence,embed}/**/*.ts',
  'src/offline/{edition,state,saver,staleness,names,bytes}.ts',
  'src/i18n/locales.ts',
  'src/config/{schema,contrast}.ts',
];
const NOT_PURE = [
  'src/search/{load,pagefind-client,search-page,search-dialog,results-view,suggestion-list}.ts',
  'src/evidence/{hasher,hash-worker}.ts',
  'src/embed/{element,frame}.ts',
  '**/*.test.ts',
];
const SOURCES = ['**/*.{ts,mts,js,mjs}', '**/*.astro'];

const arrow = (room, below) => ({
  from: { element: { type: room } },
  allow: { to: { element: { types: { anyOf: [room, ...below, ...(room in BOTTOM ? [] : bottom)] } } } },
});

export default [
  { ignores: ['dist/', '.astro/', 'node_modules/', 'scripts/node/', 'test-results/'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  ...astro.configs['flat/recommended'],
  {
    files: SOURCES,
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // The official text of Japan is marked by ideographic spaces.
      'no-irregular-whitespace': ['error', { skipRegExps: true, skipStrings: true, skipTemplates: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Node runs these files by stripping types: an import of a type alone must say so.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="URL"] > MemberExpression[object.name="Astro"][property.name="site"]',
          message: 'new URL() drops the path below which the site stands: use wholeAddress() of src/i18n/paths.ts.',
        },
      ],
    },
  },
  // A page's frontmatter may import a type in the plain way.
  { files: ['**/*.astro'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  { files: ['**/*.{mjs,js}'], languageOptions: { globals: globals.node } },
  {
    files: ['**/*.cjs'],
    languageOptions: { globals: globals.node, sourceType: 'commonjs' },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  { files: ['public/**/*.js'], languageOptions: { globals: globals.browser, sourceType: 'script' } },
  {
    files: ['src/**/*.{ts,astro}', 'src/**/*.astro/*.ts'],
    ignores: ['**/*.test.ts'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': [
        ...Object.keys(ARROWS).map((type) => ({ type, pattern: `src/${type}`, partialMatch: false })),
        // No room leads out of src/: what stands there is for maintainers, not for the site.
        ...['scripts', 'tests'].map((type) => ({ type, pattern: type, partialMatch: false })),
      ],
      'import/resolver': { [fileURLToPath(new URL('scripts/lib/eslint-resolver.cjs', import.meta.url))]: {} },
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          message:
            '{{ from.element.type }} may not import {{ to.element.type }}: arrows run pages → layouts → components → site → features → schemas → i18n (docs/architecture.md)',
          policies: Object.entries(ARROWS).map(([room, below]) => arrow(room, below)),
        },
      ],
    },
  },
  {
    files: PURE,
    ignores: NOT_PURE,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: builtinModules.map((name) => ({ name, message: 'A pure room does not import Node.' })),
          patterns: [
            { group: ['node:*', 'node:*/**'], message: 'A pure room does not import Node.' },
            { group: ['astro', 'astro:*', 'astro/*', '@astrojs/*'], message: 'A pure room does not import Astro.' },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        ...[
          'document',
          'window',
          'navigator',
          'location',
          'history',
          'localStorage',
          'sessionStorage',
          'fetch',
          'process',
          'Buffer',
        ].map((name) => ({ name, message: 'A pure room uses neither the DOM nor Node.' })),
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.object.name="Date"][callee.property.name="now"]',
          message: '“Today” is an argument in a pure room.',
        },
      ],
    },
  },
];
