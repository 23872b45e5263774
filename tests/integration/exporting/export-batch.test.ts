import { afterAll, describe, expect, it } from 'vitest';
import { createDocxWriter } from '#adapters/documents/docx-writer.ts';
import { createTypesetter } from '#adapters/typesetting/create-typesetter.ts';
import { AppError } from '#core/app-error.ts';
import type { ExportArticle } from '#core/exporting/export-article.ts';
import type { BatchOptions, BatchStep } from '#core/exporting/export-batch.ts';
import { formatExtensions } from '#core/exporting/format-extensions.ts';
import { previewArticles } from '#core/exporting/preview-articles.ts';
import type { Typesetter } from '#core/ports/typesetter.ts';
import { type ArticleFormat, exportFormats, filesOfFormat } from '#shared/contract/exporting.ts';
import { article, paragraph, sampleArticleId, sampleImageId } from '#tests/unit/exporting/sample-articles.ts';
import { runBatch } from './batch-options.ts';
import { readPdf } from './pdf-text.ts';

const typesetter = createTypesetter();
const docxWriter = createDocxWriter();
afterAll(() => typesetter.close());

const run = (articles: ExportArticle[], options: Partial<BatchOptions> = {}): Promise<BatchStep[]> =>
  runBatch(articles, { format: 'pdf', typesetter, docxWriter, ...options });

const rejection = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );
const three = [1, 2, 3].map((number) =>
  article({
    id: sampleArticleId(number),
    heads: { headline: `第${number}篇` },
    blocks: [paragraph('同一天。')],
  }),
);

const articleFormats = exportFormats.filter((format): format is ArticleFormat => format !== 'bundle');

