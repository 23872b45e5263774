import type { Affinity } from '../segment/stitching/affinity.ts';
import { startsOpen } from '../segment/paragraphs/sentence-edges.ts';
import { likelihood } from './likely.ts';
import type { LayoutBlock } from './page-layout.ts';
import type { Row, SpokenPage, SpokenText } from './spoken-page.ts';

/** Where an article seems to be over and another one to begin. */
export type SplitPlace = {
  articleId: string;
  /** The first block of what would be the second article. */
  block: LayoutBlock;
  /** From 0 to 1. */
  likely: number;
};

/** What is less likely costs more looks than it mends. */
const leastLikely = 0.3;
/** So many paragraphs below a place say what is spoken of there; behind them the topic may change again. */
const mostBelow = 3;
/** So many paragraphs on either side may be an article; more say no more. */
const enough = 3;
/** How a notice or a letter closes, or who is behind a text, or its day. */
const over =
  /(?:特此(?:公告|声明|通告|通知|启事|鸣谢)|此致敬礼)[。!]?$|\([^()]{2,30}\)$|年\S{1,3}月\S{1,3}日$/u;

/** Fitted to all paragraphs of some thousand pages, made and real. */
const weights = {
  even: -5.83,
  topics: -1.86,
  isOver: 1.43,
  beginsTorn: -2.07,
  headAbove: 1.38,
  isSubhead: -0.47,
  isApart: 1.16,
  changesToList: 1.88,
  titles: -0.33,
  rows: 3.99,
};

/** For each article the likeliest place at which it should end; where a person has placed what stands there, no other is looked for. */
export function splitPlaces(
  page: SpokenPage,
  affinity: Affinity,
  isSettled: (blockId: string) => boolean,
): SplitPlace[] {
  return page.texts.flatMap((text, at): SplitPlace[] => {
    const [best] = placesIn(page, text, at, affinity).sort((one, other) => other.likely - one.likely);
    return best !== undefined && best.likely >= leastLikely && !isSettled(best.block.id) ? [best] : [];
  });
}

function placesIn(page: SpokenPage, { own, rows }: SpokenText, at: number, affinity: Affinity): SplitPlace[] {
  const profile = affinity.profile(at, rows);
  const titles = own.heads.filter(({ role }) => role === 'headline').length;
  return rows.slice(1).map((row, index): SplitPlace => {
    const count = index + 1;
    const above = rows[index] as Row;
    const [upper, block] = [above.blocks.at(-1) as LayoutBlock, row.blocks[0] as LayoutBlock];
    const below = rows.slice(count, count + mostBelow);
    const signs = {
      topics: affinity.agreement(affinity.topics(below).behind(below.length), profile, count),
      isOver: over.test(above.key),
      beginsTorn: startsOpen(row.key),
      headAbove: own.heads.some(({ start }) => start > upper.start && start < block.start),
      isSubhead: row.role === 'subhead',
      isApart: !page.areNeighbours(upper, block),
      changesToList: (row.role === 'list-item') !== (above.role === 'list-item'),
      titles: Math.min(3, titles),
      rows: Math.log(1 + Math.min(enough, count, rows.length - count)),
    };
    return { articleId: own.id, block, likely: likelihood(signs, weights) };
  });
}
