import type { Page } from '@playwright/test';

/** What goes wrong in a page as it runs: exceptions, and anything that the content security policy had to refuse. */
export function watchPage(page: Page, { mindsPolicy } = { mindsPolicy: true }): string[] {
  const faults: string[] = [];
  // The browser is silent about text that was to become code where the page catches the refusal.
  void page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`content security policy refused ${blockedURI} (${violatedDirective})`),
    );
  });
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (mindsPolicy && /content security policy|refused to/i.test(message.text()))
      faults.push(message.text());
  });
  return faults;
}
