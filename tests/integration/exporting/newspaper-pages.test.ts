import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, it } from 'vitest';
import { createTypesetter } from '#adapters/typesetting/create-typesetter.ts';
import type { ExportArticle } from '#core/exporting/export-article.ts';
import { layoutOf } from '#core/exporting/layouts/built-in-layouts.ts';
import type { LayoutChoice } from '#shared/contract/exporting.ts';
import type { DocumentBlock } from '#shared/document/article-document.ts';
import type { PageId } from '#shared/domain/ids.ts';
import { article, paragraph, sampleArticleId, text } from '#tests/unit/exporting/sample-articles.ts';
import { readLines, readPdf } from './pdf-text.ts';

const typesetter = createTypesetter();
afterAll(() => typesetter.close());

const source = '来源：《焦作日报》2022年10月26日第3版';

describe('the source on a newspaper page', () => {
  const read = async (...articles: ExportArticle[]) =>
    readPdf((await typesetter.compose({ articles, layout: 'tabloid', language: 'zh-CN' })).pdf);

  it('stands once at the foot where all articles share it, else after each', async () => {
    const same = await read(article(), article());
    expect(same.body).toBe('主标题正文。主标题正文。');
    expect(same.furniture).toContain(source);
    const apart = await read(article(), article({ page: '4' }));
    const other = source.replace('第3版', '第4版');
    expect(apart.body).toBe(`主标题正文。${source}主标题正文。${other}`);
    expect(apart.furniture).not.toContain('来源');
  });

  it('tells of articles of one page how many lines it has no room for, of an issue nothing', async () => {
    const blocks = Array.from({ length: 60 }, () => paragraph('各级工会维护权益。'.repeat(15)));
    const compose = (...articles: ExportArticle[]) =>
      typesetter.compose({ articles, layout: { ...layoutOf('tabloid'), fit: false }, language: 'zh-CN' });
    const { warnings } = await compose(article({ blocks }), article({ id: sampleArticleId(2), blocks }));
    expect(warnings.map(({ code, articleId }) => [code, articleId])).toEqual([
      ['page-overset', sampleArticleId(1)],
      ['page-overset', sampleArticleId(2)],
    ]);
    const [first, second] = warnings.map(({ details }) => Number(details['count']));
    // 60 paragraphs of 10 lines in columns of 16 characters: the second stands wholly on further pages.
    expect(second).toBe(600);
    expect(first).toBeGreaterThan(150);
    expect(first).toBeLessThan(300);
    const elsewhere = article({ blocks, pageId: '0190b6c0-0000-7000-a000-000000000002' as PageId });
    expect((await compose(article({ blocks }), elsewhere)).warnings).toEqual([]);
  });
});

describe('an article that goes on on another page', () => {
  it.each(['tabloid', 'digest', 'article-columns'] as const)(
    'says so above and below its text (%s)',
    async (layout) => {
      const torn = article({
        continuations: [
          { direction: 'from', articleId: sampleArticleId(2), headline: null, page: '1' },
          { direction: 'to', articleId: sampleArticleId(3), headline: null, page: '5' },
        ],
      });
      const { pdf, warnings } = await typesetter.compose({ articles: [torn], layout, language: 'zh-CN' });
      expect((await readPdf(pdf)).body).toContain('主标题（上接第1版）正文。（下转第5版）');
      expect(warnings).toEqual([]);
    },
  );
});

/** The type size in which the first characters of a text are set. */
async function sizeOf(pdf: Uint8Array, start: string): Promise<number> {
  const task = getDocument({ data: pdf.slice(), verbosity: 0 });
  const { items } = await (await (await task.promise).getPage(1)).getTextContent();
  const found = items.find((item) => 'str' in item && item.str.startsWith(start));
  await task.destroy();
  return found && 'transform' in found ? Number(found.transform[0]) : Number.NaN;
}

describe('a page of several articles', () => {
  const blocks = (count: number) =>
    Array.from({ length: count }, () => paragraph('各级工会维护权益。'.repeat(12)));
  const compose = async (second: number) => {
    const lead = article({
      heads: { headline: '我市召开乡村振兴劳模出彩暨劳模工匠助企行现场推进会' },
      blocks: blocks(7),
    });
    const other = article({
      id: sampleArticleId(2),
      heads: { headline: '短题压过头条' },
      blocks: blocks(second),
    });
    return (await typesetter.compose({ articles: [lead, other], layout: 'newspaper', language: 'zh-CN' }))
      .pdf;
  };

  it('has no headline larger than its lead because it is shorter, but above a much longer article', async () => {
    const alike = await compose(9);
    expect(await sizeOf(alike, '短题')).toBeLessThanOrEqual(await sizeOf(alike, '我市'));
    const longer = await compose(25);
    expect(await sizeOf(longer, '短题')).toBeGreaterThan(await sizeOf(longer, '我市'));
  });
});

