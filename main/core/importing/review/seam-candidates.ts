import { foldCues } from '../segment/language/fold-cues.ts';
import { endsOpen, startsOpen, unbalanced } from '../segment/paragraphs/sentence-edges.ts';
import { isSource, shownText, type LayoutBlock, type PageLayout } from './page-layout.ts';

/** A piece of running text, and what its edges tell. */
export type SeamEnd = {
  block: LayoutBlock;
  articleId: string | null;
  isFirst: boolean;
  isLast: boolean;
  endsOpen: boolean;
  startsOpen: boolean;
  /** Brackets and quotes that it leaves open, and that it closes without having opened them. */
  leavesOpen: boolean;
  closesMore: boolean;
  opensNews: boolean;
};

/** What could be joined on a page. */
export type Seams = {
  endOf(blockId: string): SeamEnd | undefined;
  /** What may go on after the end of a fragment, the best first. */
  continuationsOf(from: SeamEnd, count: number): SeamEnd[];
  /** What a fragment may go on from, the best first. */
  beginningsOf(to: SeamEnd, count: number): SeamEnd[];
};

const leastScore = 0.55;
/** So many characters of white space may lie between neighbours. */
const gap = 4;

/** Reads the edges of all running text once; only what gives a reason to be joined is ever compared. */
export function readSeams(layout: PageLayout): Seams {
  const ends = seamEnds(layout);
  const byId = new Map(ends.map((end) => [end.block.id, end]));
  const byStart = new Map(ends.map((end) => [placeKey(end.block.sourceId, end.block.start), end]));
  const byEnd = new Map(ends.map((end) => [placeKey(end.block.sourceId, end.block.end), end]));
  const starts = ends.filter((end) => end.isFirst && (end.startsOpen || end.closesMore));
  const openEnds = ends.filter((end) => end.isLast && end.endsOpen);
  return {
    endOf: (blockId) => byId.get(blockId),
    continuationsOf(from, count) {
      if (!from.endsOpen) return [];
      const { sourceId, end } = from.block;
      const near = nearest(gap, (step) => byStart.get(placeKey(sourceId, end + step)));
      const pool = new Set(near?.isFirst === true ? [near, ...starts] : starts);
      return best([...pool], (other) => seamScore(from, other), from, count);
    },
    beginningsOf(to, count) {
      const { sourceId, start } = to.block;
      const near = nearest(gap, (step) => byEnd.get(placeKey(sourceId, start - step)));
      const far = to.startsOpen || to.closesMore ? openEnds : [];
      const pool = new Set(near?.isLast === true && near.endsOpen ? [near, ...far] : far);
      return best([...pool], (other) => seamScore(other, to), to, count);
    },
  };
}

/** Every fragment of body text on the page, in the order of the articles. */
function seamEnds(layout: PageLayout): SeamEnd[] {
  const ends: SeamEnd[] = [];
  for (const article of layout.articles) {
    if (article.closed !== null) continue;
    for (const paragraph of article.paragraphs) {
      if (!isSource(paragraph) || paragraph.role !== 'body') continue;
      for (const [index, block] of paragraph.blocks.entries()) {
        const isLast = index === paragraph.blocks.length - 1;
        ends.push(readEdges(block, article.id, index === 0, isLast));
      }
    }
  }
  for (const block of layout.loose) if (block.role === 'body') ends.push(readEdges(block, null, true, true));
  return ends;
}

function readEdges(block: LayoutBlock, articleId: string | null, isFirst: boolean, isLast: boolean): SeamEnd {
  const shown = shownText(block);
  const key = foldCues(shown.replace(/\s+/gu, ''));
  const { open, close } = unbalanced(key);
  return {
    block,
    articleId,
    isFirst,
    isLast,
    endsOpen: endsOpen(key),
    startsOpen: startsOpen(key),
    leavesOpen: open !== '',
    closesMore: close !== '',
    opensNews: /^[[(]?(?:本报|本刊|新华社|据)/u.test(key),
  };
}

function placeKey(sourceId: string, place: number): string {
  return `${sourceId} ${place}`;
}

function nearest(steps: number, at: (step: number) => SeamEnd | undefined): SeamEnd | undefined {
  for (let step = 0; step < steps; step += 1) {
    const found = at(step);
    if (found) return found;
  }
  return undefined;
}

function best(
  ends: readonly SeamEnd[],
  score: (end: SeamEnd) => number,
  own: SeamEnd,
  count: number,
): SeamEnd[] {
  return ends
    .filter((end) => end !== own)
    .map((end) => ({ end, score: score(end) }))
    .filter((scored) => scored.score >= leastScore)
    .sort((one, other) => other.score - one.score)
    .slice(0, count)
    .map(({ end }) => end);
}

/** How well a seam reads: an open end, an open beginning, brackets that close each other, and nearness. */
function seamScore(from: SeamEnd, to: SeamEnd): number {
  if (!from.endsOpen) return 0;
  let score = 0.3;
  if (to.startsOpen) score += 0.5;
  if (from.leavesOpen && to.closesMore) score += 0.4;
  if (from.block.sourceId === to.block.sourceId) {
    const distance = to.block.start - from.block.end;
    if (distance >= 0 && distance < gap) score += 0.25;
    else if (distance > 0) score += 0.1;
  }
  if (from.articleId !== null && from.articleId === to.articleId) score += 0.1;
  return to.opensNews ? score - 0.5 : score;
}
