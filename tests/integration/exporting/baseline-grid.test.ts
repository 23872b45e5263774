import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, expect, it } from 'vitest';
import { createTypesetter } from '#adapters/typesetting/create-typesetter.ts';
import { cleanArticle } from '#core/exporting/clean-article.ts';
import { layoutOf } from '#core/exporting/layouts/built-in-layouts.ts';
import { exportLayouts } from '#shared/contract/exporting.ts';
import type { PageLayout } from '#shared/contract/page-layout.ts';
import { article, paragraph, sampleArticleId } from '#tests/unit/exporting/sample-articles.ts';
import { richArticle } from './rich-article.ts';

const typesetter = createTypesetter();
afterAll(() => typesetter.close());

/** Heights of the lines of running text on each page, in points from its foot; and where they begin. */
async function baselines(pdf: Uint8Array, size: number): Promise<{ x: number; y: number }[][]> {
  const task = getDocument({ data: pdf.slice(), verbosity: 0 });
  const document = await task.promise;
  const pages: { x: number; y: number }[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items.flatMap((item) => {
        if (!('str' in item) || !/各级工会|维护权益/.test(item.str)) return [];
        const [scale, , , , x, y] = item.transform as number[];
        return Math.abs((scale ?? 0) - size) < 0.01 ? [{ x: x ?? 0, y: y ?? 0 }] : [];
      }),
    );
  }
  await task.destroy();
  return pages;
}

/** Articles that follow each other in columns, as a newsroom may want them in a layout of its own. */
const digestInColumns: PageLayout = {
  ...layoutOf('digest'),
  name: 'digest in columns',
  columns: { count: 3, gutter: 15, rule: true },
  body: { size: 9.5, pitch: 14.5 },
};
const inColumns = [...exportLayouts.map(layoutOf), digestInColumns]
  .filter(({ columns }) => columns.count > 1)
  // In the layout's own measures, whether or not they fill the page.
  .map((layout) => ({ ...layout, fit: false }));

it.each(inColumns)(
  'lines of neighbouring columns stand on one grid, whatever stands between them ($name)',
  async (layout) => {
    const { body, columns } = layout;
    const long = Array.from({ length: 40 }, () => paragraph('各级工会维护权益。'.repeat(12)));
    const { pdf } = await typesetter.compose({
      articles: [
        cleanArticle(
          { ...richArticle(), body: { version: 1, blocks: [...richArticle().body.blocks, ...long] } },
          'print',
        ).article,
        article({ id: sampleArticleId(2), blocks: long.slice(0, 9) }),
      ],
      layout,
      language: 'zh-CN',
    });
    let seen = 0;
    for (const lines of await baselines(pdf, body.size)) {
      const [first] = lines;
      if (!first) continue;
      const off = lines
        .map(({ y }) => (first.y - y) / body.pitch)
        .map((steps) => Math.abs(steps - Math.round(steps)));
      expect(Math.max(...off) * body.pitch).toBeLessThan(0.05);
      seen = Math.max(seen, new Set(lines.map(({ x }) => Math.round(x))).size);
    }
    expect(seen).toBeGreaterThanOrEqual(columns.count);
  },
);

it('lines of a page that its articles do not fill are further apart, on one grid down to its foot', async () => {
  const layout = layoutOf('newspaper');
  // Two pages, the first of which has lines left as the third article has no room to begin.
  const articles = [26, 25, 30, 27].map((count, index) =>
    article({
      id: sampleArticleId(index + 1),
      heads: { headline: `各版主标题之${index + 1}` },
      blocks: Array.from({ length: count }, () => paragraph('各级工会维护权益。'.repeat(7))),
    }),
  );
  const set = async (fit: boolean) => {
    const { pdf } = await typesetter.compose({ articles, layout: { ...layout, fit }, language: 'zh-CN' });
    const pages = await baselines(pdf, layout.body.size);
    return pages.map((lines) => {
      const heights = [...new Set(lines.map(({ y }) => Math.round(y * 100) / 100))].toSorted((a, b) => b - a);
      const [first = 0, second = 0] = heights;
      // Over all lines, as that of two is rounded.
      const height = first - (heights.at(-1) ?? 0);
      const pitch = height / Math.round(height / (first - second));
      const off = heights.map((y) => (first - y) / pitch).map((steps) => Math.abs(steps - Math.round(steps)));
      return { pitch, off: Math.max(...off), foot: heights.at(-1) ?? 0 };
    });
  };
  const [plain, loosened] = [await set(false), await set(true)];
  expect([plain.length, loosened.length]).toEqual([2, 2]);
  expect(plain.map(({ pitch }) => pitch)).toEqual([expect.closeTo(14.5), expect.closeTo(14.5)]);
  expect(loosened[0]!.pitch).toBeGreaterThan(15);
  expect(loosened[0]!.pitch).toBeLessThanOrEqual(14.5 * 1.08);
  expect(loosened[1]!.pitch).toBeCloseTo(14.5);
  expect(Math.max(...loosened.map(({ off }) => off))).toBeLessThan(0.02);
  expect(plain[0]!.foot - plain[1]!.foot).toBeGreaterThan(4 * 14.5);
  expect(loosened[0]!.foot - loosened[1]!.foot).toBeLessThan(2 * 14.5);
});
