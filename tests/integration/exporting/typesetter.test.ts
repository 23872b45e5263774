import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { createTypesetter } from '#adapters/typesetting/create-typesetter.ts';
import { cleanArticle } from '#core/exporting/clean-article.ts';
import type { ExportArticle } from '#core/exporting/export-article.ts';
import { layoutOf } from '#core/exporting/layouts/built-in-layouts.ts';
import { exportLayouts } from '#shared/contract/exporting.ts';
import type { PageLayout } from '#shared/contract/page-layout.ts';
import type { DocumentBlock } from '#shared/document/article-document.ts';
import {
  article,
  paragraph,
  sampleArticleId,
  sampleImageId,
  text,
} from '#tests/unit/exporting/sample-articles.ts';
import { readLines, readPdf, squeeze } from './pdf-text.ts';
import { richArticle, richPrintedText } from './rich-article.ts';
import { samplePicture } from './sample-png.ts';

const typesetter = createTypesetter();
afterAll(() => typesetter.close());

const clean = (raw: ExportArticle) => cleanArticle(raw, 'print').article;
const source = '来源：《焦作日报》2022年10月26日第3版';
const rejection = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

/** A PDF byte by byte, without the times at which it says that it was made, and the id that is made of them. */
const undated = (pdf: Uint8Array) =>
  Buffer.from(pdf)
    .toString('latin1')
    .replace(/D:\d{14}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d|[A-Za-z0-9+/]{22}==/g, '');

