import { expect, it } from 'vitest';
import { createTypesetter } from '#adapters/typesetting/create-typesetter.ts';
import { FIGURES } from './score-page.ts';
import { ORDERS, scoreSetPages, type SetGold, setGoldPages } from './set-pages.ts';

// Gold pages set as newspaper pages and read back out of their PDF: coordinates and sizes tell what belongs together,
// in whatever order a file has its lines.

const FOLDERS = ['../../seeds/gold/', './papers/', './daily/'];
/** `articles` at least, in each order. */
const FLOORS: Record<(typeof ORDERS)[number], number> = {
  'as set': 0.95,
  shuffled: 0.95,
  'row by row': 0.95,
  'shuffled, measured boxes only': 0.94,
};

it('gives the articles of newspaper pages from their lines in any order', { timeout: 300_000 }, async () => {
  const typesetter = createTypesetter();
  const pages: SetGold[] = [];
  for (const folder of FOLDERS)
    pages.push(
      ...(await setGoldPages(new URL(folder, import.meta.url), 'broadsheet', typesetter, { step: 3 })),
    );
  await typesetter.close();
  process.stdout.write(`\n${pages.length} pages set anew\n`);
  for (const order of ORDERS) {
    const score = scoreSetPages(pages, order);
    const figures = FIGURES.map((figure) => `${figure} ${score[figure].toFixed(3)}`).join('  ');
    process.stdout.write(`${order.padEnd(40)}${figures}\n`);
    expect(score.lost, order).toBe(0);
    expect(score.articles, order).toBeGreaterThan(FLOORS[order]);
  }
});
