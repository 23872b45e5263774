import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from '../support/chromium.ts';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  // A second try on a busy build machine is reported as flaky, with its trace.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: findChromium() ?? undefined, args: chromiumArguments },
  },
  projects: [
    // What is typed must be kept within a second: seen with nothing else running.
    { name: 'main journey', testMatch: 'main-journey.spec.ts' },
    { name: 'others', testIgnore: 'main-journey.spec.ts', dependencies: ['main journey'] },
  ],
});
