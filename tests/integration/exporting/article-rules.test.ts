import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, expect, it } from 'vitest';
import { createTypesetter } from '#adapters/typesetting/create-typesetter.ts';
import { article, paragraph, sampleArticleId } from '#tests/unit/exporting/sample-articles.ts';
import { squeeze } from './pdf-text.ts';

const typesetter = createTypesetter();
afterAll(() => typesetter.close());

/** Text of each page, and how many rules are drawn on it. */
async function pagesOf(pdf: Uint8Array): Promise<{ text: string; rules: number }[]> {
  const task = getDocument({ data: pdf.slice(), verbosity: 0 });
  const document = await task.promise;
  const pages: { text: string; rules: number }[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const { fnArray, argsArray } = await page.getOperatorList();
    const rules = fnArray.filter(
      (code: number, at: number) =>
        code === OPS.constructPath && (argsArray[at] as unknown[])[0] === OPS.stroke,
    ).length;
    pages.push({ text: squeeze(items.map((item) => ('str' in item ? item.str : '')).join('')), rules });
  }
  await task.destroy();
  return pages;
}

/** Below the header and above the page number. */
const furniture = 2;

it('a rule parts two articles of a digest on the same page, and never hangs at its head or foot', async () => {
  const seen = new Set<boolean>();
  // The second article begins at lines of the foot, and on the next page.
  for (const count of [18, 23, 25, 26, 27, 28, 29]) {
    const blocks = Array.from({ length: count }, () => paragraph('各级工会维护权益。'));
    const { pdf } = await typesetter.compose({
      articles: [
        article({ blocks }),
        article({
          ...{ id: sampleArticleId(2), page: '4', heads: { headline: '第二题' } },
          blocks: [paragraph('后文开头。')],
        }),
      ],
      layout: 'digest',
      language: 'zh-CN',
    });
    const pages = await pagesOf(pdf);
    const isParted = ({ text }: { text: string }, at: number) =>
      text.includes('后文开头') && (text.includes('各级工会') || (at > 0 && text.includes('第3版')));
    const isTogether = pages.some(isParted);
    seen.add(isTogether);
    // On the first page one parts the list of contents from the first article.
    for (const [at, page] of pages.entries())
      expect([count, at, page.rules]).toEqual([
        count,
        at,
        furniture + [at === 0, isParted(page, at)].filter(Boolean).length,
      ]);
  }
  expect(seen.size).toBe(2);
});
