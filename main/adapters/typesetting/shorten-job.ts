import type { ArticleData, BlockData, JobData } from './job-data.ts';

/** More characters than a page can hold, so that the pages wanted come out as they would in the whole job. */
function charactersPerPage({ columns, columnWidth, size, rows }: JobData['layout']): number {
  return Math.ceil(1.6 * columns * (columnWidth / size) * rows);
}

/** As much of the job's beginning as surely fills so many pages; drawing all pages of a long job would take its time. */
export function shortenJob(data: JobData, pages: number): JobData {
  const { kind, furniture } = data.layout;
  // The contents name the pages of all articles.
  if (furniture.contents) return data;
  const hasOwnPages = kind === 'flow' && furniture.newPage;
  let left = charactersPerPage(data.layout) * pages;
  const articles: ArticleData[] = [];
  for (const article of data.articles) {
    if (left <= 0 || (hasOwnPages && articles.length === pages)) break;
    const blocks: BlockData[] = [];
    for (const block of article.blocks) {
      if (left <= 0) break;
      const length = textLength(block);
      blocks.push(length > left ? cutBlock(block, left) : block);
      left -= length;
    }
    articles.push({ ...article, blocks });
  }
  return { ...data, articles };
}

function textLength(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, item) => sum + textLength(item), 0);
}

function cutBlock(block: BlockData, length: number): BlockData {
  const { runs } = block;
  if (!Array.isArray(runs)) return block;
  let left = length;
  const kept: unknown[] = [];
  for (const run of runs as { text?: string }[]) {
    if (left <= 0) break;
    const { text } = run;
    kept.push(text === undefined ? run : { ...run, text: text.slice(0, left).toWellFormed() });
    left -= text?.length ?? 1;
  }
  return { ...block, runs: kept };
}
