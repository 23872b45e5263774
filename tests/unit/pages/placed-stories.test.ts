import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { composePage } from '#adapters/pages/layout/compose-page.ts';
import type { RawLine } from '#adapters/pages/layout/raw-page.ts';
import type { PageText } from '#core/ports/page-reader.ts';
import { packExtract, unpackExtract } from '#core/importing/page-extract.ts';
import { segmentPage } from '#core/importing/segment/segment-page.ts';
import { hintsOf, splitPage } from '#core/importing/split-page.ts';
import { readNewspaperArticles } from '#tests/support/newspaper-articles.ts';
import { rawLine } from '#tests/support/page-formats/raw-line.ts';

const BODY = 10;
const PITCH = 14;
const COLUMN = 200;
const MEASURE = 180;

const line = (text: string, x: number, y: number, width: number, fontHeight = BODY): RawLine =>
  rawLine(text, x, y, width, fontHeight);
const head = (text: string, y: number, fontHeight = 30): RawLine => {
  const width = text.length * fontHeight;
  return line(text, (COLUMN + MEASURE - width) / 2, y, width, fontHeight);
};
/** Paragraphs in two columns, wrapped at 18 characters and indented; a short line is a subhead in the middle of its column. */
function columns(texts: readonly (readonly string[])[], y: number): RawLine[] {
  return texts.flatMap((paragraphs, at) => {
    let row = 0;
    return paragraphs.flatMap((text) => {
      const isSubhead = text.length < 12;
      const rows = isSubhead ? [text] : (`　　${text}`.match(/.{1,18}/gu) ?? []);
      return rows.map((part, number) => {
        const indent = isSubhead ? (MEASURE - text.length * BODY) / 2 : number === 0 ? 2 * BODY : 0;
        const own = part.trim();
        const place = y + row++ * PITCH;
        return line(own, at * COLUMN + indent, place, Math.min(MEASURE - indent, own.length * BODY));
      });
    });
  });
}

const read = (lines: RawLine[]): PageText =>
  composePage({ lines, ordered: false, width: null, height: null, pictures: [] }, 1).page;

const NEWS = [
  ['本报讯（记者王明）7月18日，市总工会召开上半年工作推进会，总结前一阶段的工作，并对下半年任务作出安排。'],
  ['会议要求，各级工会要把服务送到车间班组，让职工在家门口就能办成事，办好事，心里舒畅。'],
];
const FEATURE = [
  [
    '他的工具箱里有一把锉刀，木柄磨得发亮，齿纹几乎看不清了，却一直舍不得换下来，天天带在身边。',
    '师傅留下的锉刀',
    '那是三十年前他进厂第一天师傅递到他手里的，从此再没有离开过那张钳工台。',
  ],
  [
    '后来他自己也带了徒弟，把同一句话说给每一个新来的年轻人听，差一丝也是差。',
    '十四个徒弟',
    '如今这些人分在五个车间，逢年过节都要回来坐一坐，说说各自手上的活计。',
  ],
];