describe.each(['article-sheet', 'newspaper'] as const)('PDF in the layout %s', (layout) => {
  const compose = (...articles: ExportArticle[]) =>
    typesetter.compose({ articles, layout, language: 'zh-CN' });

  it('holds every character of an article with all kinds of blocks, and its source', async () => {
    const { pdf, pageCount, warnings } = await compose(clean(richArticle()));
    const read = await readPdf(pdf);
    expect(read.body).toBe(richPrintedText);
    expect(read.body + read.furniture).toContain(`${source}（要闻）`);
    expect(read.pages).toBe(pageCount);
    expect(warnings).toEqual([]);
  });

  it('prints hostile text instead of running it', async () => {
    const hostile =
      '<script>alert(1)</script>#read("/etc/passwd")$x^2$\\*_`@<a>//#import"x"#let[]{}=-+~&amp;%';
    const { pdf } = await compose(
      article({
        heads: { headline: hostile, kicker: hostile },
        blocks: [paragraph(hostile), paragraph(text(hostile, 'italic'))],
      }),
    );
    expect((await readPdf(pdf)).body).toBe(hostile.repeat(4));
  });

  it('holds supplementary, traditional, Latin, Greek, Cyrillic and kana characters', async () => {
    const mixed = '𠅤䶮龘囍〇①㈠㎡℃★□αβЖāáǎàéüあいアイ０１２ＡＢＣ，．';
    const { pdf } = await compose(
      article({ blocks: [paragraph(mixed), paragraph(text(mixed, 'bold', 'italic'))] }),
    );
    expect((await readPdf(pdf)).body).toBe(`主标题${mixed}${mixed}`);
  });

  it('is read back with composed letters, and ideographs for radicals of the same shape', async () => {
    const odd = 'cafe\u0301 nǎi n\u0061\u030ci 豈\uf900⼀一';
    const { pdf } = await compose(article({ blocks: [paragraph(odd), paragraph(text(odd, 'italic'))] }));
    const expected = squeeze(`主标题${odd}${odd}`).normalize('NFC').replaceAll('⼀', '一');
    expect((await readPdf(pdf)).body).toBe(expected);
  });

  it('holds a paragraph of 100,000 characters', async () => {
    const long = '时间镌刻不朽，奋斗成就永恒。回眸五年走过的不平凡历程'.repeat(3847).slice(0, 100_000);
    const { pdf } = await compose(article({ blocks: [paragraph(long)] }));
    expect((await readPdf(pdf)).body).toBe(`主标题${long}`);
  });

  it('holds a headline of 10,000 characters', async () => {
    const headline = '超长的主标题'.repeat(1667).slice(0, 10_000);
    const { pdf } = await compose(article({ heads: { headline } }), article());
    expect((await readPdf(pdf)).body).toBe(`${headline}正文。主标题正文。`);
  });

  it('gives an empty article a page with its source', async () => {
    const { pdf, pageCount } = await compose(article({ heads: { headline: null }, blocks: [], page: null }));
    const { body, furniture } = await readPdf(pdf);
    expect(pageCount).toBe(1);
    expect(body + furniture).toContain('来源：《焦作日报》2022年10月26日');
    expect(body + furniture).not.toContain('不详');
  });

  it('keeps many articles of all lengths complete and in order', async () => {
    const sentence = '各级工会坚持以职工为中心，维护权益，服务大局；成效显著。';
    const lengths = [0, 1, 3, 8, 20, 45, 90, 150, 260, 7, 2, 400, 33, 1, 64];
    const articles = lengths.map((length, index) => {
      const blocks = Array.from({ length }, (_, number): DocumentBlock => {
        if (number % 9 === 5) return { type: 'subhead', inlines: [text(`第${number}节`)] };
        return paragraph(`${number}号${sentence.repeat(1 + (number % 4))}`);
      });
      return article({ id: sampleArticleId(index), heads: { headline: `第${index}篇` }, blocks });
    });
    const { pdf } = await compose(...articles);
    const expected = articles.map((one, index) => {
      const blocks = one.body.blocks.map((block) => ('inlines' in block ? block.inlines : []));
      return `第${index}篇${blocks
        .flat()
        .map((inline) => ('text' in inline ? inline.text : ''))
        .join('')}`;
    });
    expect((await readPdf(pdf)).body).toBe(expected.join(''));
  });

  it('keeps a table larger than a page, pictures of odd shapes and a table with too many columns', async () => {
    const images = new Map([
      [sampleImageId(1), samplePicture(2000, 10)],
      [sampleImageId(2), samplePicture(10, 2000)],
    ]);
    const cell = (value: string) => ({ header: false, inlines: [text(value)] });
    const rows = Array.from({ length: 150 }, (_, row) => ({ cells: [cell(`甲${row}`), cell(`乙${row}`)] }));
    const wide = Array.from({ length: 80 }, (_, column) => cell(`列${column}`));
    const blocks: DocumentBlock[] = [
      { type: 'image', imageId: sampleImageId(1), alt: '', caption: [], credit: '' },
      { type: 'table', rows },
      { type: 'image', imageId: sampleImageId(2), alt: '', caption: [text('图')], credit: '' },
      { type: 'table', rows: [{ cells: wide }] },
      { type: 'table', rows: [] },
    ];
    const { pdf } = await compose(article({ images, blocks }));
    const table = rows.map((_, row) => `甲${row}乙${row}`).join('');
    const columns = wide.map((_, column) => `列${column}`).join('');
    expect((await readPdf(pdf)).body).toBe(`主标题${table}图${columns}`);
  });

  it('names the character that no font has, and the article', async () => {
    const broken = article({
      id: sampleArticleId(7),
      heads: { headline: '有表情' },
      blocks: [paragraph('好😀')],
    });
    const error = await rejection(compose(article(), broken));
    expect(error).toMatchObject({
      code: 'invalid',
      details: {
        reason: 'glyph-missing',
        character: '😀',
        codePoint: 'U+1F600',
        articleId: sampleArticleId(7),
        headline: '有表情',
        where: '第1段',
      },
    });
  });

  it('names the picture that cannot be read, and goes on with the next job', async () => {
    const bytes = new TextEncoder().encode('no picture');
    const images = new Map([[sampleImageId(3), { mediaType: 'image/jpeg', bytes, width: 1, height: 1 }]]);
    const block: DocumentBlock = {
      type: 'image',
      imageId: sampleImageId(3),
      alt: '',
      caption: [],
      credit: '',
    };
    const error = await rejection(compose(article({ id: sampleArticleId(4), images, blocks: [block] })));
    expect(error).toMatchObject({
      code: 'invalid',
      details: {
        reason: 'image-unreadable',
        imageId: sampleImageId(3),
        articleId: sampleArticleId(4),
        where: '第1段（图片）',
      },
    });
    expect((await compose(article())).pageCount).toBe(1);
  });

  it('shows the first pages as drawings of their own and counts all', async () => {
    const blocks = Array.from({ length: 300 }, () => paragraph('预览的文字，逐页显示。'.repeat(20)));
    const job = {
      articles: [richArticle(), article({ blocks })].map(clean),
      layout,
      language: 'zh-CN' as const,
    };
    const { pageCount } = await typesetter.compose(job);
    const preview = await typesetter.preview(job, 3);
    expect(preview.pageCount).toBe(pageCount);
    expect(preview.pages).toHaveLength(3);
    for (const { svg, widthPt, heightPt } of preview.pages) {
      const defined = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
      const used = [...svg.matchAll(/(?:href="#|url\(#)([^")]+)/g)].map((match) => match[1] ?? '');
      expect(used.filter((id) => !defined.has(id))).toEqual([]);
      // The glyphs of a line are one path, none of them an element.
      expect(svg).not.toContain('<use');
      expect(svg.match(/<path /g)?.length).toBeLessThan(400);
      expect(svg.match(/M\d+ 0m/g)?.length).toBeGreaterThan(100);
      expect(svg.startsWith('<svg ') && svg.endsWith('</svg>')).toBe(true);
      expect(Math.round((heightPt / widthPt) * 100)).toBe(141);
    }
  });

  it('draws the same first pages for a long job as for the whole', async () => {
    const blocks = Array.from({ length: 200 }, (_, index) =>
      paragraph(`${index}。${'逐页显示的文字，'.repeat(20)}`),
    );
    const job = { articles: [article({ blocks })], layout, language: 'zh-CN' as const };
    const whole = await typesetter.preview(job, 50);
    const short = await typesetter.preview(job, 1);
    expect(short.pages[0]).toEqual(whole.pages[0]);
  });
});

