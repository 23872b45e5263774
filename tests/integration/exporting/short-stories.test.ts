import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, it } from 'vitest';
import { createTypesetter } from '#adapters/typesetting/create-typesetter.ts';
import { layoutOf } from '#core/exporting/layouts/built-in-layouts.ts';
import { article, paragraph, sampleArticleId, text } from '#tests/unit/exporting/sample-articles.ts';
import { readLines } from './pdf-text.ts';

const typesetter = createTypesetter();
afterAll(() => typesetter.close());

describe('a very short story below others', () => {
  it('is not broken into two lines and one beside each other', async () => {
    const layout = 'newspaper';
    const lead = article({ blocks: [paragraph('各级工会维护权益。'.repeat(60))] });
    // Three lines of half the width.
    const brief = article({
      ...{ id: sampleArticleId(2), heads: { headline: null } },
      blocks: [paragraph(`首${'一'.repeat(78)}尾`)],
    });
    const { pdf } = await typesetter.compose({ articles: [lead, brief], layout, language: 'zh-CN' });
    const lines = (await readLines(pdf)).filter((line) => line.includes('一'));
    expect(lines.map((line) => line.length)).toEqual([expect.any(Number), expect.any(Number)]);
    expect(lines[0]).toMatch(/^首一{60,}/);
  });

  it('has the name that ends it on a line of its own where its columns would else be two lines and one', async () => {
    const lead = article({ blocks: [paragraph('各级工会维护权益。'.repeat(60))] });
    const brief = article({
      ...{ id: sampleArticleId(2), heads: { headline: null } },
      blocks: [
        { type: 'caption', inlines: [text(`首${'一'.repeat(118)}尾`)] },
        { type: 'credit', inlines: [text('李亮亮 摄')] },
      ],
    });
    const layout = { ...layoutOf('broadsheet'), fit: false };
    const { pdf } = await typesetter.compose({ articles: [lead, brief], layout, language: 'zh-CN' });
    const task = getDocument({ data: pdf, verbosity: 0 });
    const { items } = await (await (await task.promise).getPage(1)).getTextContent();
    await task.destroy();
    const heights = (part: RegExp) =>
      items.flatMap((item) =>
        'str' in item && part.test(item.str) ? [Math.round((item.transform as number[])[5] ?? 0)] : [],
      );
    const [words, name] = [heights(/一/), heights(/亮/)];
    expect(words).toHaveLength(3);
    // Beside the second line of the first column, below the third of the text.
    expect(name).toEqual([Math.min(...words)]);
    expect(name[0]).toBeLessThan(words.at(-1)!);
  });

  it('has no line over the whole of a wide page', async () => {
    const lead = article({ blocks: [paragraph('各级工会维护权益。'.repeat(60))] });
    for (const length of [98, 121, 140, 155]) {
      const brief = article({
        ...{ id: sampleArticleId(2), heads: { headline: null } },
        blocks: [paragraph(`首${'一'.repeat(length - 2)}尾`)],
      });
      const layout = layoutOf('broadsheet');
      const { pdf } = await typesetter.compose({ articles: [lead, brief], layout, language: 'zh-CN' });
      const task = getDocument({ data: pdf, verbosity: 0 });
      const { items } = await (await (await task.promise).getPage(1)).getTextContent();
      await task.destroy();
      const lines = items.flatMap((item) => ('str' in item && item.str.includes('一') ? [item] : []));
      expect(lines.reduce((sum, { str }) => sum + str.length, 0)).toBe(length);
      expect(Math.max(...lines.map(({ width }) => width / layout.body.size))).toBeLessThan(54.5);
    }
  });
});
