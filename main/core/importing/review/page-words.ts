import { createAffinity, type Spoken } from '../segment/stitching/affinity.ts';
import { loadFluency } from '../segment/language/fluency.ts';
import { PagePairs } from '../segment/likeness/page-pairs.ts';
import { tellingBy } from '../segment/likeness/telling.ts';
import type { LayoutBlock, PageLayout } from './page-layout.ts';
import { splitPlaces, type SplitPlace } from './split-places.ts';
import { keyOf, readSpokenPage, type SpokenPage } from './spoken-page.ts';
import { strayHeads, type StrayHead } from './stray-heads.ts';
import { strayParagraphs, type Stray } from './stray-paragraphs.ts';

/** What the words of a page speak against in its layout. */
export type AgainstWords = { paragraphs: Stray[]; heads: StrayHead[]; splits: SplitPlace[] };

/** On larger pages, reading every row against every article would be felt at each step. */
const mostParagraphs = 200;
const titles: ReadonlySet<string> = new Set(['headline', 'kicker', 'deck']);

/** Blocks that a person has placed are asked about no more. */
export function readWords(layout: PageLayout, isSettled: (blockId: string) => boolean): AgainstWords {
  const page = readSpokenPage(layout);
  const total = page.texts.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
  if (page.texts.length === 0 || total > mostParagraphs) return { paragraphs: [], heads: [], splits: [] };
  const pairs = new PagePairs(tellingBy(loadFluency()));
  const affinity = createAffinity(page.texts, pairs);
  const heads = speakHeads(page);
  // What heads are asked must not know them: a line is always nearest to itself.
  const headless = createAffinity(
    [
      ...page.texts.map(({ paragraphs }) => ({ heads: [], paragraphs })),
      { heads: [], paragraphs: [...heads.values()] },
    ],
    pairs,
  );
  return {
    paragraphs: page.texts.length < 2 ? [] : strayParagraphs(page, affinity, isSettled),
    heads: strayHeads(page, headless, heads, isSettled),
    splits: splitPlaces(page, headless, isSettled),
  };
}

function speakHeads({ texts }: SpokenPage): Map<LayoutBlock, Spoken> {
  return new Map(
    texts
      .flatMap(({ own }) => own.heads.filter(({ role }) => titles.has(role)))
      .map((block) => [block, { role: 'body', parts: [{ key: keyOf(block) }] }]),
  );
}