describe.each(exportLayouts)('each page of the layout %s', (layout) => {
  const compose = (...articles: ExportArticle[]) =>
    typesetter.compose({ articles, layout, language: 'zh-CN' });

  it('keeps all kinds of blocks, a long story, an endless headline and an article without anything', async () => {
    const sentence = '各级工会坚持以职工为中心，维护权益，服务大局；成效显著。';
    const long = Array.from({ length: 150 }, (_, number) => paragraph(`${number}号${sentence.repeat(3)}`));
    const headline = '超长的主标题'.repeat(500);
    const articles = [
      clean({ ...richArticle(), tags: ['工会', '劳模'] }),
      article({ id: sampleArticleId(2), blocks: long }),
      article({ id: sampleArticleId(3), heads: { headline } }),
      article({ id: sampleArticleId(4), heads: { headline: null }, blocks: [], page: null }),
    ];
    const { pdf, pageCount } = await compose(...articles);
    const { body, furniture, pages } = await readPdf(pdf);
    expect(pages).toBe(pageCount);
    expect(body).toContain(richPrintedText);
    expect(body).toContain(`149号${sentence.repeat(3)}`);
    expect(body).toContain(headline);
    expect(body + furniture).toContain('来源：《焦作日报》2022年10月26日');
    expect(body + furniture).not.toContain('不详');
  });

  it('is previewed page by page as it prints', async () => {
    const job = { articles: [clean(richArticle()), article()], layout, language: 'en' as const };
    const { pageCount } = await typesetter.compose(job);
    const preview = await typesetter.preview(job, 50);
    expect([preview.pageCount, preview.pages.length]).toEqual([pageCount, pageCount]);
    for (const { svg } of preview.pages) expect(svg).toMatch(/^<svg [^]*<path [^]*<\/svg>$/);
  });
});

describe.each(['article-sheet', 'galley'] as const)('the lines of %s', (layout) => {
  it('never end a paragraph with a single character', async () => {
    const words = '全市各级工会要坚持以职工为中心切实维护职工合法权益不断推动工作高质量发展谱写新篇章'.repeat(
      3,
    );
    const blocks = Array.from({ length: 80 }, (_, index) => paragraph(`${words.slice(0, index + 25)}。`));
    const { pdf } = await typesetter.compose({ articles: [article({ blocks })], layout, language: 'zh-CN' });
    const lines = (await readLines(pdf)).filter((line) => line.endsWith('。'));
    expect(lines).toHaveLength(80);
    expect(lines.filter((line) => line.length <= 2)).toEqual([]);
  });
});

describe('the furniture of a page', () => {
  const read = async (layout: (typeof exportLayouts)[number], ...articles: ExportArticle[]) =>
    readPdf((await typesetter.compose({ articles, layout, language: 'zh-CN' })).pdf);

  it('heads a cutting with its source, its number in the library and its tags', async () => {
    const { body } = await read('cutting', article({ tags: ['工会', '劳模'] }));
    expect(body).toBe(`${source}编号：${sampleArticleId(1)}标签：工会、劳模主标题正文。`);
  });

  it('names its source at the foot of the pages behind its first one', async () => {
    const long = Array.from({ length: 12 }, () => paragraph('一段文字。'.repeat(40)));
    const { pages, furniture } = await read('cutting', article({ blocks: long }), article({}));
    expect(pages).toBe(3);
    expect(furniture).toBe(`第1页${source}第2页第3页`);
  });

  it('lists the articles of a digest with the pages on which they stand', async () => {
    const long = Array.from({ length: 12 }, () => paragraph('一段文字。'.repeat(40)));
    const { body } = await read(
      'digest',
      article({ heads: { headline: '第一篇' }, blocks: long }),
      article({ heads: { headline: '第二篇' } }),
    );
    expect(body.slice(0, 30)).toMatch(/^目录第一篇第3版1第二篇第3版2第一篇一段文字。/);
  });

  it('numbers the lines of a proof beside the text, not in it', async () => {
    const { body, furniture } = await read('proof', article({ blocks: [paragraph('一'.repeat(100))] }));
    expect(body).toBe(`编号：${sampleArticleId(1)}主标题${'一'.repeat(100)}`);
    expect(furniture).toContain('一校二校三校签发');
    expect(furniture).toContain('1234');
  });
});

