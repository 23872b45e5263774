import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, it } from 'vitest';
import { createTypesetter } from '#adapters/typesetting/create-typesetter.ts';
import { layoutData } from '#adapters/typesetting/layout-data.ts';
import { layoutOf } from '#core/exporting/layouts/built-in-layouts.ts';
import type { ExportLayout } from '#shared/contract/exporting.ts';
import type { PageLayout } from '#shared/contract/page-layout.ts';
import type { DocumentBlock } from '#shared/document/article-document.ts';
import { article, paragraph, sampleArticleId } from '#tests/unit/exporting/sample-articles.ts';
import { squeeze } from './pdf-text.ts';

const typesetter = createTypesetter();
afterAll(() => typesetter.close());

async function pageTexts(name: ExportLayout, articles: Parameters<typeof article>[0][]): Promise<string[]> {
  // As the layout has its lines, though a few run over.
  const layout = { ...layoutOf(name), fit: false };
  const { pdf } = await typesetter.compose({ articles: articles.map(article), layout, language: 'zh-CN' });
  const task = getDocument({ data: pdf.slice(), verbosity: 0 });
  const document = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(squeeze(items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  await task.destroy();
  return texts;
}

const lines = (count: number): DocumentBlock[] =>
  Array.from({ length: count }, () => paragraph('各级工会维护权益。'));
const pageOf = (texts: readonly string[], text: string) => texts.findLastIndex((page) => page.includes(text));

/** Heights of what stands before, over more than a page: the place in question falls on each line of the foot. */
const heights = Array.from({ length: 18 }, (_, index) => 26 + index);

describe('at the foot of a page', () => {
  it('the heads of an article go with its text', async () => {
    const broken: number[] = [];
    for (const count of heights) {
      const texts = await pageTexts('digest', [
        // The list of contents stands above it.
        { blocks: lines(count - 10) },
        {
          id: sampleArticleId(2),
          heads: { headline: '第二题', deck: '副题在此' },
          blocks: [paragraph('后文开头。')],
        },
      ]);
      const text = pageOf(texts, '后文开头');
      expect(pageOf(texts, '副题在此')).toBe(text);
      if (text > 0) broken.push(count);
    }
    // The page did turn within the range, and not always.
    expect(broken.length).toBeGreaterThan(0);
    expect(broken.length).toBeLessThan(heights.length);
  });

  it.each(['article-sheet', 'article-columns', 'cutting', 'digest'] as const)(
    'the heads of an article that is a table alone go with it (%s)',
    async (layout) => {
      const cell = (words: string) => ({
        ...{ header: false, colspan: 1, rowspan: 1 },
        inlines: [{ type: 'text' as const, text: words }],
      });
      for (const count of [20, 34, 40]) {
        const rows = Array.from({ length: count }, () => ({ cells: [cell('欧阳亮亮'), cell('总工会')] }));
        const texts = await pageTexts(layout, [
          { heads: { headline: '获奖名单' }, blocks: [{ type: 'table', rows }] },
          { id: sampleArticleId(2), blocks: lines(1) },
        ]);
        const first = texts.findIndex((page) => page.includes('欧阳亮亮'));
        expect([count, first, texts[first]?.includes('获奖名单')]).toEqual([count, 0, true]);
      }
    },
  );

  it.each(['article-sheet', 'galley'] as const)('a subhead goes with its text (%s)', async (layout) => {
    const seen = new Set<number>();
    for (const count of heights) {
      const subhead: DocumentBlock = { type: 'subhead', inlines: [{ type: 'text', text: '小标题在此' }] };
      const blocks = [...lines(layout === 'galley' ? count + 90 : count), subhead, paragraph('后文开头。')];
      const texts = await pageTexts(layout, [{ blocks }]);
      const text = pageOf(texts, '后文开头');
      expect(pageOf(texts, '小标题在此')).toBe(text);
      seen.add(text);
    }
    expect(seen.size).toBe(2);
  });

  it('an item of a list stands alone neither there nor at the head of the next', async () => {
    const torn = new Set<number>();
    for (const count of heights) {
      const names = ['甲', '乙', '丙', '丁', '戊'];
      const items = names.map((name) => ({
        depth: 0,
        inlines: [{ type: 'text' as const, text: `${name}项` }],
      }));
      const list: DocumentBlock = { type: 'list', ordered: false, items };
      const texts = await pageTexts('article-sheet', [{ blocks: [...lines(count), list] }]);
      const pages = names.map((name) => pageOf(texts, `${name}项`));
      const first = pages.filter((page) => page === pages[0]).length;
      expect([count, first]).not.toEqual([count, 1]);
      expect([count, first]).not.toEqual([count, 4]);
      torn.add(first);
    }
    expect(torn).toEqual(new Set([2, 3, 5]));
  });

  it('a paragraph of three lines is not torn: one of them would be alone', async () => {
    const seen = new Set<number>();
    for (const count of heights) {
      const torn = paragraph(`头${'一'.repeat(40)}${'二'.repeat(42)}${'三'.repeat(20)}尾`);
      const texts = await pageTexts('article-sheet', [{ blocks: [...lines(count), torn] }]);
      const [first, last] = [pageOf(texts, '头'), pageOf(texts, '尾')];
      expect([count, last]).toEqual([count, first]);
      seen.add(first);
    }
    expect(seen.size).toBe(2);
  });
});

/** How many lines of each paragraph stand in each column; paragraphs are told apart by their one character. */
async function linesInColumns(
  pdf: Uint8Array,
  layout: PageLayout,
  characters: string,
): Promise<Map<string, number[]>> {
  const { left, columnWidth, gutter } = layoutData(layout, 'archive');
  const task = getDocument({ data: pdf.slice(), verbosity: 0 });
  const document = await task.promise;
  const columns = new Map<string, Map<string, Set<number>>>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items) {
      const character = 'str' in item ? item.str.charAt(0) : '';
      if (!('str' in item) || character === '' || !characters.includes(character)) continue;
      const [, , , , x = 0, y = 0] = item.transform as number[];
      const column = `${number} ${Math.floor((x - left + 1) / (columnWidth + gutter))}`;
      const inColumn = columns.get(character) ?? new Map<string, Set<number>>();
      inColumn.set(column, (inColumn.get(column) ?? new Set()).add(Math.round(y)));
      columns.set(character, inColumn);
    }
  }
  await task.destroy();
  return new Map([...columns].map(([each, lines]) => [each, [...lines.values()].map(({ size }) => size)]));
}

describe('no column begins or ends with a single line of a paragraph', () => {
  const characters = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒';
  it.each(['galley', 'article-columns', 'cutting', 'newspaper', 'tabloid', 'broadsheet'] as const)(
    '(%s)',
    async (name) => {
      // Of one type size, whether or not they fill the page.
      const layout = { ...layoutOf(name), fit: false };
      const torn = new Set<string>();
      for (const offset of [0, 1, 2, 3, 4, 5]) {
        const blocks = Array.from(characters, (character, index) =>
          paragraph(character.repeat(38 + ((index * 29 + offset * 17) % 90))),
        );
        const { pdf } = await typesetter.compose({
          articles: [article({ blocks })],
          layout,
          language: 'zh-CN',
        });
        for (const [character, counts] of await linesInColumns(pdf, layout, characters)) {
          if (counts.length > 1) torn.add(`${offset}${character}`);
          if (counts.reduce((sum, count) => sum + count, 0) > 1)
            expect(Math.min(...counts)).toBeGreaterThan(1);
        }
      }
      expect(torn.size).toBeGreaterThan(3);
    },
  );
});