describe('the rules between the columns of an article over two pages', () => {
  it('are all as long as its longest column', async () => {
    // Columns that would end with a single line of a paragraph, or leave one to the next, are a line short.
    const blocks = Array.from({ length: 110 }, (_, index) =>
      paragraph('各级工会维护权益。'.repeat(3 + ((index * 5) % 11))),
    );
    const layout = { ...layoutOf('tabloid'), fit: false };
    const { pdf } = await typesetter.compose({ articles: [article({ blocks })], layout, language: 'zh-CN' });
    const task = getDocument({ data: pdf.slice(), verbosity: 0 });
    const pages = await task.promise;
    expect(pages.numPages).toBe(2);
    const lengths: number[][] = [];
    const feet: Set<number>[] = [];
    for (const number of [1, 2]) {
      const page = await pages.getPage(number);
      const { fnArray, argsArray } = await page.getOperatorList();
      const boxes = fnArray.flatMap((code: number, at: number) => {
        if (code !== OPS.constructPath) return [];
        const [, , box] = argsArray[at] as [number, unknown, ArrayLike<number> | null];
        return box !== null && box[2]! - box[0]! < 1 && box[3]! - box[1]! > 10 ? [box[3]! - box[1]!] : [];
      });
      lengths.push(boxes);
      const lowest = new Map<number, number>();
      for (const item of (await page.getTextContent()).items) {
        if (!('str' in item) || Math.abs(item.height - 9) > 0.1) continue;
        const column = Math.floor(item.transform[4] / 100);
        lowest.set(column, Math.min(lowest.get(column) ?? Infinity, Math.round(item.transform[5])));
      }
      feet.push(new Set(lowest.values()));
    }
    await task.destroy();
    // Else the case is not the one.
    expect(Math.max(...feet.map((each) => each.size))).toBeGreaterThan(1);
    for (const each of lengths) {
      expect(Math.max(...each) - Math.min(...each)).toBeLessThan(0.1);
    }
    expect(lengths.map((each) => each.length)).toEqual([4, 4]);
  });
});

describe('the rule above an article', () => {
  it('stands in the middle between the text above it and the headline, which is nearer to its own text', async () => {
    const blocks = Array.from({ length: 20 }, () => paragraph('各级工会维护权益。'.repeat(12)));
    const { pdf } = await typesetter.compose({
      articles: [
        article({ blocks }),
        article({ id: sampleArticleId(2), heads: { headline: '第二篇的标题' }, blocks }),
      ],
      // Of one type size, whether or not they fill the page.
      layout: { ...layoutOf('newspaper'), fit: false },
      language: 'zh-CN',
    });
    const task = getDocument({ data: pdf.slice(), verbosity: 0 });
    const page = await (await task.promise).getPage(1);
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) =>
      'str' in item && item.str.trim() !== '' ? [{ text: item.str, at: item.transform as number[] }] : [],
    );
    const headline = texts.find(({ text: words }) => words.startsWith('第二篇'))!.at;
    const body = texts.filter(({ at }) => Math.abs(at[3]! - 9.5) < 0.1).map(({ at }) => at[5]!);
    const foot = Math.min(...body.filter((y) => y > headline[5]!)) - 0.12 * 9.5;
    const top = Math.max(...body.filter((y) => y < headline[5]!)) + 0.88 * 9.5;
    const { fnArray, argsArray } = await page.getOperatorList();
    // Each rule is drawn from a place of its own.
    let from = 0;
    const heights: number[] = [];
    fnArray.forEach((code: number, at: number) => {
      if (code === OPS.transform) from = Number((argsArray[at] as ArrayLike<number>)[5]);
      if (code !== OPS.constructPath) return;
      const [, , box] = argsArray[at] as [number, unknown, ArrayLike<number> | null];
      if (box !== null && box[3]! - box[1]! < 1) heights.push(from);
    });
    await task.destroy();
    const [rule] = heights.filter((y) => y < foot && y > headline[5]!);
    const [above, below] = [foot - rule!, rule! - (headline[5]! + 0.88 * headline[3]!)];
    expect(Math.abs(above - below)).toBeLessThan(0.5 * 14.5);
    expect(headline[5]! - 0.12 * headline[3]! - top).toBeLessThan(below);
  });
});

