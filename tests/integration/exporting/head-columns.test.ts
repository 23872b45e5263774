import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, it } from 'vitest';
import { createTypesetter } from '#adapters/typesetting/create-typesetter.ts';
import { layoutData } from '#adapters/typesetting/layout-data.ts';
import type { ExportArticle } from '#core/exporting/export-article.ts';
import { layoutOf } from '#core/exporting/layouts/built-in-layouts.ts';
import type { PageLayout } from '#shared/contract/page-layout.ts';
import type { DocumentBlock } from '#shared/document/article-document.ts';
import { article, paragraph, sampleArticleId } from '#tests/unit/exporting/sample-articles.ts';

const typesetter = createTypesetter();
afterAll(() => typesetter.close());

// One distance of lines, whatever the length of the text.
const galley: PageLayout = { ...layoutOf('galley'), fit: false };
const { size, pitch, left, columnWidth, gutter } = layoutData(galley, 'archive');
const across = (columns: number): PageLayout => ({ ...galley, heads: { ...galley.heads, columns } });
const compose = (columns: number, ...articles: ExportArticle[]) =>
  typesetter.compose({ articles, layout: across(columns), language: 'zh-CN' });

type Column = { top: number; foot: number; lines: number[] };

/** The columns of body type of a page, from the left: lines by their height above the foot of the paper. */
async function columnsOf(pdf: Uint8Array, page = 1): Promise<Column[]> {
  const task = getDocument({ data: pdf.slice(), verbosity: 0 });
  const { items } = await (await (await task.promise).getPage(page)).getTextContent();
  const columns = new Map<number, number[]>();
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [, , , height = 0, x = 0, y = 0] = item.transform as number[];
    if (Math.abs(height - size) > 0.1) continue;
    const column = Math.floor((x - left + 1) / (columnWidth + gutter));
    columns.set(column, [...(columns.get(column) ?? []), y]);
  }
  await task.destroy();
  return [...columns]
    .toSorted(([one], [other]) => one - other)
    .map(([, lines]) => ({ top: Math.max(...lines), foot: Math.min(...lines), lines }));
}

const prose = (paragraphs: number): DocumentBlock[] =>
  Array.from({ length: paragraphs }, (_, index) =>
    paragraph('工会组织职工学习。'.repeat(7 + ((index * 5) % 11))),
  );
const headed = (blocks: DocumentBlock[], number = 1) =>
  article({ id: sampleArticleId(number), heads: { headline: '工会组织职工学习' }, blocks });
/** How many columns from the left begin lower than the last one. */
const lowered = (columns: readonly Column[]) =>
  columns.filter(({ top }) => (columns.at(-1)?.top ?? 0) - top > pitch).length;

describe('heads across some of three columns', () => {
  it.each([1, 2].flatMap((columns) => [6, 9, 14, 23, 40].map((count) => ({ columns, count }))))(
    'have text below them in $columns, and the others as high as the page ($count paragraphs)',
    async ({ columns, count }) => {
      const { pdf, pageCount } = await compose(columns, headed(prose(count)));
      const set = await columnsOf(pdf);
      expect(set).toHaveLength(3);
      expect(lowered(set)).toBe(columns);
      const [first] = set as [Column];
      for (const each of set.slice(0, columns)) expect(each.top).toBeCloseTo(first.top, 1);
      // Baselines stand side by side.
      for (const y of set.flatMap(({ lines }) => lines)) {
        const lines = (y - first.foot) / pitch;
        expect(Math.abs(lines - Math.round(lines))).toBeLessThan(0.01);
      }
      const last = pageCount === 1 ? set : await columnsOf(pdf, pageCount);
      const feet = last.map(({ foot }) => foot);
      expect(Math.max(...feet) - Math.min(...feet)).toBeLessThanOrEqual(3.1 * pitch);
    },
  );

  it('stand across all three where that is said, or nothing', async () => {
    const all = await columnsOf((await compose(3, headed(prose(14)))).pdf);
    expect(lowered(all)).toBe(0);
    const usual = { articles: [headed(prose(14))], layout: galley, language: 'zh-CN' } as const;
    expect(await columnsOf((await typesetter.compose(usual)).pdf)).toEqual(all);
  });

  it('stand across all where no block begins in the second column, or the text is a few lines', async () => {
    const long = await compose(2, headed([paragraph('工会组织职工学习。'.repeat(280))]));
    expect(lowered(await columnsOf(long.pdf))).toBe(0);
    const short = await compose(2, headed(prose(1)));
    expect(lowered(await columnsOf(short.pdf))).toBe(0);
  });

  it('take one column more for a headline that would be too small', async () => {
    const headline = '工会组织职工学习新的劳动法规并开展技能比武活动';
    const { pdf } = await compose(1, article({ heads: { headline }, blocks: prose(14) }));
    expect(lowered(await columnsOf(pdf))).toBe(2);
  });

  it('are set so for each article of an export', async () => {
    const articles = [9, 1, 14].map((count, index) => headed(prose(count), index + 1));
    const { pdf } = await compose(2, ...articles);
    const pages = [await columnsOf(pdf, 1), await columnsOf(pdf, 2), await columnsOf(pdf, 3)];
    expect(pages.map(lowered)).toEqual([2, 0, 2]);
  });
});
