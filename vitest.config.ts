import { defineConfig } from 'vitest/config';

// Times are shown and stored alike on every machine that runs the tests.
process.env['TZ'] = 'UTC';

/** Tests that start whole applications, processes or typesetters again and again: `npm test` runs them, `npm run check` does not. */
const lengthy = [
  'tests/integration/cli/*.test.ts',
  'tests/integration/exporting/typesetter.test.ts',
  'tests/integration/importing/application.test.ts',
  'tests/unit/segment/coverage.test.ts',
];

const project = (name: string, include: string[], testTimeout: number, exclude: string[] = []) => ({
  extends: true as const,
  test: { name, include, exclude, testTimeout, hookTimeout: 120_000 },
});

export default defineConfig({
  cacheDir: '.cache/vitest',
  test: {
    environment: 'node',
    env: { TZ: 'UTC' },
    restoreMocks: true,
    allowOnly: false,
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