describe('stories beside each other', () => {
  it('have their first heads at one height, however many lines follow in one of them', async () => {
    const story = (id: number, first: string, sentences: number, deck?: string): ExportArticle =>
      article({
        ...{
          id: sampleArticleId(id),
          heads: deck === undefined ? { headline: first } : { headline: first, deck },
        },
        blocks: [paragraph('各级工会维护权益。'.repeat(sentences))],
      });
    const { pdf } = await typesetter.compose({
      articles: [
        story(1, '第一篇', 60),
        story(2, '第二篇在左', 56),
        story(3, '第三篇在右', 44, '一条不短的副题'),
      ],
      layout: 'newspaper',
      language: 'zh-CN',
    });
    const task = getDocument({ data: pdf.slice(), verbosity: 0 });
    const { items } = await (await (await task.promise).getPage(1)).getTextContent();
    await task.destroy();
    const placed = (words: string) => {
      const [, , , size = 0, x = 0, y = 0] = items.flatMap((item) =>
        'str' in item && item.str.startsWith(words) ? [item.transform as number[]] : [],
      )[0]!;
      return { x, top: y + 0.88 * size };
    };
    const [left, right, deck] = [placed('第二篇'), placed('第三篇'), placed('一条')];
    expect(right.x).toBeGreaterThan(left.x + 100);
    expect(deck.top).toBeLessThan(right.top);
    expect(right.top).toBeCloseTo(left.top, 1);
  });
});

describe('a subhead of two phrases', () => {
  it('is broken between them where a column is too narrow for both', async () => {
    const subhead = (words: string): DocumentBlock => ({ type: 'subhead', inlines: [text(words)] });
    const { pdf } = await typesetter.compose({
      articles: [
        article({
          blocks: [
            subhead('倾情服务职工 彰显“娘家人”情怀'),
            paragraph('正文。'.repeat(60)),
            subhead('短题 一行'),
            paragraph('正文。'.repeat(60)),
          ],
        }),
      ],
      layout: 'tabloid',
      language: 'zh-CN',
    });
    const lines = await readLines(pdf);
    expect(lines).toContain('倾情服务职工');
    expect(lines).toContain('彰显“娘家人”情怀');
    expect(lines).toContain('短题一行');
  });
});

describe('a headline of several lines', () => {
  it('ends its lines between words', async () => {
    const margins = { top: 20, bottom: 20, left: 15, right: 15 };
    const headline = '修武县总工会召开专项会议部署工作';
    const { pdf } = await typesetter.compose({
      articles: [article({ heads: { headline }, blocks: [paragraph('一'.repeat(30))] })],
      layout: { ...layoutOf('article-sheet'), paper: { width: 110, height: 200 }, margins },
      language: 'zh-CN',
    });
    const lines = (await readLines(pdf)).filter((line) => headline.includes(line));
    expect(lines.join('')).toBe(headline);
    expect(lines.length).toBeGreaterThan(1);
    const words = ['修武县', '总工会', '召开', '专项', '会议', '部署', '工作'];
    for (const line of lines.slice(0, -1)) expect(words.some((word) => line.endsWith(word))).toBe(true);
  });
});

describe('an article of which a part is ten thousand characters long', () => {
  const long = '时间镌刻不朽奋斗成就永恒'.repeat(834).slice(0, 10_000);
  // What takes the square of its length would be stopped by the typesetter's own time limit.
  const hasty = createTypesetter({ timeoutMs: 15_000 });
  afterAll(() => hasty.close());

  it.each<[string, ExportArticle]>([
    ['headline', article({ heads: { headline: long } })],
    ['kicker', article({ heads: { kicker: long } })],
    ['deck', article({ heads: { deck: long } })],
    ['author note', article({ authorNote: long })],
    ['subhead', article({ blocks: [{ type: 'subhead', inlines: [text(long)] }, paragraph('正文。')] })],
    ['caption', article({ blocks: [paragraph('正文。'), { type: 'caption', inlines: [text(long)] }] })],
  ])('stands whole on newspaper pages (%s)', async (_, one) => {
    const { pdf } = await hasty.compose({ articles: [one], layout: 'newspaper', language: 'zh-CN' });
    expect((await readPdf(pdf)).body).toContain(long);
  });
});

