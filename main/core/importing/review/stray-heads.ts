import type { Affinity, Spoken } from '../segment/stitching/affinity.ts';
import { likelihood } from './likely.ts';
import type { LayoutBlock } from './page-layout.ts';
import type { SpokenPage } from './spoken-page.ts';

/** A line over an article that seems to be another one's. */
export type StrayHead = {
  articleId: string;
  block: LayoutBlock;
  /** Of which articles, the likeliest first. */
  aims: string[];
  /** The likeliest of them, where it has a headline and the line itself is one. */
  exchangeWith: string | null;
  /** From 0 to 1. */
  likely: number;
};

/** What is less likely costs more looks than it mends. */
const leastLikely = 0.4;
/** Shorter lines say nothing. */
const leastLength = 2;

/** Fitted to all heads of some thousand pages, made and real, each against all articles of its page. */
const weights = {
  even: -4.22,
  words: 0.17,
  topics: -2.23,
  topicsOfAim: 3.38,
  isHeadline: 1.41,
  isKicker: 1.37,
  titles: -0.47,
  aimTitles: -1.24,
  comesBeforeAim: 0.85,
  comesBeforeOwn: -0.21,
  comesBehindAim: 0.39,
  isNear: 0.96,
  length: 0.39,
  rows: -0.69,
  aimRows: 0.12,
};

/** Lines of heads that say more of another article's text than of the one below them; heads over nothing are asked about elsewhere. */
export function strayHeads(
  page: SpokenPage,
  affinity: Affinity,
  spokenHeads: ReadonlyMap<LayoutBlock, Spoken>,
  isSettled: (blockId: string) => boolean,
): StrayHead[] {
  const profiles = page.texts.map(({ rows }, at) => affinity.profile(at, rows));
  const titlesOf = (at: number): number =>
    page.texts[at]?.own.heads.filter(({ role }) => role === 'headline').length ?? 0;
  return page.texts.flatMap(({ own, rows }, at) =>
    own.heads.flatMap((block): StrayHead[] => {
      const spoken = spokenHeads.get(block);
      const length = spoken?.parts[0]?.key.length ?? 0;
      if (spoken === undefined || rows.length === 0 || length < leastLength || isSettled(block.id)) return [];
      const topics = affinity.topics([spoken]).behind(1);
      const near = profiles.map((profile) => affinity.nearness(spoken, profile, profile.paragraphs.length));
      const agreed = profiles.map((profile) =>
        affinity.agreement(topics, profile, profile.paragraphs.length),
      );
      const [before, behind] = [page.articleBefore(block), page.articleAfter(block)];
      const aims = page.texts.flatMap((aim, to) => {
        if (to === at) return [];
        const signs = {
          words: (near[to] as number) - (near[at] as number),
          topics: agreed[at] as number,
          topicsOfAim: agreed[to] as number,
          isHeadline: block.role === 'headline',
          isKicker: block.role === 'kicker',
          titles: Math.min(3, titlesOf(at)),
          aimTitles: Math.min(2, titlesOf(to)),
          comesBeforeAim: behind === to,
          comesBeforeOwn: behind === at,
          comesBehindAim: before === to,
          isNear: Math.abs(to - at) === 1,
          length: Math.log(length),
          rows: Math.log(1 + rows.length),
          aimRows: Math.log(1 + aim.rows.length),
        };
        return [{ id: aim.own.id, to, likely: likelihood(signs, weights) }];
      });
      aims.sort((one, other) => other.likely - one.likely);
      const [aim] = aims;
      if (!aim || aim.likely < leastLikely) return [];
      const exchangeWith = block.role === 'headline' && titlesOf(aim.to) > 0 ? aim.id : null;
      return [{ articleId: own.id, block, aims: aims.map(({ id }) => id), exchangeWith, likely: aim.likely }];
    }),
  );
}
