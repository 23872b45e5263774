import type { PageReview, ReviewBlock } from '#shared/contract/page-review.ts';
import type { ArticleId, BlockId } from '#shared/domain/ids.ts';
import { type SourceRun, sourceRuns } from '../page-blocks.ts';

/** A run of a source in its slice; `line`: number of its first line, from 1. */
export type SlicedRun = SourceRun<ReviewBlock> & {
  line: number;
  /** The block before it is of another article, or of none. */
  isFirst: boolean;
};

/** Some lines of a source, which are laid out by themselves. */
export type SourceSlice = {
  /** Number of its first line, from 1. */
  line: number;
  /** The line end after it is not in it: the slices stand below each other. */
  runs: SlicedRun[];
  /** How many lines it takes when they are broken, about. */
  rows: number;
  blockIds: ReadonlySet<BlockId>;
  articleIds: ReadonlySet<ArticleId>;
};

const linesASlice = 40;
/** Characters that stand in a line of the pane, about. */
const charactersARow = 32;

/**
 * A source cut into its blocks and what lies between them, in slices of 40 lines or, where a block goes on over their end,
 * more. Where a slice ends depends on the lines alone, so that a step of the review leaves the others as they are.
 */
export function sourceSlices(
  source: PageReview['sources'][number],
  blocks: readonly ReviewBlock[],
): SourceSlice[] {
  const slices: SlicedRun[][] = [];
  let current: SlicedRun[] | null = null;
  let line = 1;
  let before: ArticleId | null = null;
  for (const run of sourceRuns(source, blocks).flatMap(partAtLineEnd)) {
    const last = current?.at(-1);
    if (current === null || last === undefined || endsSlice(current, last, line)) {
      if (last !== undefined) last.text = last.text.slice(0, -1);
      current = [];
      slices.push(current);
    }
    const articleId = run.block?.articleId ?? null;
    current.push({ ...run, line, isFirst: articleId !== null && articleId !== before });
    if (run.block !== null) before = articleId;
    line += run.text.split('\n').length - 1;
  }
  return slices.map(describe);
}

/** Where what lies between two blocks has a line end, a slice may end there. */
function partAtLineEnd(run: SourceRun<ReviewBlock>): SourceRun<ReviewBlock>[] {
  const at = run.text.lastIndexOf('\n') + 1;
  if (run.block !== null || at === 0 || at === run.text.length) return [run];
  const [head, tail] = [run.text.slice(0, at), run.text.slice(at)];
  return [
    { ...run, text: head },
    { ...run, text: tail, start: run.start + Array.from(head).length },
  ];
}

function endsSlice(current: readonly SlicedRun[], last: SlicedRun, line: number): boolean {
  const begin = current[0]?.line ?? line;
  const sliceOf = (number: number): number => Math.floor((number - 1) / linesASlice);
  return last.text.endsWith('\n') && sliceOf(line) > sliceOf(begin);
}

function describe(runs: SlicedRun[]): SourceSlice {
  const blocks = runs.flatMap(({ block }) => block ?? []);
  return {
    line: runs[0]?.line ?? 1,
    runs,
    rows: rowsOf(runs.map(({ text }) => text).join('')),
    blockIds: new Set(blocks.map(({ id }) => id)),
    articleIds: new Set(blocks.flatMap(({ articleId }) => articleId ?? [])),
  };
}

/** The keyboard is in the slice or beside it. */
export function isNear(slices: readonly SourceSlice[], index: number, focusId: BlockId | null): boolean {
  return slices
    .slice(Math.max(0, index - 1), index + 2)
    .some(({ blockIds }) => focusId !== null && blockIds.has(focusId));
}

/** How many rows a text takes in a pane of usual width, about. */
export function rowsOf(text: string): number {
  return text
    .split('\n')
    .reduce((rows, one) => rows + Math.max(1, Math.ceil(one.length / charactersARow)), 0);
}