describe('an export of several articles', () => {
  it.each(articleFormats.filter((format) => filesOfFormat(format) !== 'separate'))(
    'is one file named after paper and date when they go together (%s)',
    async (format) => {
      const steps = await run(three, { format });
      expect(steps.map(({ file }) => [file?.name, file?.articleIds.length])).toEqual([
        [`焦作日报 2022-10-26.${formatExtensions[format]}`, 3],
      ]);
      expect(steps.flatMap(({ warnings }) => warnings)).toEqual([]);
      expect(steps.map(({ done }) => done)).toEqual([3]);
    },
  );

  it.each(articleFormats.filter((format) => filesOfFormat(format) !== 'together'))(
    'is a file an article, each with its source, when they go apart (%s)',
    async (format) => {
      const steps = await run(three, { format, together: false });
      expect(steps.map(({ file }) => file?.name.slice(0, -formatExtensions[format].length - 1))).toEqual(
        [1, 2, 3].map((number) => `焦作日报 2022-10-26 第3版 第${number}篇`),
      );
      expect(steps.map(({ done }) => done)).toEqual([1, 2, 3]);
      for (const { file } of steps) {
        const content = file?.content;
        if (typeof content === 'string') expect(content).toContain('《焦作日报》2022年10月26日 第3版');
        else expect(content?.length).toBeGreaterThan(60);
      }
    },
  );

  it('counts pages on over the parts of a large export and says that it was split', async () => {
    const many = Array.from({ length: 251 }, (_, index) => article({ id: sampleArticleId(index) }));
    const steps = await run(many);
    expect(steps.map(({ file }) => file?.name)).toEqual([
      '焦作日报 2022-10-26（1）.pdf',
      '焦作日报 2022-10-26（2）.pdf',
    ]);
    expect(steps[1]?.warnings).toEqual([
      { articleId: null, code: 'split-into-parts', details: { parts: 2 } },
    ]);
    const { furniture, pages } = await readPdf(steps[1]?.file?.content as Uint8Array);
    expect(pages).toBe(1);
    expect(furniture).toContain('第251页');
  });

  it('goes on without an article that cannot be printed when each has a file of its own', async () => {
    const broken = article({ id: sampleArticleId(9), blocks: [paragraph('坏😀')] });
    const steps = await run([broken, ...three], { together: false });
    expect(steps.map(({ file }) => file !== null)).toEqual([false, true, true, true]);
    expect(steps[0]?.warnings).toEqual([
      {
        articleId: broken.id,
        code: 'article-not-exported',
        details: {
          reason: 'glyph-missing',
          character: '😀',
          codePoint: 'U+1F600',
          headline: '主标题',
          place: 'paragraph',
          number: 1,
          where: '第1段',
        },
      },
    ]);
    const error = await rejection(run([broken], { together: false }));
    expect(error).toMatchObject({
      code: 'invalid',
      details: { reason: 'glyph-missing', articleId: broken.id },
    });
  });

  it('replaces what cannot be printed by the box for a missing character and counts it', async () => {
    const odd = article({
      heads: { headline: '甲\u0000\ud800' },
      blocks: [paragraph('乙\u001f\ufffd丙\ufffe')],
      date: null,
    });
    const [step] = await run([odd]);
    expect(step?.warnings).toEqual([
      { articleId: odd.id, code: 'characters-replaced', details: { count: 5, replacement: '□' } },
      { articleId: odd.id, code: 'source-incomplete', details: {} },
    ]);
    expect((await readPdf(step?.file?.content as Uint8Array)).body).toBe('甲□□乙□□丙□');
  });

  it('tells of a picture that is not in the library', async () => {
    const block = { type: 'image' as const, imageId: sampleImageId(5), alt: '会场', caption: [], credit: '' };
    const [step] = await run([article({ blocks: [block] })]);
    expect(step?.warnings.map(({ code }) => code)).toEqual(['image-missing']);
    expect((await readPdf(step?.file?.content as Uint8Array)).body).toBe('主标题会场');
  });

  it('stops between articles when it is cancelled', async () => {
    let asked = 0;
    const cancel = {
      throwIfCancelled() {
        asked += 1;
        if (asked > 2) throw new AppError('cancelled');
      },
    };
    const error = await rejection(run(three, { format: 'text', together: false, cancel }));
    expect(error).toMatchObject({ code: 'cancelled' });
  });

  it('names files by a pattern, and leaves those that are there alone', async () => {
    const asked: string[] = [];
    const isThere = (name: string) => {
      asked.push(name);
      return name.includes('第2篇');
    };
    const namePattern = '{日期}-{number} {headline}{byline}';
    const steps = await run(three, { format: 'text', together: false, namePattern, isThere });
    expect(asked).toEqual([1, 2, 3].map((number) => `2022-10-26-00${number} 第${number}篇.txt`));
    expect(steps.map(({ file }) => file?.name ?? null)).toEqual([asked[0], null, asked[2]]);
    expect(steps[1]?.warnings).toEqual([{ articleId: sampleArticleId(2), code: 'file-kept', details: {} }]);
    const [together] = await run(three, { format: 'text', namePattern: '{publication}{标题}' });
    expect(together?.file?.name).toBe('焦作日报.txt');
  });

  it('refuses to export nothing', async () => {
    for (const together of [true, false]) {
      const error = await rejection(run([], { together }));
      expect(error).toMatchObject({ code: 'invalid', details: { reason: 'nothing-to-export' } });
    }
  });

  it('is previewed as it will print', async () => {
    const options = { layout: 'newspaper' as const, language: 'zh-CN' as const, maxPages: 8, typesetter };
    const preview = await previewArticles({ articles: three, ...options });
    expect([preview.pageCount, preview.pages.length, preview.warnings]).toEqual([1, 1, []]);
    for (const together of [true, false]) {
      const error = await rejection(previewArticles({ articles: [], together, ...options }));
      expect(error).toMatchObject({ details: { reason: 'nothing-to-export' } });
    }
  });

  it('is previewed file after file where each article has its own', async () => {
    const [one, two, last] = three as [ExportArticle, ExportArticle, ExportArticle];
    const options = { layout: 'newspaper' as const, language: 'zh-CN' as const, typesetter };
    const alone = await Promise.all(
      [one, two, last].map((each) => previewArticles({ articles: [each], ...options, maxPages: 8 })),
    );
    const separate = { ...options, together: false };
    const preview = await previewArticles({ articles: three, ...separate, maxPages: 3 });
    expect([preview.pageCount, preview.warnings]).toEqual([3, []]);
    expect(preview.pages).toEqual(alone.flatMap(({ pages }) => pages));

    // What could not be seen is not set.
    const previewed: ExportArticle[] = [];
    const noting: Typesetter = {
      ...typesetter,
      preview(job, ...rest) {
        previewed.push(...job.articles);
        return typesetter.preview(job, ...rest);
      },
    };
    const first = await previewArticles({
      articles: three,
      ...separate,
      typesetter: noting,
      maxPages: 2,
    });
    expect(first.pageCount).toBeNull();
    expect(first.pages).toEqual(alone.slice(0, 2).flatMap(({ pages }) => pages));
    expect(first.warnings).toEqual([{ articleId: null, code: 'preview-partial', details: { count: 2 } }]);
    expect(previewed.map(({ id }) => id)).toEqual([one.id, two.id]);

    // As in the export, one that cannot be set leaves the others theirs.
    const odd = { ...two, heads: { ...two.heads, headline: '表情😀' } };
    const rest = await previewArticles({ articles: [one, odd, last], ...separate, maxPages: 8 });
    expect(rest.pages).toEqual([alone[0], alone[2]].flatMap((each) => each?.pages ?? []));
    expect(rest.warnings).toMatchObject([{ articleId: two.id, code: 'article-not-exported' }]);
    const error = await rejection(previewArticles({ articles: [odd], ...separate, maxPages: 8 }));
    expect(error).toMatchObject({ details: { reason: 'glyph-missing' } });
  });
});
