import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { textDecoder } from '#adapters/files/text-decoder.ts';
import { createTypesetter } from '#adapters/typesetting/create-typesetter.ts';
import { cleanArticle } from '#core/exporting/clean-article.ts';
import { article } from '#tests/unit/exporting/sample-articles.ts';
import { createPageReader } from '#adapters/pages/create-page-reader.ts';
import { splitPage } from '#core/importing/split-page.ts';
import { goldBlock, type PrintedGold } from '#tests/support/page-formats/gold-articles.ts';
import { goldPieces } from '#tests/support/page-formats/gold-pieces.ts';
import {
  layOutPage,
  type Piece,
  type SetBlock,
  type SetPage,
} from '#tests/support/page-formats/lay-out-page.ts';
import { writeDocx, writeHtml } from '#tests/support/page-formats/write-documents.ts';
import { writeAlto, writeHocr, writePageXml } from '#tests/support/page-formats/write-markup.ts';
import { createRandom } from './made/random.ts';
import { FIGURES, type GoldPage, type PageScore, scorePage } from './score-page.ts';

// The seeds set anew as pages in columns and written as other programs write pages: the same articles must come out.

type Made = { name: string; content: string | Uint8Array };
type Figures = Record<(typeof FIGURES)[number], number>;

const seeds = new URL('../../seeds/', import.meta.url);
const reader = createPageReader(textDecoder);

const linesOf = (page: SetPage): SetBlock['lines'] => page.blocks.flatMap((block) => block.lines);
const oneBlock = (lines: SetBlock['lines']): SetBlock[] => [{ id: 'b', type: 'paragraph', lines }];
const shuffled = <T>(items: readonly T[]): T[] => createRandom('scrambled').shuffle(items);
const rowByRow = (page: SetPage): SetBlock['lines'] =>
  linesOf(page).toSorted((one, other) => one.box[1] - other.box[1] || one.box[0] - other.box[0]);
const asText = (lines: SetBlock['lines']): string => lines.map(({ text }) => text).join('\n');

const formats: Record<string, (pieces: Piece[]) => Made | Promise<Made>> = {
  'plain text': (pieces) => ({ name: 'page.txt', content: pieces.map(({ text }) => text).join('\n\n') }),
  'ALTO 2': (pieces) => ({ name: 'page.xml', content: writeAlto(layOutPage(pieces), 2, { ordered: true }) }),
  'ALTO 4': (pieces) => ({ name: 'page.xml', content: writeAlto(layOutPage(pieces), 4, { ordered: true }) }),
  'PAGE 2019': (pieces) => ({
    name: 'page.xml',
    content: writePageXml(layOutPage(pieces), { ordered: true }),
  }),
  hOCR: (pieces) => ({ name: 'page.hocr', content: writeHocr(layOutPage(pieces)) }),
  HTML: (pieces) => ({ name: 'page.html', content: writeHtml(pieces) }),
  DOCX: async (pieces) => ({ name: 'page.docx', content: await writeDocx(pieces) }),
};

/** The same page with its lines or blocks in disorder, with and without the coordinates. */
const disorders: Record<
  string,
  [without: (page: SetPage) => Made, withCoordinates: (page: SetPage) => Made]
> = {
  'blocks shuffled': [
    (page) => ({
      name: 'page.txt',
      content: shuffled(page.blocks)
        .map(({ lines }) => asText(lines))
        .join('\n\n'),
    }),
    (page) => ({ name: 'page.xml', content: writeAlto(page, 2, { blocks: shuffled(page.blocks) }) }),
  ],
  'lines shuffled': [
    (page) => ({ name: 'page.txt', content: asText(shuffled(linesOf(page))) }),
    (page) => ({
      name: 'page.xml',
      content: writePageXml(page, { blocks: oneBlock(shuffled(linesOf(page))) }),
    }),
  ],
  'columns read across': [
    (page) => ({ name: 'page.txt', content: asText(rowByRow(page)) }),
    (page) => ({ name: 'page.hocr', content: writeHocr(page, { blocks: oneBlock(rowByRow(page)) }) }),
  ],
};

