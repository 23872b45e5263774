import type { PageSource, SourceBlock } from '#shared/contract/importing.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import { createCodePointSlicer } from '#shared/text/code-point-slicer.ts';

/** A run of a source: a block with its text, or what lies between blocks. */
export type SourceRun = { block: SourceBlock | null; text: string; start: number };

/** A source cut into its blocks and what lies between them; nothing is left out. */
export function sourceRuns(
  source: PageSource['sources'][number],
  blocks: readonly SourceBlock[],
): SourceRun[] {
  const text = createCodePointSlicer(source.text);
  const runs: SourceRun[] = [];
  let at = 0;
  for (const block of blocks
    .filter(({ sourceId }) => sourceId === source.id)
    .toSorted((one, other) => one.start - other.start)) {
    if (block.start > at) runs.push({ block: null, text: text(at, block.start), start: at });
    runs.push({ block, text: text(Math.max(at, block.start), block.end), start: block.start });
    at = Math.max(at, block.end);
  }
  const rest = text(at, source.codePoints);
  if (rest !== '') runs.push({ block: null, text: rest, start: at });
  return runs;
}

/** What an article is made of: its heads, then its paragraphs, each of one or several blocks. */
export type ArticleBlocks = { heads: SourceRun[]; paragraphs: SourceRun[][] };

/** The blocks of a page by article; those of none are furniture or wait for a place. */
export function blocksByArticle(page: PageSource): Map<ArticleId, ArticleBlocks> {
  const articles = new Map<ArticleId, ArticleBlocks>();
  for (const source of page.sources) {
    for (const run of sourceRuns(source, page.blocks)) {
      const id = run.block?.articleId;
      if (run.block === null || id == null) continue;
      const article = articles.get(id) ?? { heads: [], paragraphs: [] };
      articles.set(id, article);
      const { paragraph } = run.block;
      if (paragraph === null) article.heads.push(run);
      else (article.paragraphs[paragraph] ??= []).push(run);
    }
  }
  for (const article of articles.values())
    article.paragraphs = article.paragraphs.filter((runs) => runs !== undefined);
  return articles;
}

/** Line ends and blanks between Chinese characters are the OCR's, not the author's. */
export function unwrapped(text: string): string {
  return text
    .trim()
    .replace(/\s*\n\s*/g, '\n')
    .replace(/(?<=[\p{Script=Han}\p{P}])\n(?=[\p{Script=Han}\p{P}])/gu, '')
    .replace(/\n/g, ' ');
}
