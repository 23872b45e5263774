import { encodeText } from '#tests/support/encode-text.ts';
import { BYLINES } from './bylines.ts';
import { damageFlows } from './damage.ts';
import { blocksOf } from './exam-columns.ts';
import type { Block } from './exam-columns.ts';
import { MISHAPS } from './exam-mishaps.ts';
import { EXAM_PAGES } from './exam-pages.ts';
import { renderExam } from './exam-render.ts';
import type { ExamStyle } from './exam-style.ts';
import { furnitureLines } from './furniture.ts';
import { goldOf } from './gold.ts';
import { readArticles } from './made-article.ts';
import type { Row } from './layouts.ts';
import type { MadeArticle } from './made-article.ts';
import type { MadePage } from './make-pages.ts';
import { piece, typeset } from './piece.ts';
import type { Flow } from './piece.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';
import { renderHeadline } from './render.ts';

const SCRAPS = [
  '.',
  ':',
  '. .',
  '·',
  '—',
  '1',
  '│',
  '图',
  '■',
  '扫码阅读',
  '图片新闻',
  '▲',
  '↑',
  '本版',
  '..',
];

/** How likely each of a page's mishaps is; with this the quick script fares as on real pages. */
const LIKELIHOOD = 0.5;

/** Makes the exam's pages; they are the same for ever. A change to each definition shows what one accident alone costs. */
export function makeExam(change: (style: ExamStyle) => ExamStyle = (style) => style): MadePage[] {
  return makeMishapPages(EXAM_PAGES.map(change), readArticles('exam'), 'exam');
}

/** Makes the pages of definitions whose accidents are drawn from the seed. */
export function makeMishapPages(
  styles: readonly ExamStyle[],
  articles: ReadonlyMap<string, MadeArticle>,
  seed: string,
): MadePage[] {
  return styles.flatMap((style) =>
    Array.from({ length: style.count ?? 1 }, (_, at) => makeMishapPage(style, at + 1, articles, seed)),
  );
}

function makeMishapPage(
  style: ExamStyle,
  number: number,
  articles: ReadonlyMap<string, MadeArticle>,
  seed: string,
): MadePage {
  const name = `${style.name}-${number}`;
  const random = createRandom(`${seed} ${name}`);
  const bylines = BYLINES[style.byline];
  if (!bylines) throw new Error(`no byline style ${style.byline}`);
  const ids = style.take ? random.shuffle(style.articles).slice(0, style.take) : style.articles;
  const flows = ids.map((id) => {
    const article = articles.get(id);
    if (!article) throw new Error(`no article ${id} for ${name}`);
    return typeset(article, bylines, random, style.isRunOn);
  });
  damageFlows(flows, style.damage ?? {}, random);
  const split = new Set<Flow>();
  for (const flow of flows)
    for (const head of flow.heads.filter(({ role }) => role === 'headline')) {
      const rendered = renderHeadline(head.text, {
        ...style,
        layout: 'plain',
        isBroken: isBroken(style, random),
      });
      head.text = (style.bullet ?? '') + rendered.text;
      if (rendered.isSplit && !style.hasMarks) split.add(flow);
    }
  const rows = arrange(flows, style, random).flatMap((block) => block.rows);
  checkPlaces(name, flows, rows);
  const lineEnd = style.lineEnd ?? '\n';
  const source =
    renderExam(rows, style, random).replaceAll('\n', lineEnd) + (random.next() < 0.4 ? lineEnd : '');
  const encoding = style.encoding ?? 'utf-8';
  const gold = goldOf(flows, rows, { ...style, layout: 'plain' }, split);
  return {
    name,
    style: style.style,
    source,
    bytes: encodeText(source, encoding),
    encoding,
    gold: style.pictures ? { ...gold, separate_photos_allowed: true } : gold,
  };
}

/** The gold page is read off the flows: whatever they hold must stand on the page, once, and nothing else. */
function checkPlaces(name: string, flows: readonly Flow[], rows: readonly Row[]): void {
  const printed = rows.flat().filter(({ role }) => role !== 'furniture' && role !== 'column-title');
  const owned = new Set(
    flows.flatMap(({ heads, body, picture, note }) => [
      ...heads,
      ...body,
      ...picture,
      ...(note ? [note] : []),
    ]),
  );
  if (new Set(printed).size !== printed.length) throw new Error(`a piece stands twice on ${name}`);
  if ([...owned].some((part) => !printed.includes(part))) throw new Error(`a piece is lost on ${name}`);
  if (printed.some((part) => part.role !== 'caption' && !owned.has(part)))
    throw new Error(`a piece belongs to nobody on ${name}`);
}

function isBroken(style: ExamStyle, random: Random): boolean {
  return style.isBroken ?? random.next() < 0.35;
}

/** Lays the articles out, lets happen what happens, and strews furniture over the page. */
function arrange(flows: readonly Flow[], style: ExamStyle, random: Random): Block[] {
  const [least, most] = style.column;
  const capacity = least + random.below(most - least + 1);
  const width = style.wrap?.width ?? 13 + random.below(7);
  const sheet = {
    blocks: flows.flatMap((flow) => blocksOf(flow, capacity, width, random)),
    flows,
    random,
    touched: new Set<Flow>(),
    width,
  };
  for (const mishap of style.mishaps) if (random.next() < LIKELIHOOD) MISHAPS[mishap](sheet);
  const { blocks } = sheet;
  const loose = (role: 'furniture' | 'column-title' | 'caption', text: string): Block => ({
    flow: null,
    part: 'loose',
    rows: [[piece(role, text)]],
  });
  const strew = (block: Block): void => {
    blocks.splice(1 + random.below(blocks.length), 0, block);
  };
  for (const text of style.pictures ?? []) strew(loose('caption', text));
  for (let count = style.scraps ?? 0; count > 0; count -= 1) strew(loose('furniture', random.pick(SCRAPS)));
  const columns = new Set<string>();
  for (const { article } of flows) {
    const { column } = article;
    if (!column || columns.has(column)) continue;
    columns.add(column);
    const at = blocks.findIndex((block) => block.flow?.article === article);
    blocks.splice(at, 0, loose('column-title', column));
  }
  if (style.banner) {
    if (random.next() < 0.6) blocks.unshift(loose('column-title', style.banner));
    else strew(loose('column-title', style.banner));
  }
  for (const place of style.furniture ?? []) {
    const lines = furnitureLines(style.paper, place, random).map((line) => loose('furniture', line));
    if (place === 'top') blocks.unshift(...lines);
    else if (place === 'foot') blocks.push(...lines);
    else for (const line of lines) strew(line);
  }
  return blocks;
}
