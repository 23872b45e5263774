import { z } from 'zod';

const millimetres = z.number().min(0).max(2_000);
const points = z.number().min(4).max(200);

/** Type size and the distance from baseline to baseline, in points. */
const measure = z.strictObject({ size: points, pitch: points });

/** A page layout 版式 as data: what a newsroom writes in a file of its own. Paper and margins in millimetres, type in points. */
const shape = z.strictObject({
  version: z.literal(1),
  name: z.string().min(1).max(60),
  /** `flow`: as the text comes; `newspaper`: the articles of a page fitted together, their columns ending evenly. */
  kind: z.enum(['flow', 'newspaper']),
  paper: z.strictObject({ width: millimetres.min(50), height: millimetres.min(50) }),
  /** At least; what is left over when the columns hold whole characters and lines goes to the right and the foot. */
  margins: z.strictObject({ top: millimetres, bottom: millimetres, left: millimetres, right: millimetres }),
  columns: z.strictObject({
    count: z.number().int().min(1).max(12),
    gutter: z.number().min(0).max(100),
    rule: z.boolean().default(false),
  }),
  body: measure,
  heads: z.strictObject({
    /** A headline is as large as its line allows, between these. */
    headline: z.strictObject({ largest: points, smallest: points }),
    kicker: points,
    deck: points,
    /** Across how many columns, from the left, the heads of an article with pages of its own stand; without it across all. */
    columns: z.number().int().min(1).max(12).optional(),
  }),
  /** Whether type and leading may change a little, so that newspaper pages are filled, and an article in columns ends on no page of a few lines. */
  fit: z.boolean().default(false),
  furniture: z
    .strictObject({
      /** Where the source line stands; there is no page without it. */
      source: z.enum(['foot', 'end', 'head']).default('foot'),
      /** Name of the export at the head of each page. */
      title: z.boolean().default(false),
      reference: z.boolean().default(false),
      tags: z.boolean().default(false),
      contents: z.boolean().default(false),
      lineNumbers: z.boolean().default(false),
      /** What was changed since the import and what is in doubt stands beside the text, in the right margin. */
      notes: z.boolean().default(false),
      signatures: z.boolean().default(false),
      /** Each article begins a page. */
      newPage: z.boolean().default(true),
    })
    .prefault({}),
});

const pointsPerMillimetre = 72 / 25.4;
const fewestCharacters = 6;
/** Millimetres. */
const leastNoteMargin = 35;
const fewestLines = { flow: 6, newspaper: 20 } as const;

/** The area of type of a layout: whole characters and lines; lengths in points. */
export function typeArea(layout: z.output<typeof shape>): {
  characters: number;
  lines: number;
  columnWidth: number;
  fullWidth: number;
  height: number;
} {
  const { paper, margins, columns, body } = layout;
  const width = (paper.width - margins.left - margins.right) * pointsPerMillimetre;
  const height = (paper.height - margins.top - margins.bottom) * pointsPerMillimetre;
  const gutters = (columns.count - 1) * columns.gutter;
  const characters = Math.floor((width - gutters) / columns.count / body.size);
  const lines = Math.floor((height + body.pitch - body.size) / body.pitch);
  const columnWidth = characters * body.size;
  return {
    characters,
    lines,
    columnWidth,
    fullWidth: columns.count * columnWidth + gutters,
    height: lines * body.pitch - (body.pitch - body.size),
  };
}

/** `params.reason` of the issues of its own: column-too-narrow, page-too-low, newspaper-source, flow-only, fit-pages, heads-columns, foot-of-one-article, pitch-below-size, headline-sizes, margin-for-notes. */
export const pageLayout = shape.superRefine((layout, context) => {
  const problem = (path: string[], reason: string) =>
    context.addIssue({ code: 'custom', path, message: reason, params: { reason } });
  const { kind, furniture } = layout;
  if (kind === 'newspaper') {
    if (furniture.source !== 'end') problem(['furniture', 'source'], 'newspaper-source');
    for (const part of ['reference', 'tags', 'contents', 'lineNumbers', 'notes', 'signatures'] as const)
      if (furniture[part]) problem(['furniture', part], 'flow-only');
  } else {
    if (furniture.source === 'foot' && !furniture.newPage)
      problem(['furniture', 'newPage'], 'foot-of-one-article');
    if (layout.fit && !furniture.newPage) problem(['fit'], 'fit-pages');
  }
  const { columns: across } = layout.heads;
  if (across !== undefined && kind === 'newspaper') problem(['heads', 'columns'], 'flow-only');
  else if (across !== undefined && (across > layout.columns.count || !furniture.newPage))
    problem(['heads', 'columns'], 'heads-columns');
  if (furniture.notes && layout.margins.right < leastNoteMargin)
    problem(['margins', 'right'], 'margin-for-notes');
  const { characters, lines } = typeArea(layout);
  if (layout.body.pitch < layout.body.size) problem(['body', 'pitch'], 'pitch-below-size');
  if (layout.heads.headline.smallest > layout.heads.headline.largest)
    problem(['heads', 'headline', 'smallest'], 'headline-sizes');
  if (characters < fewestCharacters) problem(['columns'], 'column-too-narrow');
  if (lines < fewestLines[layout.kind]) problem(['margins'], 'page-too-low');
});
export type PageLayout = z.output<typeof pageLayout>;
export type PageLayoutInput = z.input<typeof pageLayout>;
