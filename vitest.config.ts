import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Times are shown and stored alike on every machine that runs the tests.
process.env['TZ'] = 'UTC';

/**
 * Tests that start whole applications, processes or typesetters again and again, give every procedure junk, or play long
 * scripts of commands on real libraries: `npm test` runs them, `npm run check` does not.
 */
const lengthy = [
  'tests/integration/bundles/*.test.ts',
  'tests/integration/cli/*.test.ts',
  'tests/integration/contract/junk.test.ts',
  'tests/integration/exporting/balanced-columns.test.ts',
  'tests/integration/exporting/kept-together.test.ts',
  'tests/integration/exporting/newspaper-pages.test.ts',
  'tests/integration/exporting/own-fonts.test.ts',
  'tests/integration/exporting/presets.test.ts',
  'tests/integration/exporting/press-pictures.test.ts',
  'tests/integration/exporting/read-pdf-text.test.ts',
  'tests/integration/exporting/resumed-export.test.ts',
  'tests/integration/exporting/scripts.test.ts',
  'tests/integration/exporting/seed-formats.test.ts',
  'tests/integration/exporting/typesetter.test.ts',
  'tests/integration/exporting/verify-pdf.test.ts',
  'tests/integration/exporting/word-in-libreoffice.test.ts',
  'tests/integration/hosts/electron-bundle.test.ts',
  'tests/integration/hosts/http-slow-client.test.ts',
  'tests/integration/hosts/preparing-threads.test.ts',
  'tests/integration/hosts/start.test.ts',
  'tests/integration/importing/application.test.ts',
  'tests/integration/importing/arrange-layout.test.ts',
  'tests/integration/importing/batches.test.ts',
  'tests/integration/importing/own-docx.test.ts',
  'tests/integration/importing/page-files.test.ts',
  'tests/integration/importing/page-review-property.test.ts',
  'tests/integration/replacing/killed-replacement.test.ts',
  'tests/integration/replacing/replacing-property.test.ts',
  'tests/integration/safety/undo-property.test.ts',
  'tests/integration/searching/search-crash.test.ts',
  'tests/integration/searching/search-unfinished.test.ts',
  'tests/integration/storage/killed-writer.test.ts',
  'tests/unit/pages/bad-files.test.ts',
  'tests/unit/segment/coverage.test.ts',
  'tests/unit/segment/topic-vectors.test.ts',
];

const project = (name: string, include: string[], testTimeout: number, exclude: string[] = []) => ({
  extends: true as const,
  test: { name, include, exclude, testTimeout, hookTimeout: 120_000 },
});

export default defineConfig({
  cacheDir: '.cache/vitest',
  test: {
    environment: 'node',
    setupFiles: ['tests/support/property-seed.ts'],
    env: { TZ: 'UTC' },
    restoreMocks: true,
    allowOnly: false,
    // One less than the cores, as by default, would be a single one on the two cores that the project is built on.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // No test replaces a module or leaves anything behind in one: modules are read once a worker, not once a file, and by
    // Node itself, as the application reads them.
    isolate: false,
    experimental: { viteModuleRunner: false, nodeLoader: false },
    // The tests of the page run in a browser and have a configuration of their own.
    projects: [
      project('unit', ['tests/unit/**/*.test.ts'], 60_000, lengthy),
      project('integration', ['tests/integration/**/*.test.ts'], 120_000, lengthy),
      project('architecture', ['tests/architecture/**/*.test.ts'], 60_000),
      project('lengthy', lengthy, 240_000),
      project('accuracy', ['tests/accuracy/**/*.test.ts'], 240_000),
    ],
  },
});
