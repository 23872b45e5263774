import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, it } from 'vitest';
import { createTypesetter } from '#adapters/typesetting/create-typesetter.ts';
import { layoutData } from '#adapters/typesetting/layout-data.ts';
import type { ExportArticle } from '#core/exporting/export-article.ts';
import { layoutOf } from '#core/exporting/layouts/built-in-layouts.ts';
import type { ExportLayout } from '#shared/contract/exporting.ts';
import type { DocumentBlock } from '#shared/document/article-document.ts';
import { article, paragraph, sampleArticleId } from '#tests/unit/exporting/sample-articles.ts';

const typesetter = createTypesetter();
afterAll(() => typesetter.close());

const compose = (layout: ExportLayout, ...articles: ExportArticle[]) =>
  typesetter.compose({ articles, layout, language: 'zh-CN' });

/** Height in points of the lowest line of body type in each column of the page, from the left. */
async function columnFeet(pdf: Uint8Array, page: number, layout: ExportLayout): Promise<number[]> {
  return (await columnsOf(pdf, page, layout)).map(({ foot }) => foot);
}

/** The same with the text of body type in it. */
async function columnsOf(
  pdf: Uint8Array,
  page: number,
  layout: ExportLayout,
): Promise<{ foot: number; text: string }[]> {
  const { size, left, columnWidth, gutter } = layoutData(layoutOf(layout), 'archive');
  const task = getDocument({ data: pdf.slice(), verbosity: 0 });
  const { items } = await (
    await (await task.promise).getPage(page)
  ).getTextContent({ includeMarkedContent: true });
  const feet = new Map<number, { foot: number; text: string }>();
  let artifact = 0;
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type.startsWith('begin'))
        artifact += artifact > 0 || (item as { tag?: string }).tag === 'Artifact' ? 1 : 0;
      else artifact = Math.max(0, artifact - 1);
      continue;
    }
    const [, , , height = 0, x = 0, y = 0] = item.transform as number[];
    if (artifact > 0 || item.str.trim() === '' || Math.abs(height - size) > 0.1) continue;
    const column = Math.floor((x - left + 1) / (columnWidth + gutter));
    const before = feet.get(column) ?? { foot: Infinity, text: '' };
    feet.set(column, { foot: Math.min(before.foot, y), text: before.text + item.str });
  }
  await task.destroy();
  return [...feet].toSorted(([one], [other]) => one - other).map(([, column]) => column);
}

/** Rules on the page that stand upright. */
async function rulesOf(pdf: Uint8Array, number: number): Promise<number> {
  const task = getDocument({ data: pdf.slice(), verbosity: 0 });
  const page = await (await task.promise).getPage(number);
  const { fnArray, argsArray } = await page.getOperatorList();
  const upright = fnArray.filter((code: number, at: number) => {
    if (code !== OPS.constructPath) return false;
    const [, , box] = argsArray[at] as [number, unknown, ArrayLike<number> | null];
    return box !== null && box[2]! - box[0]! < 1 && box[3]! - box[1]! > 10;
  }).length;
  await task.destroy();
  return upright;
}

/** How many characters a line of the layout holds. */
function charactersOf(layout: ExportLayout): number {
  const { columnWidth, size } = layoutData(layoutOf(layout), 'archive');
  return Math.round(columnWidth / size);
}

/** Heights in points of the lower ends of upright rules on the page. */
async function ruleFeet(pdf: Uint8Array, number: number): Promise<number[]> {
  const task = getDocument({ data: pdf.slice(), verbosity: 0 });
  const page = await (await task.promise).getPage(number);
  const { fnArray, argsArray } = await page.getOperatorList();
  const feet: number[] = [];
  // Lines are drawn from a corner of their own, to which a matrix moves them.
  let matrix = [1, 0, 0, 1, 0, 0];
  const stack: number[][] = [];
  for (const [at, code] of fnArray.entries()) {
    if (code === OPS.save) stack.push(matrix);
    else if (code === OPS.restore) matrix = stack.pop() ?? matrix;
    else if (code === OPS.transform) {
      const [a = 1, , , d = 1, x = 0, y = 0] = argsArray[at] as number[];
      matrix = [
        matrix[0]! * a,
        0,
        0,
        matrix[3]! * d,
        matrix[4]! + matrix[0]! * x,
        matrix[5]! + matrix[3]! * y,
      ];
    } else if (code === OPS.constructPath) {
      const [, , box] = argsArray[at] as [number, unknown, ArrayLike<number> | null];
      if (box && box[2]! - box[0]! < 1 && box[3]! - box[1]! > 10)
        feet.push(Math.min(box[1]! * matrix[3]!, box[3]! * matrix[3]!) + matrix[5]!);
    }
  }
  await task.destroy();
  return feet;
}

