import { type Browser, chromium } from '@playwright/test';
import { chromiumArguments, findChromium, howToInstallChromium } from '#tests/support/chromium.ts';

/** The browser of the tests, for figures of what a person sees; `switches` are added to its command line. */
export function openChromium(switches: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(howToInstallChromium);
  return chromium.launch({ executablePath, args: [...chromiumArguments, ...switches] });
}
