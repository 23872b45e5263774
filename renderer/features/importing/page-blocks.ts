import { createCodePointSlicer } from '#shared/text/code-point-slicer.ts';

/** A run of a source: a block with its text, or what lies between blocks. */
export type SourceRun<Block> = { block: Block | null; text: string; start: number };

type Spanned = { sourceId: string; start: number; end: number };

/** A source cut into its blocks and what lies between them; nothing is left out. */
export function sourceRuns<Block extends Spanned>(
  source: { id: string; text: string; codePoints: number },
  blocks: readonly Block[],
): SourceRun<Block>[] {
  const text = createCodePointSlicer(source.text);
  const runs: SourceRun<Block>[] = [];
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