describe('what the coordinates of a page tell of its stories', () => {
  const page = read([
    head('市总工会部署下半年工作', 0),
    ...columns(NEWS, 60),
    head('一把锉刀', 200),
    head('三十年的故事', 240),
    ...columns(FEATURE, 300),
  ]);

  it('numbers the stories below heads over several columns, also in what is kept of the page', () => {
    const stories = page.layout!.lines.map(({ story }) => story);
    expect(stories[0]).toBe(1);
    expect(new Set(stories)).toEqual(new Set([1, 2]));
    expect(unpackExtract(packExtract(page)).layout).toEqual(page.layout);
  });

  it('keeps subheads in the type of the text within their story', () => {
    const { articles } = splitPage(page, 'page.pdf');
    expect(articles).toHaveLength(2);
    expect(articles[1]?.paragraphs.map(({ text }) => text)).toEqual(FEATURE.flat());
  });

  it('reads rows of a head in one type as one headline', () => {
    const { articles } = splitPage(page, 'page.pdf');
    expect(articles.map(({ headline }) => headline)).toEqual([
      '市总工会部署下半年工作',
      '一把锉刀 三十年的故事',
    ]);
  });

  it('takes the head of the next article, which stands further off, for no row of the one above', () => {
    const rowsAt = (y: number): boolean[] => {
      const lines = [head('市总工会部署下半年工作', 0), head('一把锉刀', y), ...columns(NEWS, 200)];
      return hintsOf(read(lines)).map(({ secondRow }) => secondRow);
    };
    expect(rowsAt(40).slice(0, 3)).toEqual([false, true, false]);
    expect(rowsAt(60).slice(0, 3)).toEqual([false, false, false]);
  });

  it('reads extracts of the first version, which tell no stories', () => {
    const first =
      '{"reader":1,"text":"一行\\n","layout":{"width":null,"height":null,"pictures":[],"lines":[[0,2,0,null,0,null,null,null]]}}';
    expect(unpackExtract(first).layout?.lines[0]?.story).toBeNull();
  });
});

/** Two articles of which one seems to go on in the other, as a page read from top to bottom. */
function twoArticles(): {
  text: string;
  lines: { start: number; end: number; level: number; story: number }[];
} {
  const gold = JSON.parse(
    readFileSync(new URL('../../accuracy/papers/party-news.json', import.meta.url), 'utf8'),
  ) as { articles: { headline: string | null; authors?: string[]; reading_text: string[] }[] };
  const chosen = gold.articles.filter(({ headline }) => /集中开工|等一等/.test(headline ?? ''));
  let text = '';
  const lines: ReturnType<typeof twoArticles>['lines'] = [];
  for (const [story, { headline, authors = [], reading_text: own }] of chosen.entries())
    for (const [at, row] of [headline ?? '', ...authors.map((name) => `□ ${name}`), ...own].entries()) {
      lines.push({ start: text.length, end: text.length + row.length, level: at === 0 ? 1 : 0, story });
      text += `${row}\n\n`;
    }
  return { text, lines };
}

it('leaves a text below its head, though a sentence above seems to go on with it, where coordinates tell the stories', () => {
  const { text, lines } = twoArticles();
  const lengths = (isPlaced: boolean): number[] => {
    const hints = lines.map(({ story, ...line }) => ({
      ...line,
      continues: false,
      role: null,
      secondRow: false,
      story: isPlaced ? story : null,
    }));
    return segmentPage(text, { hints }).articles.map(({ paragraphs }) => paragraphs.length);
  };
  expect(lengths(true)).toEqual([5, 5]);
  expect(lengths(false)).not.toEqual([5, 5]);
});

it('takes the title of a text below another head over several columns for no subhead', () => {
  const chosen = readNewspaperArticles().filter(({ headline }) => /猝然倒地|里程表里的秘密/.test(headline));
  let text = '';
  const rows: { start: number; end: number; level: number; article: number }[] = [];
  for (const [article, { headline, byline, paragraphs }] of chosen.entries())
    for (const [at, row] of [headline, byline ?? '', ...paragraphs.map((one) => one.text)].entries()) {
      if (row === '') continue;
      rows.push({
        start: text.length,
        end: text.length + row.length,
        level: at === 0 ? article + 1 : 0,
        article,
      });
      text += `${row}\n\n`;
    }
  const headlines = (isPlaced: boolean): (string | null)[] => {
    const hints = rows.map(({ article, ...row }) => ({
      ...row,
      continues: false,
      role: null,
      secondRow: false,
      // The first one stands above all heads over several columns.
      story: isPlaced && article > 0 ? article : null,
    }));
    return segmentPage(text, { hints }).articles.map(({ headline }) => headline);
  };
  expect(headlines(true)).toEqual(chosen.map(({ headline }) => headline));
  expect(headlines(false)).toHaveLength(1);
});
