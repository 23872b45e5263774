import type { ArticleData, BlockData, JobData } from './job-data.ts';
import type { Run } from './text-runs.ts';
import type { TemplateName } from './worker-messages.ts';

/** Where in an article something is printed; `number` counts the body's blocks from 1. */
export type PrintedPlace = { articleIndex: number | null; place: string; number: number };
/** A piece of what the pages say; the parts of a table are drawn in an order of the typesetter's own. */
export type PrintedPiece = PrintedPlace & { text: string; anyOrder: boolean };

const headPlaces = ['column', 'kicker', 'headline', 'deck', 'byline'] as const;

/** Everything that the articles of a job print, in reading order; what stands at the edges of pages is in `furnitureText`. */
export function* printedText(data: JobData, template: TemplateName): Generator<PrintedPiece> {
  for (const [articleIndex, article] of data.articles.entries()) {
    yield* articleText(article, articleIndex);
    if (template === 'newspaper')
      yield { articleIndex, place: 'source', number: 0, text: article.source, anyOrder: false };
  }
}

/** What headers and footers say beside the page number. */
export function* furnitureText(data: JobData, template: TemplateName): Generator<PrintedPiece> {
  const common = { place: 'source', number: 0, anyOrder: false };
  if (template === 'newspaper') {
    yield { ...common, articleIndex: null, text: data.title };
    return;
  }
  for (const [articleIndex, { source }] of data.articles.entries())
    yield { ...common, articleIndex, text: source };
}

function* articleText(article: ArticleData, articleIndex: number): Generator<PrintedPiece> {
  for (const place of headPlaces)
    yield { articleIndex, place, number: 0, text: article[place].join(''), anyOrder: false };
  for (const [index, block] of article.blocks.entries())
    yield { articleIndex, place: block.type, number: index + 1, ...blockText(block) };
  yield { articleIndex, place: 'note', number: 0, text: article.note.join(''), anyOrder: false };
}

function blockText(block: BlockData): { text: string; anyOrder: boolean } {
  switch (block.type) {
    case 'list': {
      const items = block['items'] as { marker: string; runs: Run[] }[];
      return { text: items.map(({ marker, runs }) => marker + runsText(runs)).join(''), anyOrder: false };
    }
    case 'image': {
      const stand = 'path' in block ? '' : (block['alt'] as string);
      const credit = (block['credit'] as string[]).join('');
      return { text: stand + runsText(block['caption'] as Run[]) + credit, anyOrder: false };
    }
    case 'table': {
      const cells = block['cells'] as { runs: Run[] }[];
      return { text: cells.map(({ runs }) => runsText(runs)).join(''), anyOrder: true };
    }
    default:
      return { text: runsText(block['runs'] as Run[]), anyOrder: false };
  }
}

function runsText(runs: readonly Run[]): string {
  return runs.map((run) => ('break' in run ? '' : run.text)).join('');
}
