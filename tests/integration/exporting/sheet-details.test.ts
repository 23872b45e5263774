import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, expect, it } from 'vitest';
import { createTypesetter } from '#adapters/typesetting/create-typesetter.ts';
import { layoutData } from '#adapters/typesetting/layout-data.ts';
import type { ExportArticle } from '#core/exporting/export-article.ts';
import { layoutOf } from '#core/exporting/layouts/built-in-layouts.ts';
import type { LayoutChoice } from '#shared/contract/exporting.ts';
import { typeArea } from '#shared/contract/page-layout.ts';
import type { DocumentBlock, Inline } from '#shared/document/article-document.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import {
  article,
  paragraph,
  sampleArticleId,
  sampleImageId,
  text,
} from '#tests/unit/exporting/sample-articles.ts';
import { piecesOf, readLines, readPdf } from './pdf-text.ts';
import { samplePicture } from './sample-png.ts';

const typesetter = createTypesetter();
afterAll(() => typesetter.close());

const compose = async (layout: LayoutChoice, ...articles: ExportArticle[]) =>
  (await typesetter.compose({ articles, layout, language: 'zh-CN' })).pdf;

it('the leader and the page number of a list of contents stand in one line, near to each other', async () => {
  const other = article({ id: sampleArticleId(2), heads: { headline: '第二题' } });
  const pieces = await piecesOf(await compose('digest', article({ heads: { headline: '第一题' } }), other));
  const entry = pieces.find((piece) => piece.text.startsWith('第一题'))!;
  const line = pieces.filter(({ y }) => y === entry.y);
  const number = line.find((piece) => piece.text === '1')!;
  const ends = line.filter(({ x }) => x < number.x).map(({ x, width }) => x + width);
  expect(number.x - Math.max(...ends)).toBeLessThan(1.3 * entry.size);
});

it('leaders of a list of contents end below each other, whatever the titles and page numbers', async () => {
  const titles = ['一', '第二题', '第三题，题目较长', '第四题更长一些，占去半行'];
  const long = [paragraph('一段正文。'.repeat(700))];
  const articles = titles.map((headline, index) =>
    article({ id: sampleArticleId(index + 1), heads: { headline }, blocks: long }),
  );
  const pieces = await piecesOf(await compose('digest', ...articles));
  const dots = pieces.filter(({ text: piece }) => /^[. ]+$/u.test(piece));
  const leaders = titles.map((title) => {
    const { y } = pieces.find((piece) => piece.text.startsWith(title) && piece.size < 11)!;
    const line = dots.filter((dot) => dot.y === y);
    const start = Math.min(...line.map(({ x }) => x));
    const end = Math.max(...line.map(({ x, width }) => x + width));
    const count = line.map((dot) => dot.text.replace(/ /gu, '')).join('').length;
    // Three tenths of a square are between two dots.
    return { end, step: (end - start + 0.3 * 10.5) / count };
  });
  for (const measure of ['end', 'step'] as const) {
    const values = leaders.map((leader) => leader[measure]);
    expect(Math.max(...values) - Math.min(...values)).toBeLessThan(measure === 'end' ? 0.1 : 0.01);
  }
});

it('a short list of contents heads the page of the first article, a long one has pages of its own', async () => {
  const digest = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      article({ id: sampleArticleId(index + 1), heads: { headline: index === 0 ? '首题' : '他题' } }),
    );
  const firstPage = async (count: number) =>
    (await piecesOf(await compose('digest', ...digest(count)))).filter(
      (piece) => piece.text.startsWith('首题') && piece.size > 11,
    ).length;
  expect([await firstPage(8), await firstPage(20)]).toEqual([1, 0]);
});

it('a digest of one article has no list of contents', async () => {
  const one = article({ heads: { headline: '第一题' } });
  const { body, pages } = await readPdf(await compose('digest', one));
  expect([body.slice(0, 3), pages]).toEqual(['第一题', 1]);
  const { body: both } = await readPdf(await compose('digest', one, article({ id: sampleArticleId(2) })));
  expect(both.slice(0, 2)).toBe('目录');
});

it('a proof counts the lines of each article from 1, over all its pages', async () => {
  const long = '一行又一行的正文。'.repeat(200);
  const proof = await compose(
    'proof',
    article({ blocks: [paragraph(long)] }),
    article({ id: sampleArticleId(2), blocks: [paragraph('很短。'), paragraph('也短。')] }),
  );
  const numbers = (await readLines(proof)).flatMap((line) => /^\d+$/u.exec(line)?.map(Number) ?? []);
  const [last = 0] = numbers.slice(0, -2).toSorted((one, other) => other - one);
  expect(last).toBeGreaterThan(40);
  expect(numbers).toEqual([...Array.from({ length: last }, (_, index) => index + 1), 1, 2]);
});

