import { layoutOf } from '#core/exporting/layouts/built-in-layouts.ts';
import {
  fittedLayouts,
  fittedLeadings,
  loosestPitch,
  tightenedLayouts,
} from '#core/exporting/layouts/fitted-layouts.ts';
import type { TypesetJob } from '#core/ports/typesetter.ts';
import type { ExportPreset } from '#shared/contract/exporting.ts';
import { type PageLayout, typeArea } from '#shared/contract/page-layout.ts';

/** A layout as the templates read it; lengths in points. */
export type LayoutData = {
  kind: PageLayout['kind'];
  width: number;
  height: number;
  top: number;
  bottom: number;
  left: number;
  right: number;
  columns: number;
  gutter: number;
  rule: boolean;
  /** How much the sheet is larger than the paper on each side, for bleed and crop marks, and how much of that is bleed. */
  slug: number;
  bleed: number;
  columnWidth: number;
  fullWidth: number;
  /** Lines of a page. */
  rows: number;
  size: number;
  pitch: number;
  /** The most that lines of a page may be apart which its articles do not fill. */
  mostPitch: number;
  /** Depth up to which lists are indented. */
  depth: number;
  /** `columns`: those across which they stand. */
  heads: { largest: number; smallest: number; kicker: number; deck: number; columns: number };
  furniture: PageLayout['furniture'];
};

const pointsPerMillimetre = 72 / 25.4;
/** Millimetres around the paper, by preset. */
const edges = {
  archive: { slug: 0, bleed: 0 },
  screen: { slug: 0, bleed: 0 },
  print: { slug: 10, bleed: 3 },
};

/**
 * Rounding may leave columns narrower than the characters that just fill them, and such lines be broken early, in one preset and
 * not in another. Newspapers measure out their columns themselves.
 */
const hair = 0.001;

/** Measures out a layout: what remains beside whole characters and lines is shared by left and right, and goes to the foot. */
export function layoutData(layout: PageLayout, preset: ExportPreset): LayoutData {
  const { paper, margins, columns, body, heads } = layout;
  const { characters, lines, columnWidth, fullWidth, height } = typeArea(layout);
  const points = (length: number) => length * pointsPerMillimetre;
  const slug = points(edges[preset].slug);
  const width = points(paper.width) + 2 * slug;
  const sheetHeight = points(paper.height) + 2 * slug;
  const spare = width - 2 * slug - points(margins.left) - points(margins.right) - fullWidth;
  const left = slug + points(margins.left) + spare / 2;
  const top = slug + points(margins.top);
  return {
    kind: layout.kind,
    width,
    height: sheetHeight,
    top,
    bottom: sheetHeight - top - height,
    left,
    right: width - left - fullWidth - (layout.kind === 'flow' ? hair : 0),
    columns: columns.count,
    gutter: columns.gutter,
    rule: columns.rule,
    slug,
    bleed: points(edges[preset].bleed),
    columnWidth,
    fullWidth,
    rows: lines,
    size: body.size,
    pitch: body.pitch,
    mostPitch: layout.fit ? loosestPitch(body) : body.pitch,
    depth: characters > 30 ? 8 : 3,
    heads: {
      ...heads.headline,
      kicker: heads.kicker,
      deck: heads.deck,
      columns: heads.columns ?? columns.count,
    },
    furniture: layout.furniture,
  };
}

/** An issue of no more articles is measured in every setting, as one page is. */
const mostMeasured = 12;
/** So many articles fill pages enough that the last one does not matter. */
const mostFitted = 60;

/**
 * The layouts that may stand for a job's to fill its last page: of newspapers from the densest to the airiest, of one article
 * in columns those that are denser. An issue changes less: its pages share what the last one lacks.
 */
export function layoutsToFit(
  { articles, layout }: Pick<TypesetJob, 'articles' | 'layout'>,
  preset: ExportPreset,
): LayoutData[] {
  const chosen = layoutOf(layout);
  if (chosen.kind === 'flow')
    return articles.length > 1 ? [] : tightenedLayouts(chosen).map((each) => layoutData(each, preset));
  const isFew = articles.length <= mostMeasured || isOnePage(articles);
  if (!isFew && articles.length > mostFitted) return [];
  const fitted = (isFew ? fittedLayouts : fittedLeadings)(chosen);
  return fitted.length > 1 ? fitted.map((each) => layoutData(each, preset)) : [];
}

/** Whether articles are those of one page of a newspaper. */
export function isOnePage(articles: TypesetJob['articles']): boolean {
  return articles.every(({ pageId }) => pageId === articles[0]?.pageId);
}
