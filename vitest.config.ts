// The tests' rooms: unit (beside the source), content, site (reads dist/), browser (Chromium on dist/), edition (builds the example).
// `npm test` runs them all in order (scripts/test.ts); one alone: npx vitest run --project unit
import { defineConfig } from 'vitest/config';

/** Builds the whole example edition, so it has a stage of its own. */
const EDITION = ['tests/edition.test.ts'];

export default defineConfig({
  test: {
    chaiConfig: { truncateThreshold: 400 },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/*.test.ts'],
          exclude: EDITION,
          testTimeout: 20_000,
        },
      },
      { test: { name: 'content', include: ['tests/content/**/*.test.ts'], testTimeout: 20_000 } },
      // One worker and one module cache, so that the built pages are read and parsed once for all the files.
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          isolate: false,
          fileParallelism: false,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      { test: { name: 'edition', include: EDITION, testTimeout: 60_000 } },
    ],
  },
});
