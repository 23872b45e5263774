import { expect, test } from './fixtures.ts';
import { samplePage } from '#tests/support/sample-page.ts';
import { importFiles } from './support/import-files.ts';

test.use({ withSeeds: true });

test('messages stand in the lower corner, and above a dialog while one is open', async ({ app }) => {
  const top = () => app.locator('[data-pane="toasts"]').evaluate((box) => box.getBoundingClientRect().top);
  const height = app.viewportSize()?.height ?? 0;
  await importFiles(app, [samplePage(1)]);
  const message = app.locator('[data-pane="toasts"]').getByRole('dialog');
  await expect(message).toBeVisible();
  expect(await top()).toBeGreaterThan(height / 2);
  // A message under the pointer stays, however long the machine takes.
  await message.hover();
  await app.keyboard.press('F1');
  await expect.poll(top).toBeLessThan(height / 2);
  await app.keyboard.press('Escape');
  await expect.poll(top).toBeGreaterThan(height / 2);
});
