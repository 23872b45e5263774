import type { BlockData } from './job-data.ts';
import type { Run } from './text-runs.ts';

const pictureParts = ['caption', 'credit', 'image'];

/**
 * Blocks with each credit at the end of the caption before it. A caption without its picture is told `apart` where it follows
 * text, `followed` where text follows it, and `listed` where it is one of several.
 */
export function withCredits(blocks: readonly BlockData[]): BlockData[] {
  const joined: BlockData[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    const isApart = block.type === 'caption' && before !== undefined && !pictureParts.includes(before.type);
    if (block.type !== 'credit' || before?.type !== 'caption')
      joined.push({ ...block, ...(isApart && { apart: true }) });
    else
      joined[joined.length - 1] = {
        ...before,
        runs: [before['runs'], { text: '\u3000' }, names(block['runs'] as Run[])].flat(),
      };
  }
  return joined.map((block, index) => ({
    ...block,
    ...(isListed(joined, index) && { listed: true }),
    ...(isFollowed(joined, index) && { followed: true }),
  }));
}

/** A caption without its picture, behind which the text goes on. */
function isFollowed(blocks: readonly BlockData[], index: number): boolean {
  const next = blocks[index + 1];
  if (blocks[index]?.type !== 'caption' || next === undefined || pictureParts.includes(next.type))
    return false;
  const first = firstCaption(blocks, index);
  return first > 0 && blocks[first - 1]?.type !== 'image';
}

/** One of several captions without their pictures, which stand below each other as a list does. */
function isListed(blocks: readonly BlockData[], index: number): boolean {
  const isCaption = (at: number) => blocks[at]?.type === 'caption';
  if (!isCaption(index) || !(isCaption(index - 1) || isCaption(index + 1))) return false;
  return blocks[firstCaption(blocks, index) - 1]?.type !== 'image';
}

/** The index of the first of the captions in a row that one stands in. */
function firstCaption(blocks: readonly BlockData[], index: number): number {
  let first = index;
  while (blocks[first - 1]?.type === 'caption') first -= 1;
  return first;
}

function names(credit: readonly Run[]): Run[] {
  return credit.map((run) => ('text' in run ? { ...run, name: true } : run));
}
