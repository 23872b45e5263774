import type { ExportLayout } from '#shared/contract/exporting.ts';
import { pageLayout, type PageLayout, type PageLayoutInput } from '#shared/contract/page-layout.ts';

type Definition = Omit<PageLayoutInput, 'version' | 'name'>;

const a4 = { width: 210, height: 297 };
const sheetHeads = { headline: { largest: 28, smallest: 20 }, kicker: 14, deck: 13 };
const pageHeads = { headline: { largest: 52, smallest: 22 }, kicker: 16, deck: 15 };

const definitions: Record<ExportLayout, Definition> = {
  'article-sheet': {
    kind: 'flow',
    paper: a4,
    margins: { top: 25, bottom: 26, left: 27, right: 27 },
    columns: { count: 1, gutter: 0 },
    body: { size: 10.5, pitch: 18 },
    heads: sheetHeads,
    fit: true,
  },
  'article-columns': {
    kind: 'flow',
    paper: a4,
    margins: { top: 23, bottom: 25, left: 20, right: 20 },
    columns: { count: 2, gutter: 20, rule: true },
    body: { size: 10, pitch: 16.5 },
    heads: sheetHeads,
    fit: true,
  },
  galley: {
    kind: 'flow',
    paper: a4,
    margins: { top: 23, bottom: 24, left: 18, right: 18 },
    columns: { count: 3, gutter: 15, rule: true },
    body: { size: 9.5, pitch: 14.5 },
    heads: { headline: { largest: 30, smallest: 20 }, kicker: 14, deck: 13 },
    fit: true,
  },
  newspaper: {
    kind: 'newspaper',
    paper: { width: 297, height: 420 },
    margins: { top: 25, bottom: 28.4, left: 19.8, right: 19.8 },
    columns: { count: 4, gutter: 15, rule: true },
    body: { size: 9.5, pitch: 14.5 },
    heads: pageHeads,
    fit: true,
    furniture: { source: 'end', title: true },
  },
  tabloid: {
    kind: 'newspaper',
    paper: { width: 275, height: 395 },
    margins: { top: 25, bottom: 18, left: 15, right: 15 },
    columns: { count: 5, gutter: 14, rule: true },
    body: { size: 9, pitch: 13.5 },
    heads: pageHeads,
    fit: true,
    furniture: { source: 'end', title: true },
  },
  broadsheet: {
    kind: 'newspaper',
    paper: { width: 390, height: 546 },
    margins: { top: 28, bottom: 22, left: 20, right: 20 },
    columns: { count: 7, gutter: 15, rule: true },
    body: { size: 9, pitch: 13.5 },
    heads: { headline: { largest: 64, smallest: 26 }, kicker: 20, deck: 18 },
    fit: true,
    furniture: { source: 'end', title: true },
  },
  cutting: {
    kind: 'flow',
    paper: a4,
    margins: { top: 22, bottom: 24, left: 30, right: 30 },
    columns: { count: 2, gutter: 18, rule: true },
    body: { size: 10, pitch: 16.5 },
    heads: { headline: { largest: 26, smallest: 18 }, kicker: 13, deck: 12 },
    fit: true,
    furniture: { source: 'head', reference: true, tags: true },
  },
  digest: {
    kind: 'flow',
    paper: a4,
    margins: { top: 27, bottom: 24, left: 25, right: 25 },
    columns: { count: 1, gutter: 0 },
    body: { size: 10.5, pitch: 17 },
    heads: { headline: { largest: 22, smallest: 16 }, kicker: 12.5, deck: 12 },
    furniture: { source: 'end', title: true, contents: true, newPage: false },
  },
  proof: {
    kind: 'flow',
    paper: a4,
    margins: { top: 27, bottom: 30, left: 28, right: 62 },
    columns: { count: 1, gutter: 0 },
    body: { size: 10.5, pitch: 24 },
    heads: { headline: { largest: 22, smallest: 16 }, kicker: 13, deck: 12 },
    furniture: { lineNumbers: true, notes: true, signatures: true, reference: true },
  },
};

/** The layout that the application brings under that name, or the newsroom's own as it is. */
export function layoutOf(choice: ExportLayout | PageLayout): PageLayout {
  if (typeof choice !== 'string') return choice;
  return pageLayout.parse({ version: 1, name: choice, ...definitions[choice] });
}

/** The layout with nothing beside the text. */
export function withoutNotes(choice: ExportLayout | PageLayout): ExportLayout | PageLayout {
  const layout = layoutOf(choice);
  if (!layout.furniture.notes) return choice;
  return { ...layout, furniture: { ...layout.furniture, notes: false } };
}
