import { encodeText } from '#tests/support/encode-text.ts';
import type { TestEncoding } from '#tests/support/encode-text.ts';
import { BYLINES } from './bylines.ts';
import { damageFlows, dropEnd } from './damage.ts';
import { DEV_PAGES } from './dev-pages.ts';
import { furnitureLines } from './furniture.ts';
import { goldOf } from './gold.ts';
import type { MadeGold } from './gold.ts';
import { HELD_OUT_PAGES } from './held-out-pages.ts';
import { LAYOUTS } from './layouts.ts';
import type { Row } from './layouts.ts';
import { readArticles } from './made-article.ts';
import type { PageStyle } from './page-style.ts';
import { piece, typeset } from './piece.ts';
import type { Flow } from './piece.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';
import { renderHeadline, renderRows } from './render.ts';

/** A page with what it should become. */
export interface MadePage {
  name: string;
  style: string;
  /** The decoded text, as an importer sees it after decoding. */
  source: string;
  bytes: Uint8Array;
  encoding: TestEncoding;
  gold: MadeGold;
}

/** Makes the pages of one set; the same set gives the same pages for ever. */
export function makePages(set: 'dev' | 'held-out'): MadePage[] {
  const articles = readArticles(set);
  return (set === 'dev' ? DEV_PAGES : HELD_OUT_PAGES).map((style) => {
    const random = createRandom(`${set} ${style.name}`);
    const bylines = BYLINES[style.byline];
    if (!bylines) throw new Error(`no byline style ${style.byline}`);
    const flows = style.articles.map((id) => {
      const article = articles.get(id);
      if (!article) throw new Error(`no article ${id} for ${style.name}`);
      return typeset(article, bylines, random, style.isRunOn);
    });
    return makePage(style, flows, random);
  });
}

function makePage(style: PageStyle, flows: Flow[], random: Random): MadePage {
  for (const flow of flows) if (style.cut?.includes(flow.article.id)) dropEnd(flow, random);
  damageFlows(flows, style.damage ?? {}, random);
  const split = new Set<Flow>();
  for (const flow of flows)
    for (const head of flow.heads.filter(({ role }) => role === 'headline')) {
      const rendered = renderHeadline(head.text, style);
      head.text = (style.bullet ?? '') + rendered.text;
      if (rendered.isSplit && !style.isMarkdown) split.add(flow);
    }
  const rows = withFurniture(LAYOUTS[style.layout](flows, style, random), flows, style, random);
  const source =
    renderRows(rows, style).replaceAll('\n', style.lineEnd ?? '\n') +
    (random.next() < 0.5 ? (style.lineEnd ?? '\n') : '');
  const encoding = style.encoding ?? 'utf-8';
  return {
    name: style.name,
    style: style.style,
    source,
    bytes: encodeText(source, encoding),
    encoding,
    gold: goldOf(flows, rows, style, split),
  };
}

/** Adds mastheads, folios, column names and section labels between the rows. */
function withFurniture(rows: Row[], flows: readonly Flow[], style: PageStyle, random: Random): Row[] {
  let all = [...rows];
  const insertBefore = (flow: Flow, row: Row): void => {
    const own = new Set([...flow.heads, ...flow.body, ...flow.picture]);
    const at = all.findIndex((other) => other.some((part) => own.has(part)));
    all.splice(at, 0, row);
  };
  const columns = new Set<string>();
  for (const flow of flows) {
    const { column, id } = flow.article;
    if (column && !columns.has(column)) {
      columns.add(column);
      insertBefore(flow, [piece('column-title', column)]);
    }
    const label = style.labels?.[id];
    if (label) insertBefore(flow, [piece('furniture', label)]);
  }
  for (const place of style.furniture ?? []) {
    const lines: Row[] = furnitureLines(style.paper, place, random).map((line) => [piece('furniture', line)]);
    if (place === 'top') all = [...lines, ...all];
    else if (place === 'foot') all = [...all, ...lines];
    else {
      const places = all.flatMap((row, at) => (at > 2 && row[0]?.role === 'body' ? [at] : []));
      all.splice(places.length > 0 ? random.pick(places) : all.length, 0, ...lines);
    }
  }
  return all;
}