/** No two paragraphs end alike, and each has lines enough to fill columns unevenly. */
const prose = (paragraphs: number): DocumentBlock[] =>
  Array.from({ length: paragraphs }, (_, index) =>
    paragraph('工会组织职工学习。'.repeat(7 + ((index * 5) % 11))),
  );
const subhead: DocumentBlock = { type: 'subhead', inlines: [{ type: 'text', text: '小标题' }] };

describe.each([
  ['article-columns', 2],
  ['cutting', 2],
  ['galley', 3],
] as const)('the last page in the layout %s', (layout, columns) => {
  const pitch = layoutOf(layout).body.pitch;

  it.each([4, 9, 14, 23])(
    'has columns that end within a line of each other (%i paragraphs)',
    async (count) => {
      const { pdf, pageCount } = await compose(layout, article({ blocks: prose(count) }));
      const feet = await columnFeet(pdf, pageCount, layout);
      expect(feet).toHaveLength(columns);
      // The columns before the last one end at one height, but for a single line that would stand there; the last one with what is left.
      const [lowest, highest] = [Math.min(...feet), Math.max(...feet)];
      expect(highest - lowest).toBeLessThanOrEqual((columns + 0.1) * pitch);
      expect(feet.slice(0, -1).every((foot) => foot - lowest < 1.1 * pitch)).toBe(true);
    },
  );

  it('has rules that end with the longest of its columns', async () => {
    // Paragraphs of three lines do not part: in most of these both columns end before the foot that they might have.
    const three = paragraph('三'.repeat(Math.round(2.4 * charactersOf(layout))));
    for (let before = 0; before < 6; before += 1) {
      const lines = Array.from({ length: before }, () => paragraph('一行。'));
      const { pdf, pageCount } = await compose(
        layout,
        article({ blocks: [...lines, ...Array(19).fill(three)] }),
      );
      const feet = await columnFeet(pdf, pageCount, layout);
      const below = (await ruleFeet(pdf, pageCount)).map((foot) => (Math.min(...feet) - foot) / pitch);
      expect(below).toHaveLength(columns - 1);
      // Letters have their depth below the line on which they stand.
      for (const each of below) expect([before, each < 0.5]).toEqual([before, true]);
    }
  });

  it('takes no page more than before where subheads and pictures do not break', async () => {
    const blocks = Array.from({ length: 4 }, (_, index) => [...prose(1 + (index % 3)), subhead]).flat();
    const { pdf, pageCount } = await compose(layout, article({ blocks: [...blocks, ...prose(1)] }));
    expect(pageCount).toBe(1);
    expect(await columnFeet(pdf, 1, layout)).toHaveLength(columns);
  });

  it('is balanced for each article of an export, and a single line stays where it is', async () => {
    const articles = [3, 0, 8].map((count, index) =>
      article({ id: sampleArticleId(index + 1), blocks: [paragraph('一行。'), ...prose(count)] }),
    );
    const { pdf, pageCount } = await compose(layout, ...articles);
    expect(pageCount).toBe(3);
    expect(await columnFeet(pdf, 1, layout)).toHaveLength(columns);
    expect(await columnFeet(pdf, 2, layout)).toHaveLength(1);
    expect(await columnFeet(pdf, 3, layout)).toHaveLength(columns);
  });

  it('has a brief without a headline in no more columns than it fills to some depth', async () => {
    const brief = (characters: number) =>
      article({
        heads: { headline: null, column: '图片新闻' },
        blocks: [paragraph('讯'.repeat(characters))],
      });
    const few = await compose(layout, brief(100));
    expect(await columnFeet(few.pdf, 1, layout)).toHaveLength(1);
    expect(await rulesOf(few.pdf, 1)).toBe(0);
    const many = await compose(layout, brief(900));
    expect(await columnFeet(many.pdf, 1, layout)).toHaveLength(columns);
    expect(await rulesOf(many.pdf, 1)).toBe(columns - 1);
    // Below a headline that stands across all columns the text does, too.
    const headed = article({ blocks: [paragraph('讯'.repeat(100))] });
    expect(await columnFeet((await compose(layout, headed)).pdf, 1, layout)).toHaveLength(columns);
  });
});