it('a proof prints a doubt about the heads beside the headline, below the record', async () => {
  const doubt = { code: 'headline-doubtful', message: '', before: '', after: '' };
  const doubtful = {
    ...article({ heads: { kicker: '冲刺目标任务', headline: '总工会部署工作' } }),
    proof: () => ({ doubts: [doubt], lookAlikes: [], imported: null }),
  };
  const pieces = await piecesOf(await compose('proof', doubtful));
  const [record, headline, note] = ['编号', '总工会', '存疑'].map(
    (start) => pieces.find((piece) => piece.text.startsWith(start))!.y,
  ) as [number, number, number];
  expect(record - note).toBeGreaterThan(20);
  expect(Math.abs(headline - note)).toBeLessThan(8);
});

it('captions without pictures begin below each other, a single one stands in the middle', async () => {
  const caption = (words: string): DocumentBlock => ({ type: 'caption', inlines: [text(words)] });
  const short = caption('会场');
  const startOf = async (...captions: DocumentBlock[]) => {
    const pieces = await piecesOf(
      await compose('article-sheet', article({ blocks: [paragraph('正文。'.repeat(99)), ...captions] })),
    );
    const left = Math.min(...pieces.map(({ x }) => x));
    return pieces.find((piece) => piece.text.startsWith('会场'))!.x - left;
  };
  expect(await startOf(short, caption('颁奖'))).toBeLessThan(1);
  expect(await startOf(short)).toBeGreaterThan(100);
});

it('captions without pictures have their lines at one distance, within one as from one to the next', async () => {
  const captions = ['会场内', '代表们', '先进集'].map((start): DocumentBlock => {
    return { type: 'caption', inlines: [text(`${start}${'景'.repeat(60)}`)] };
  });
  const pieces = await piecesOf(
    await compose('article-sheet', article({ blocks: [paragraph('正文。'.repeat(99)), ...captions] })),
  );
  const first = pieces.findIndex((piece) => piece.text.startsWith('会场内'));
  const heights = pieces.slice(first, first + 6).map(({ y }) => y);
  const distances = heights.slice(1).map((y, index) => Math.round((heights[index] ?? 0) - y));
  expect(distances).toEqual([18, 18, 18, 18, 18]);
});

it('captions below each other have even spaces, also where a last line takes a character along', async () => {
  const words = '2024年10月14日，焦煤集团千业水泥工会举办电工技能比武。';
  const captions = [words, words].map((caption): DocumentBlock => {
    return { type: 'caption', inlines: [text(caption)] };
  });
  const pieces = await piecesOf(
    await compose('article-columns', article({ blocks: [paragraph('正文。'.repeat(99)), ...captions] })),
  );
  const start = pieces.findIndex((piece) => piece.text.startsWith('2024'));
  const { y, size } = pieces[start]!;
  const line = pieces.slice(start).filter((piece) => piece.y === y);
  const width = Math.max(...line.map((piece) => piece.x + piece.width)) - Math.min(...line.map(({ x }) => x));
  const { columnWidth } = layoutData(layoutOf('article-columns'), 'archive');
  expect(width).toBeLessThan(columnWidth - 0.5 * size);
});

it('a caption without its picture stands between the texts before and after it', async () => {
  const caption: DocumentBlock = { type: 'caption', inlines: [text('会场内景')] };
  const blocks = [paragraph('前文。'.repeat(60)), caption, paragraph('后文开头。')];
  const pieces = await piecesOf(await compose('article-sheet', article({ blocks })));
  const at = pieces.findIndex((piece) => piece.text.startsWith('会场'));
  const [before = 0, own = 0, after = 0] = [-1, 0, 1].map((step) => pieces[at + step]?.y);
  expect(before - own).toBeGreaterThan(30);
  expect(Math.abs(before - own - (own - after))).toBeLessThan(3);
});

it('a cell over two rows is no line of its own where lines are counted', async () => {
  const cell = (words: string, rowSpan = 1) => ({ header: false, rowSpan, inlines: [text(words)] });
  const table: DocumentBlock = {
    type: 'table',
    rows: [{ cells: [cell('高', 2), cell('一')] }, { cells: [cell('二')] }],
  };
  const numbers = async (...blocks: DocumentBlock[]) =>
    (await readLines(await compose('proof', article({ blocks })))).flatMap(
      (line) => /^\d+/u.exec(line) ?? [],
    );
  const before = await numbers(paragraph('前文。'), paragraph('后文。'));
  expect(await numbers(paragraph('前文。'), table, paragraph('后文。'))).toHaveLength(before.length + 2);
});