async function scoreSeeds(
  make: (pieces: Piece[]) => Made | Promise<Made>,
): Promise<Figures & { lost: number }> {
  const mean = { articles: 0, text: 0, headline: 0, names: 0, kind: 0, lost: 0 };
  const names = readdirSync(seeds).filter((name) => name.endsWith('.txt'));
  for (const name of names) {
    const source = readFileSync(new URL(name, seeds), 'utf8').replace(/^\uFEFF/, '');
    const gold = JSON.parse(
      readFileSync(new URL(`gold/${name.replace(/\.txt$/, '.json')}`, seeds), 'utf8'),
    ) as GoldPage & Parameters<typeof goldPieces>[1];
    const made = await make(goldPieces(source, gold));
    const bytes = typeof made.content === 'string' ? new TextEncoder().encode(made.content) : made.content;
    const { pages } = await reader.read({ name: made.name, bytes });
    expect(pages).toHaveLength(1);
    const [page] = pages as [(typeof pages)[0]];
    const score: PageScore = scorePage(gold, splitPage(page, name), page.text);
    for (const figure of FIGURES) mean[figure] += score[figure] / names.length;
    mean.lost += score.lost;
  }
  return mean;
}

function row(name: string, figures: Figures): string {
  return `${name.padEnd(40)}${FIGURES.map((figure) => `${figure} ${figures[figure].toFixed(3)}`).join('  ')}`;
}

it('gives the articles of the seeds from every format as from plain text', async () => {
  const report: string[] = [];
  const scores = new Map<string, Figures & { lost: number }>();
  for (const [name, make] of Object.entries(formats)) {
    const score = await scoreSeeds(make);
    scores.set(name, score);
    report.push(row(name, score));
  }
  process.stdout.write(`\nThe seeds in other formats\n${report.join('\n')}\n`);
  const plain = scores.get('plain text')!;
  for (const [name, score] of scores) {
    expect(score.lost, name).toBe(0);
    // Where lines are wrapped anew, a blank of the source may fall on a line's end.
    for (const figure of FIGURES)
      expect(score[figure], `${name}: ${figure}`).toBeGreaterThan(plain[figure] - 0.01);
  }
});

it('gives articles from a newspaper page that Baoku has set as PDF, paragraph by paragraph', async () => {
  const typesetter = createTypesetter();
  const squeeze = (text: string | null): string => (text ?? '').replace(/\s+/g, '');
  const found = { headlines: 0, paragraphs: 0 };
  const wanted = { headlines: 0, paragraphs: 0 };
  for (const name of readdirSync(new URL('gold/', seeds)).filter((file) => file.endsWith('.json'))) {
    const gold = JSON.parse(readFileSync(new URL(`gold/${name}`, seeds), 'utf8')) as {
      articles: PrintedGold[];
    };
    const golden = gold.articles
      .filter(({ headline, reading_text: texts }) => headline && texts.length > 0)
      .slice(0, 3);
    const articles = golden.map(({ headline, deck = null, byline_raw: raw, reading_text: texts }) => {
      // A byline that stands in the text already is no head.
      const byline = raw && !raw.includes('讯') ? raw : null;
      const made = article({ heads: { headline, deck, byline }, blocks: texts.map(goldBlock) });
      return cleanArticle(made, 'print').article;
    });
    const { pdf } = await typesetter.compose({ articles, layout: 'newspaper', language: 'zh-CN' });
    const { pages } = await reader.read({ name: 'page.pdf', bytes: pdf });
    const split = pages.flatMap((page) => splitPage(page, 'page.pdf').articles);
    const headlines = new Set(split.map((one) => squeeze(one.headline)));
    const texts = new Set(split.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => squeeze(text))));
    for (const { headline, reading_text: own } of golden) {
      wanted.headlines += 1;
      wanted.paragraphs += own.length;
      if (headlines.has(squeeze(headline))) found.headlines += 1;
      found.paragraphs += own.filter((text) => texts.has(squeeze(text))).length;
    }
  }
  await typesetter.close();
  process.stdout.write(
    `\nThe seeds as PDF: headlines ${found.headlines}/${wanted.headlines}, whole paragraphs ${found.paragraphs}/${wanted.paragraphs}\n`,
  );
  expect(found.headlines).toBe(wanted.headlines);
  expect(found.paragraphs / wanted.paragraphs).toBeGreaterThan(0.96);
});

it('mends a page in disorder by its coordinates', async () => {
  const report: string[] = [];
  for (const [name, [without, withCoordinates]] of Object.entries(disorders)) {
    const bare = await scoreSeeds((pieces) => without(layOutPage(pieces)));
    const mended = await scoreSeeds((pieces) => withCoordinates(layOutPage(pieces)));
    report.push(row(name, bare), row(`${name}, with coordinates`, mended));
    expect(mended.lost).toBe(0);
    expect(bare.articles, name).toBeLessThan(0.5);
    for (const figure of FIGURES) expect(mended[figure], `${name}: ${figure}`).toBeGreaterThan(0.96);
  }
  process.stdout.write(`\nThe seeds in disorder\n${report.join('\n')}\n`);
});