describe('a kicker or a deck too long for its line', () => {
  it.each(['kicker', 'deck'] as const)('becomes even lines (%s)', async (part) => {
    // The line of a sheet has room for 32 characters of a kicker and 34 of a deck.
    const words = '各级工会服务职工群众维护合法权益助力乡村全面振兴现场推进会议在武陟县隆重召开';
    const { pdf } = await typesetter.compose({
      articles: [article({ heads: { [part]: words } })],
      layout: 'article-sheet',
      language: 'zh-CN',
    });
    const lines = (await readLines(pdf)).filter((line) => words.includes(line));
    expect(lines.join('')).toBe(words);
    expect(lines.map(({ length }) => length)).toHaveLength(2);
    expect(lines[1]!.length).toBeGreaterThan(0.8 * lines[0]!.length);
  });

  it('stays one line where it fits, and broken where it was broken', async () => {
    const { pdf } = await typesetter.compose({
      articles: [article({ heads: { kicker: '短引题', deck: '——副题第一行的文字\n第二行' } })],
      layout: 'article-sheet',
      language: 'zh-CN',
    });
    const lines = await readLines(pdf);
    for (const line of ['短引题', '——副题第一行的文字', '第二行']) expect(lines).toContain(line);
  });
});

describe('the articles of one newspaper page', () => {
  const compose = async (lines: number, layout: LayoutChoice = 'tabloid') => {
    const blocks = Array.from({ length: lines / 5 }, () => paragraph('各级工会维护权益。'.repeat(7)));
    const { pdf, pageCount, warnings } = await typesetter.compose({
      articles: [article({ blocks })],
      layout,
      language: 'zh-CN',
    });
    const task = getDocument({ data: pdf, verbosity: 0 });
    const document = await task.promise;
    const textOf = async (number: number) => {
      const { items } = await (await document.getPage(number)).getTextContent();
      return items.flatMap((item) =>
        'str' in item && item.str.includes('工会') ? [item.transform as number[]] : [],
      );
    };
    const [text, last] = [await textOf(1), await textOf(pageCount)];
    await task.destroy();
    const foot = (lines: number[][]) => Math.min(...lines.map(([, , , , , y]) => y ?? 0)) * (25.4 / 72);
    return { pageCount, size: text[0]?.[0] ?? 0, foot: foot(text), lastFoot: foot(last), warnings };
  };

  it('fill it: loosened where it would be a third blank, tightened where they are hardly more', async () => {
    const { fit, ...plain } = layoutOf('tabloid');
    expect(fit).toBe(true);
    const asItIs = { ...plain, fit: false };
    // A page holds some 330 lines below the headline.
    const blank = await compose(230, asItIs);
    const filled = await compose(230);
    expect(blank.foot).toBeGreaterThan(90);
    expect(filled.foot).toBeLessThan(50);
    expect(filled.size).toBeGreaterThan(blank.size);
    // What was changed is told, with what the layout has.
    expect(blank.warnings).toEqual([]);
    expect(filled.warnings).toEqual([
      {
        articleId: null,
        code: 'pages-fitted',
        details: { size: filled.size, pitch: expect.any(Number), usualSize: 9, usualPitch: 13.5 },
      },
    ]);
    expect([(await compose(345, asItIs)).pageCount, (await compose(345)).pageCount]).toEqual([2, 1]);
  });

  it('end on a page filled well where they are too many for the one before', async () => {
    // Some 400 lines: a fifth more than a page, and more than the densest setting takes in.
    const [plain, fitted] = [await compose(410, { ...layoutOf('tabloid'), fit: false }), await compose(410)];
    expect([plain.pageCount, fitted.pageCount]).toEqual([2, 2]);
    expect(plain.lastFoot).toBeGreaterThan(270);
    expect(fitted.lastFoot).toBeLessThan(160);
    expect(fitted.warnings[0]).toEqual(plain.warnings[0]);
    expect(plain.warnings.map(({ code }) => code)).toEqual(['page-overset']);
    expect(fitted.warnings.map(({ code }) => code)).toEqual(['page-overset', 'pages-fitted']);
  });
});