it('no headline of a digest is larger than the first one because it is shorter', async () => {
  const long = article({ heads: { headline: '我市召开乡村振兴劳模出彩暨劳模工匠助企行现场推进会' } });
  const short = article({ id: sampleArticleId(2), heads: { headline: '短题' } });
  const sizes = async (...articles: ExportArticle[]) => {
    const task = getDocument({ data: (await compose('digest', ...articles)).slice(), verbosity: 0 });
    const document = await task.promise;
    const { items } = await (await document.getPage(document.numPages)).getTextContent();
    await task.destroy();
    // The first is its title in the list of contents.
    const sizeOf = (start: string) =>
      items.flatMap((item) =>
        'str' in item && item.str.startsWith(start) ? [Number(item.transform[3])] : [],
      )[1];
    return [sizeOf('我市'), sizeOf('短题')] as const;
  };
  const [lead = 0, other = 0] = await sizes(long, short);
  expect(lead).toBeLessThan(22);
  expect(other).toBe(lead);
  // Above a short lead the others stand as large as they fit.
  expect((await sizes(short, long))[1]).toBe(22);
});

it('a digest of one source says so at the foot of its pages, one of several below each article', async () => {
  const one = article({ heads: { headline: '第一题' } });
  const other = (page: string) => article({ id: sampleArticleId(2), heads: { headline: '第二题' }, page });
  const same = await readPdf(await compose('digest', one, other('3')));
  expect(same.body).not.toContain('来源');
  expect(same.furniture.split('来源：《焦作日报》2022年10月26日第3版').length - 1).toBe(same.pages);
  const apart = await readPdf(await compose('digest', one, other('4')));
  expect(apart.body).toContain('来源：《焦作日报》2022年10月26日第3版第二题');
  expect(apart.body).toMatch(/来源：《焦作日报》2022年10月26日第4版$/u);
  expect(apart.furniture).not.toContain('来源');
});

it('each letter of a reference is one of its own', async () => {
  const id = '0190b6c0-0000-7000-9000-00000000ffee' as ArticleId;
  const task = getDocument({ data: (await compose('cutting', article({ id }))).slice(), verbosity: 0 });
  const { argsArray } = await (await (await task.promise).getPage(1)).getOperatorList();
  await task.destroy();
  const letters = argsArray
    .flat(2)
    .flatMap((glyph: { unicode?: string } | null) => (glyph?.unicode === undefined ? [] : [glyph.unicode]));
  expect(letters.join('')).toContain(id.slice(-8));
  expect(letters.filter((letter) => /\w\w/v.test(letter))).toEqual([]);
});

it('the heads of a cutting stand in the middle between its record and its text', async () => {
  const pieces = await piecesOf(
    await compose('cutting', article({ blocks: [paragraph('正文。'.repeat(99))], tags: ['工会'] })),
  );
  const record = pieces.find((piece) => piece.text.includes('工会'))!;
  const headline = pieces.find((piece) => piece.text === '主标题')!;
  const body = pieces.find((piece) => piece.text.startsWith('正文'))!;
  const above = record.y - (headline.y + headline.size);
  const below = headline.y - (body.y + body.size);
  expect(Math.abs(above - below)).toBeLessThan(8);
});

it('a caption keeps its words together where its photographer’s name goes to the next line', async () => {
  const words = (count: number): string => `${'图为会场内景劳模先进代表合影留念'.slice(0, count)}。`;
  const counts = [10, 11, 12, 13, 14, 15];
  const captions = counts.flatMap((count): DocumentBlock[] => [
    { type: 'caption', inlines: [text(words(count))] },
    { type: 'credit', inlines: [text('本报记者 欧阳亮亮 摄')] },
  ]);
  const lines = await readLines(
    await compose('tabloid', article({ blocks: [paragraph('正文。'.repeat(400)), ...captions] })),
  );
  expect(lines.filter((line) => counts.some((count) => line === words(count)))).toHaveLength(counts.length);
  expect(lines.filter((line) => line === '本报记者欧阳亮亮摄')).toHaveLength(counts.length);
});

it('a caption whose photographer’s name has a line of its own fills the lines above it, without spaced letters', async () => {
  const caption = '图为市总工会召开学习贯彻全国劳模大会精神动员会现场。';
  const captions: DocumentBlock[] = [
    { type: 'caption', inlines: [text(caption)] },
    { type: 'credit', inlines: [text('本报记者 李新和 摄')] },
  ];
  const lines = await readLines(
    await compose('tabloid', article({ blocks: [paragraph('正文。'.repeat(400)), ...captions] })),
  );
  const first = lines.find((line) => line.startsWith('图为')) ?? '';
  expect([first, caption.slice(first.length)].join('')).toBe(caption);
  expect(lines).toContain(caption.slice(first.length));
  expect(first.length).toBeGreaterThanOrEqual(15);
});

