import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { commonFaces } from '#hosts/common-faces.ts';
import { chromiumArguments, findChromium, howToInstallChromium } from '#tests/support/chromium.ts';

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const chromium = findChromium();
if (chromium === null) throw new Error(howToInstallChromium);

/** Tests that need a real page: layout, selection, input methods, the clipboard. */
export default defineConfig({
  root: pathOf('../..'),
  cacheDir: pathOf('../../.cache/vite-browser'),
  plugins: [commonFaces(pathOf('../..')), react()],
  // Found late, these would make Vite reload the page in the middle of a test.
  optimizeDeps: { include: ['axe-core', 'fast-check'] },
  test: {
    name: 'browser',
    include: ['tests/browser/**/*.test.{ts,tsx}'],
    fileParallelism: false,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath: chromium, args: chromiumArguments } }),
      instances: [{ browser: 'chromium', viewport: { width: 1280, height: 900 } }],
    },
  },
});
