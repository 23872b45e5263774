import { createCodePointIndex } from '#shared/text/code-points.ts';
import type { PageSource } from '#shared/contract/importing.ts';
import type { ArticleId } from '#shared/domain/ids.ts';

/** A stretch of a source as it is shown: whose it is, and which paragraph of the article. */
export type SourceRun = {
  text: string;
  isOwn: boolean;
  /** Paragraph of the article (from 0); null for heads and for what belongs to others. */
  paragraph: number | null;
};

/** UTF-16 offset of each wanted code point offset, in one pass. */
function unitOffsets(text: string, wanted: readonly number[]): Map<number, number> {
  const offsets = new Map<number, number>();
  const sorted = [...new Set(wanted)].toSorted((one, other) => one - other);
  if (createCodePointIndex(text).length === text.length) {
    for (const at of sorted) offsets.set(at, at);
    return offsets;
  }
  let codePoints = 0;
  let next = 0;
  let unit = 0;
  while (next < sorted.length) {
    while (next < sorted.length && sorted[next] === codePoints) offsets.set(sorted[next++] ?? 0, unit);
    if (unit >= text.length) break;
    unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
    codePoints += 1;
  }
  return offsets;
}

/** Cuts a source into runs: the article's own blocks and what lies between them. */
export function sourceRuns(
  source: PageSource['sources'][number],
  blocks: PageSource['blocks'],
  articleId: ArticleId,
): SourceRun[] {
  const own = blocks
    .filter((block) => block.sourceId === source.id && block.articleId === articleId)
    .toSorted((one, other) => one.start - other.start);
  const offsets = unitOffsets(
    source.text,
    own.flatMap((block) => [block.start, block.end]),
  );
  const runs: SourceRun[] = [];
  let at = 0;
  for (const block of own) {
    const start = Math.max(at, offsets.get(block.start) ?? source.text.length);
    const end = Math.max(start, offsets.get(block.end) ?? source.text.length);
    if (start > at) runs.push({ text: source.text.slice(at, start), isOwn: false, paragraph: null });
    if (end > start)
      runs.push({ text: source.text.slice(start, end), isOwn: true, paragraph: block.paragraph });
    at = end;
  }
  if (at < source.text.length) runs.push({ text: source.text.slice(at), isOwn: false, paragraph: null });
  return runs;
}

const bare = (text: string): string => text.replaceAll(/[\s\u3000\p{P}]/gu, '');

function pairsOf(text: string): Set<string> {
  const characters = Array.from(bare(text));
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}

/**
 * The run from which a paragraph came: the one that shares the most pairs of characters with it, as paragraphs are
 * joined, split and moved while a text is edited; null where none shares a third of them.
 */
export function runOfText(runs: readonly SourceRun[], text: string): number | null {
  const wanted = pairsOf(text);
  if (wanted.size === 0) return null;
  let best: { index: number; shared: number } | null = null;
  for (const [index, run] of runs.entries()) {
    if (!run.isOwn) continue;
    const pairs = pairsOf(run.text);
    const shared = pairs.intersection(wanted).size / Math.max(1, Math.min(pairs.size, wanted.size));
    if (shared > (best?.shared ?? 0)) best = { index, shared };
  }
  return best !== null && best.shared > 1 / 3 ? best.index : null;
}