it.each(['article-columns', 'cutting'] as const)(
  'columns are of one height, also where the foot of a full one had a line left free (%s)',
  async (layout) => {
    const eight = paragraph('八'.repeat(Math.round(7.4 * charactersOf(layout))));
    const uneven: number[] = [];
    for (let before = 0; before < 8; before += 1) {
      const lines = Array.from({ length: before }, () => paragraph('一行。'));
      const { pdf } = await compose(layout, article({ blocks: [...lines, ...Array(6).fill(eight)] }));
      const [left = 0, right = 0] = await columnFeet(pdf, 1, layout);
      uneven.push(Math.abs(right - left) / layoutOf(layout).body.pitch);
    }
    // At one of these the middle falls on the first line of a paragraph, which does not stand alone.
    expect(uneven.filter((lines) => lines > 1.1)).toHaveLength(1);
  },
);

describe.each(['article-columns', 'galley', 'article-sheet', 'digest'] as const)(
  'the last page in the layout %s',
  (layout) => {
    it('never holds nothing but captions whose pictures are missing', async () => {
      const captions = Array.from({ length: 4 }, (_, index): DocumentBlock => {
        return { type: 'caption', inlines: [{ type: 'text', text: `第${index + 1}张照片的说明` }] };
      });
      let ends = 0;
      // Two lines a paragraph: at some of these counts a page ends between the text and its captions.
      for (let count = 18; count < 90; count += 1) {
        if (ends === 4) break;
        const text = Array.from({ length: count }, () => paragraph('职'.repeat(44)));
        const { pdf, pageCount } = await compose(layout, article({ blocks: [...text, ...captions] }));
        const plain = await compose(layout, article({ blocks: text }));
        if (pageCount === plain.pageCount || pageCount === 1) continue;
        ends += 1;
        const last = await columnsOf(pdf, pageCount, layout);
        expect([count, last[0]?.text.startsWith('职')]).toEqual([count, true]);
      }
      expect(ends).toBeGreaterThan(0);
    });
  },
);

describe.each(['article-columns', 'article-sheet'] as const)(
  'an article that runs over by a few lines (%s)',
  (name) => {
    it('ends on the page before, its lines a little nearer to each other, and says so', async () => {
      const plain = { ...layoutOf(name), fit: false };
      const densest = 0.92 * plain.body.pitch;
      let saved = 0;
      for (let count = 22; count <= 34; count += 1) {
        const articles = [article({ blocks: prose(count) })];
        const usual = await typesetter.compose({ articles, layout: plain, language: 'zh-CN' });
        const fitted = await compose(name, ...articles);
        const isFitted = fitted.warnings.some(({ code }) => code === 'pages-fitted');
        expect(fitted.pageCount).toBe(usual.pageCount - (isFitted ? 1 : 0));
        for (const { details } of fitted.warnings) expect(Number(details['pitch'])).toBeGreaterThan(densest);
        saved += isFitted ? 1 : 0;
        // Several articles of one file keep to one distance of lines.
        const others = await compose(name, ...articles, article({ id: sampleArticleId(2) }));
        expect(others.warnings).toEqual([]);
      }
      expect(saved).toBeGreaterThan(0);
      expect(saved).toBeLessThan(8);
    });
  },
);
