import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, it } from 'vitest';
import { createTypesetter } from '#adapters/typesetting/create-typesetter.ts';
import type { ExportLayout } from '#shared/contract/exporting.ts';
import type { DocumentBlock } from '#shared/document/article-document.ts';
import { article, paragraph, sampleArticleId } from '#tests/unit/exporting/sample-articles.ts';
import { squeeze } from './pdf-text.ts';

const typesetter = createTypesetter();
afterAll(() => typesetter.close());

async function pageTexts(layout: ExportLayout, articles: Parameters<typeof article>[0][]): Promise<string[]> {
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
        { blocks: lines(count) },
        {
          id: sampleArticleId(2),
          heads: { headline: '第二题', deck: '副题在此' },
          blocks: [paragraph('后文开头。')],
        },
      ]);
      const text = pageOf(texts, '后文开头');
      expect(pageOf(texts, '副题在此')).toBe(text);
      if (text > 1) broken.push(count);
    }
    // The page did turn within the range, and not always.
    expect(broken.length).toBeGreaterThan(0);
    expect(broken.length).toBeLessThan(heights.length);
  });

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
