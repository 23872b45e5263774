import { expect, test } from './fixtures.ts';
import { samplePage } from '#tests/support/sample-page.ts';
import type { Locator } from '@playwright/test';
import { importFiles } from './support/import-files.ts';
import { runFromPalette } from './support/run-from-palette.ts';

test.use({ withSeeds: true });

type Box = { x: number; y: number; width: number; height: number };
const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

test('messages stand in the lower corner, and beside a dialog where they cover nothing of it', async ({
  app,
}) => {
  const boxOf = async (part: Locator): Promise<Box> => {
    const box = await part.boundingBox();
    if (box === null) throw new Error(`${part} is not shown`);
    return box;
  };
  const width = app.viewportSize()?.width ?? 0;
  await importFiles(app, [samplePage(1)]);
  const corner = app.locator('[data-pane="toasts"]');
  const message = corner.getByRole('dialog');
  await expect(message).toBeVisible();
  expect((await boxOf(message)).x).toBeGreaterThan(width / 2);
  // A message under the pointer stays, however long the machine takes.
  await message.hover();
  // The widest of all dialogs.
  await runFromPalette(app, '相近版面…');
  const dialog = app.locator('[data-dialog]');
  await dialog.getByRole('heading').first().waitFor();
  await expect.poll(async () => (await boxOf(message)).x).toBeLessThan(width / 2);
  await message.hover({ force: true });
  expect(overlap(await boxOf(message), await boxOf(dialog.getByRole('heading').first()))).toBe(false);
  expect(overlap(await boxOf(message), await boxOf(dialog))).toBe(false);
  await app.keyboard.press('Escape');
  await expect.poll(() => corner.evaluate((box) => box.getBoundingClientRect().x)).toBeGreaterThan(width / 2);
});

test('several messages cover nothing of a dialog as high as dialogs get', async ({ app }) => {
  const messages = app.locator('[data-pane="toasts"]').getByRole('dialog');
  await importFiles(app, [samplePage(1)]);
  // Messages under the pointer stay, however long the machine takes.
  await messages.first().hover();
  await importFiles(app, [samplePage(2)]);
  await expect.poll(() => messages.count()).toBeGreaterThan(1);
  await app.keyboard.press('F1');
  const dialog = app.locator('[data-dialog]');
  await dialog.getByRole('heading').first().waitFor();
  await messages.first().hover({ force: true });
  const around = await dialog.boundingBox();
  const boxes = await messages.evaluateAll((all) =>
    all.map((message) => message.getBoundingClientRect().toJSON() as Box),
  );
  expect(boxes.length).toBeGreaterThan(1);
  for (const box of boxes) expect(around !== null && overlap(box, around)).toBe(false);
});