describe('the typesetting worker', () => {
  const job = { articles: [article()], layout: 'article-sheet' as const, language: 'en' as const };

  it('numbers pages on from the first page and speaks the language of the job', async () => {
    const { pdf } = await typesetter.compose({ ...job, firstPage: 41 });
    const { furniture } = await readPdf(pdf);
    expect(furniture).toContain(squeeze('Source: 焦作日报, 26 October 2022, page 3'));
    expect(furniture).toContain('Page41');
  });

  it('gives the same bytes for the same job, but for the second in which it was set', async () => {
    const first = await typesetter.compose(job);
    await setTimeout(1000);
    const second = await typesetter.compose(job);
    expect(undated(second.pdf)).toBe(undated(first.pdf));
  });

  it('is replaced after it crashed', async () => {
    const crashing = createTypesetter({ workerUrl: new URL('./crashing-worker.ts', import.meta.url) });
    const failure = { code: 'internal', details: { reason: 'typesetter-crashed' } };
    expect(await rejection(crashing.compose(job))).toMatchObject(failure);
    expect(await rejection(crashing.compose(job))).toMatchObject(failure);
    await crashing.close();
  });

  it('is given up after its time is over', async () => {
    const workerUrl = new URL('./silent-worker.ts', import.meta.url);
    const silent = createTypesetter({ workerUrl, timeoutMs: 50 });
    const failure = { code: 'internal', details: { reason: 'typesetter-timeout' } };
    expect(await rejection(silent.compose(job))).toMatchObject(failure);
    await silent.close();
  });

  it('answers before it tidies up after a long job', async () => {
    const tidying = createTypesetter({ workerUrl: new URL('./tidying-worker.ts', import.meta.url) });
    const articles = Array.from({ length: 60 }, () => article());
    const since = performance.now();
    await tidying.compose({ articles, layout: 'article-sheet', language: 'zh-CN' });
    expect(performance.now() - since).toBeLessThan(1500);
    await tidying.close();
  });

  it('stops when the work is cancelled', async () => {
    const silent = createTypesetter({ workerUrl: new URL('./silent-worker.ts', import.meta.url) });
    let asked = 0;
    const cancel = {
      throwIfCancelled() {
        asked += 1;
        if (asked > 1) throw new Error('cancelled');
      },
    };
    expect(await rejection(silent.compose(job, cancel))).toMatchObject({ message: 'cancelled' });
    await silent.close();
  });

  it('starts anew after it was let go', async () => {
    await typesetter.close();
    expect((await typesetter.compose(job)).pageCount).toBe(1);
  });

  it('composes several jobs in the order in which they came', async () => {
    const pages = await Promise.all(
      [1, 2, 3].map((count) =>
        typesetter.compose({ ...job, articles: Array.from({ length: count }, () => article()) }),
      ),
    );
    expect(pages.map(({ pageCount }) => pageCount)).toEqual([1, 2, 3]);
  });

  it.each([1, 2])('sets as many jobs side by side as it may (%i)', async (atOnce) => {
    const setter = createTypesetter({ atOnce });
    expect(setter.atOnce).toBe(atOnce);
    // Warm, so that only the work counts.
    await Promise.all([setter.compose(job), setter.compose(job)]);
    const ended: string[] = [];
    const long = Array.from({ length: 1500 }, () => paragraph('各级工会维护权益，服务大局。'.repeat(8)));
    await Promise.all([
      setter.compose({ ...job, articles: [article({ blocks: long })] }).then(() => ended.push('long')),
      setter.compose(job).then(() => ended.push('short')),
    ]);
    expect(ended).toEqual(atOnce === 1 ? ['long', 'short'] : ['short', 'long']);
    await setter.close();
  });

  it('says why a page cannot be set', async () => {
    // As no file holds it, but a caller may.
    const layout = { ...layoutOf('newspaper'), columns: 4 } as unknown as PageLayout;
    expect(await rejection(typesetter.compose({ ...job, layout }))).toMatchObject({
      code: 'internal',
      details: { reason: 'typesetting-failed', message: expect.stringMatching(/\w/) as string },
    });
  });

  it('refuses a font file that is not there', async () => {
    const lost = createTypesetter({ fontFiles: ['/nowhere/font.ttf'] });
    expect(await rejection(lost.compose(job))).toMatchObject({
      code: 'internal',
      details: { reason: 'font-missing', font: '/nowhere/font.ttf' },
    });
    await lost.close();
  });
});
