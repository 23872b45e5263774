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
  columnWidth: number;
  fullWidth: number;
  /** Lines of a page. */
  rows: number;
  size: number;
  pitch: number;
  /** Depth up to which lists are indented. */
  depth: number;
  heads: { largest: number; smallest: number; kicker: number; deck: number };
  furniture: PageLayout['furniture'];
};

const pointsPerMillimetre = 72 / 25.4;

/** Measures out a layout: what remains beside whole characters and lines is shared by left and right, and goes to the foot. */
export function layoutData(layout: PageLayout): LayoutData {
  const { paper, margins, columns, body, heads } = layout;
  const { characters, lines, columnWidth, fullWidth, height } = typeArea(layout);
  const points = (length: number) => length * pointsPerMillimetre;
  const width = points(paper.width);
  const spare = width - points(margins.left) - points(margins.right) - fullWidth;
  const left = points(margins.left) + spare / 2;
  const top = points(margins.top);
  return {
    kind: layout.kind,
    width,
    height: points(paper.height),
    top,
    bottom: points(paper.height) - top - height,
    left,
    right: width - left - fullWidth,
    columns: columns.count,
    gutter: columns.gutter,
    rule: columns.rule,
    columnWidth,
    fullWidth,
    rows: lines,
    size: body.size,
    pitch: body.pitch,
    depth: characters > 30 ? 8 : 3,
    heads: { ...heads.headline, kicker: heads.kicker, deck: heads.deck },
    furniture: layout.furniture,
  };
}
