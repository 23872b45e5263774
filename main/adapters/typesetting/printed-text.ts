import type { ArticleData, BlockData, JobData } from './job-data.ts';
import type { Run } from './text-runs.ts';

/** Where in an article something is printed; `number` counts the body's blocks from 1. */
export type PrintedPlace = { articleIndex: number | null; place: string; number: number };
/** A piece of what the pages say: `anyOrder` where the typesetter draws it in an order of its own (tables), `isNumber` for the number of a page. */
export type PrintedPiece = PrintedPlace & { text: string; anyOrder?: boolean; isNumber?: boolean };

const headPlaces = ['column', 'kicker', 'headline', 'deck', 'byline'] as const;

/** Everything that the articles of a job print, in reading order; what stands at the edges of pages is in `furnitureText`. */
export function* printedText({ layout, articles, labels, sharedSource }: JobData): Generator<PrintedPiece> {
  const { furniture } = layout;
  if (furniture.contents) {
    const place = { articleIndex: null, place: 'contents', number: 0 };
    yield { ...place, text: labels.contents };
    for (const [articleIndex, article] of articles.entries()) {
      yield { ...place, articleIndex, text: article.title + article.page };
      yield { ...place, text: '', isNumber: true };
    }
  }
  for (const [articleIndex, article] of articles.entries()) {
    const line = { articleIndex, place: 'source', number: 0 };
    if (furniture.source === 'head') yield { ...line, text: article.source };
    if (furniture.reference) yield { ...line, place: 'reference', text: article.reference };
    if (furniture.tags) yield { ...line, place: 'tags', text: article.tags };
    yield* articleText(article, articleIndex);
    if (furniture.source === 'end' && sharedSource === '') yield { ...line, text: article.source };
  }
}

/** What headers and footers say beside the page number. */
export function* furnitureText({ layout, articles, title, sharedSource }: JobData): Generator<PrintedPiece> {
  const { furniture } = layout;
  if (furniture.title) yield { articleIndex: null, place: 'source', number: 0, text: title };
  yield { articleIndex: null, place: 'source', number: 0, text: sharedSource };
  if (furniture.source !== 'foot') return;
  for (const [articleIndex, { source }] of articles.entries())
    yield { articleIndex, place: 'source', number: 0, text: source };
}

function* articleText(article: ArticleData, articleIndex: number): Generator<PrintedPiece> {
  for (const place of headPlaces) yield { articleIndex, place, number: 0, text: article[place].join('') };
  for (const block of article.blocks)
    yield { articleIndex, place: block.type, number: block.number, ...blockText(block) };
  yield { articleIndex, place: 'note', number: 0, text: runsText(article.note) };
}

function blockText(block: BlockData): { text: string; anyOrder?: boolean } {
  switch (block.type) {
    case 'list': {
      const items = block['items'] as { marker: string; runs: Run[] }[];
      return { text: items.map(({ marker, runs }) => marker + runsText(runs)).join('') };
    }
    case 'image': {
      const stand = 'path' in block ? '' : (block['alt'] as string);
      return { text: stand + runsText(block['caption'] as Run[]) + (block['credit'] as string[]).join('') };
    }
    case 'table': {
      const cells = block['cells'] as { runs: Run[] }[];
      return { text: cells.map(({ runs }) => runsText(runs)).join(''), anyOrder: true };
    }
    default:
      return { text: runsText(block['runs'] as Run[]) };
  }
}

function runsText(runs: readonly Run[]): string {
  return runs.map((run) => ('text' in run ? run.text : '')).join('');
}
