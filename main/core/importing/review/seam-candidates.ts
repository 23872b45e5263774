import { inlineText } from '#shared/document/plain-text.ts';
import { foldCues } from '../segment/fold-cues.ts';
import { endsOpen, startsOpen, unbalanced } from '../segment/sentence-edges.ts';
import { isSource, type LayoutBlock, type PageLayout } from './page-layout.ts';

/** A piece of running text, and whether something could be joined to its end or its beginning. */
export type SeamEnd = {
  block: LayoutBlock;
  articleId: string | null;
  key: string;
  isFirst: boolean;
  isLast: boolean;
};

const leastScore = 0.5;

/** Every fragment of body text on the page, in the order of the articles. */
export function seamEnds(layout: PageLayout): SeamEnd[] {
  const ends: SeamEnd[] = [];
  for (const article of layout.articles) {
    if (article.closed !== null) continue;
    for (const paragraph of article.paragraphs) {
      if (!isSource(paragraph) || paragraph.role !== 'body') continue;
      for (const [index, block] of paragraph.blocks.entries()) {
        const isLast = index === paragraph.blocks.length - 1;
        ends.push({ block, articleId: article.id, key: keyOf(block), isFirst: index === 0, isLast });
      }
    }
  }
  for (const block of layout.loose) {
    if (block.role === 'body')
      ends.push({ block, articleId: null, key: keyOf(block), isFirst: true, isLast: true });
  }
  return ends;
}

/** What may go on after the end of a fragment, the best first. */
export function continuationsOf(from: SeamEnd, ends: readonly SeamEnd[], count: number): SeamEnd[] {
  return best(
    ends.filter((end) => end.isFirst && end.block !== from.block),
    (end) => seamScore(from, end),
    count,
  );
}

/** What a fragment may go on from, the best first. */
export function beginningsOf(to: SeamEnd, ends: readonly SeamEnd[], count: number): SeamEnd[] {
  return best(
    ends.filter((end) => end.isLast && end.block !== to.block),
    (end) => seamScore(end, to),
    count,
  );
}

function best(ends: readonly SeamEnd[], score: (end: SeamEnd) => number, count: number): SeamEnd[] {
  return ends
    .map((end) => ({ end, score: score(end) }))
    .filter((scored) => scored.score >= leastScore)
    .sort((one, other) => other.score - one.score)
    .slice(0, count)
    .map(({ end }) => end);
}

/** How well a seam reads: an open end, an open beginning, brackets that close each other, and nearness. */
function seamScore(from: SeamEnd, to: SeamEnd): number {
  if (!endsOpen(from.key)) return 0;
  let score = 0.3;
  if (startsOpen(to.key)) score += 0.5;
  const { open } = unbalanced(from.key);
  const { close } = unbalanced(to.key);
  if (open !== '' && close !== '') score += 0.4;
  if (from.block.sourceId === to.block.sourceId) {
    const distance = to.block.start - from.block.end;
    if (distance >= 0 && distance <= 3) score += 0.25;
    else if (distance > 0) score += 0.1;
  }
  if (from.articleId !== null && from.articleId === to.articleId) score += 0.1;
  if (/^[[(]?(?:本报|本刊|新华社|据)/u.test(to.key)) score -= 0.5;
  return score;
}

function keyOf({ text, raw }: LayoutBlock): string {
  const shown = text === null ? raw : inlineText(text);
  // Both ends are enough, whatever the length of the paragraph between them.
  return foldCues(shown.replace(/\s+/gu, ''));
}
