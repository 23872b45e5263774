import { defineConfig } from 'vitest/config';

// Times are shown and stored alike on every machine that runs the tests.
process.env['TZ'] = 'UTC';

const project = (name: string, testTimeout: number) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.ts`], testTimeout, hookTimeout: 60_000 },
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
      project('unit', 20_000),
      project('integration', 60_000),
      project('architecture', 20_000),
      project('accuracy', 60_000),
    ],
  },
});