it.each(['as a block', 'of a picture'])(
  'a photographer’s name %s is not torn between lines',
  async (where) => {
    const name = '欧阳亮亮 摄';
    const images = new Map([[sampleImageId(1), samplePicture(30, 20)]]);
    const blocks = (caption: Inline[]): DocumentBlock[] =>
      where === 'as a block'
        ? [
            { type: 'caption', inlines: caption },
            { type: 'credit', inlines: [text(name)] },
          ]
        : [{ type: 'image', imageId: sampleImageId(1), alt: '', caption, credit: name }];
    const captions = Array.from({ length: 40 }, (_, index) =>
      article({
        ...{ id: sampleArticleId(index + 1), heads: { headline: null }, images },
        blocks: blocks([text('图'.repeat(20 + index))]),
      }),
    );
    const lines = await readLines(await compose('galley', ...captions));
    expect(lines.filter((line) => line.endsWith('欧阳亮亮摄'))).toHaveLength(40);
  },
);

const sheets = ['article-sheet', 'article-columns', 'cutting', 'digest', 'proof', 'galley'] as const;
const printings = (['print', 'archive', 'screen'] as const).flatMap((preset) =>
  sheets.map((layout) => ({ layout, preset })),
);
it.each(printings)(
  'a line holds the characters that just fill it: $layout, $preset',
  async ({ layout, preset }) => {
    const { characters, columnWidth } = typeArea(layoutOf(layout));
    // Behind the indent, with the blanks beside two commas taken away.
    const line = `会议，会议，${'工'.repeat(characters - 2 - 5)}`;
    const articles = [article({ blocks: [paragraph(line)] })];
    const { pdf } = await typesetter.compose({ articles, layout, preset, language: 'zh-CN' });
    const pieces = (await piecesOf(pdf)).filter((piece) => /工/u.test(piece.text));
    expect(new Set(pieces.map(({ y }) => Math.round(y))).size).toBe(1);
    // Of two lines in columns, one stands beside the other.
    const right = Math.max(...pieces.map(({ x, width }) => x + width));
    expect(right - Math.min(...pieces.map(({ x }) => x))).toBeLessThan(columnWidth + 1);
  },
);

it('a line that lacks a hair of its column is not as bad as one that lacks a character', async () => {
  // The first line was spaced out and ended before 会, though 会， fills it to the character.
  const lengths = [9, 29, 11, 27, 4, 4, 4, 4, 29, 16, 8, 8, 16];
  const words = lengths.map((length) => '工'.repeat(length)).join('，');
  const blocks = [paragraph(`${words.replace(/(?<=，工+)工(?=，)/u, '会')}。`)];
  const lines = await readLines(await compose('article-sheet', article({ blocks })));
  expect(lines.find((line) => line.startsWith('工工'))).toMatch(/会，$/u);
});

it('in a proof no blank stands between a closing mark and a half-width one', async () => {
  const endOf = async (words: string) => {
    const pieces = await piecesOf(await compose('proof', article({ blocks: [paragraph(words)] })));
    const last = pieces.find((piece) => piece.text.endsWith('工'))!;
    return last.x + last.width;
  };
  for (const mark of ['”', '’', '》', '。”'])
    expect(await endOf(`工会${mark},职工`)).toBeLessThan((await endOf(`工会${mark}职工`)) - 1);
});

it('no line of a proof begins with a closing mark before a half-width one', async () => {
  const texts = Array.from({ length: 45 }, (_, more) => `${'工'.repeat(20 + more)}”,${'会'.repeat(30)}`);
  const lines = await readLines(
    await compose('proof', article({ blocks: texts.map((words) => paragraph(words)) })),
  );
  for (const words of texts) expect(lines.join('').replaceAll(/\d/gu, '')).toContain(words);
  expect(lines.filter((line) => /^[”,]/u.test(line))).toEqual([]);
});

it('the number of a cutting is small beside its source, and below it where one line is too short for both', async () => {
  const placed = async (publication: string) => {
    const pieces = await piecesOf(await compose('cutting', article({ publication })));
    const [source, number] = ['来源', '编号'].map((start) =>
      pieces.find((piece) => piece.text.startsWith(start))!,
    );
    return { below: source!.y - number!.y, share: number!.size / source!.size };
  };
  const beside = await placed('工人日报');
  expect(beside.below).toBeLessThan(2);
  expect(beside.share).toBeLessThan(0.7);
  expect((await placed('某地工会联合会机关报附刊与副刊合订本')).below).toBeGreaterThan(5);
});
