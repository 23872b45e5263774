import { bodyOf, headText } from './draft.ts';
import { createAffinity } from './affinity.ts';
import { firstPart, lastPart, neighbourScore, rankMoves } from './rank-moves.ts';
import type { Affinity } from './affinity.ts';
import type { Draft, DraftParagraph } from './draft.ts';
import type { Move, Place } from './rank-moves.ts';
import type { PageModel } from './seam.ts';
import type { Rarity } from './ngrams.ts';

/** Standing next to each other speaks for a seam. */
const NEXT = 0.7;
/** Neighbours join when something besides their neighbourhood speaks for it. */
const SURE = NEXT + 0.3;

/** A page with more loose ends than this is no page that joining could mend. */
const MOST_TAILS = 80;
const MOST_HEADS = 400;

/** What is moved may lay open what belongs together behind it. */
const ROUNDS = 3;

/** Joins the fragments of sentences: first neighbours, then fragments that stand elsewhere on the page. */
export function stitch(drafts: readonly Draft[], model: PageModel, rarity: Rarity): void {
  const texts = drafts.filter((draft) => draft.kind !== 'photo-news');
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const draft of texts) joinNeighbours(draft, model);
    const affinity = createAffinity(rarity);
    const { tails, heads } = collectPlaces(texts);
    const { sure, doubtful } = rankMoves(tails, heads, model, affinity);
    if (sure.length === 0 || round === ROUNDS) offerMoves(doubtful);
    if (sure.length === 0) return;
    for (const move of sure) applyMove(move, model, affinity);
  }
  for (const draft of texts) joinNeighbours(draft, model);
}

const MOST_OFFERS = 2;
const WORTH_A_LOOK = 0.8;

/** Tells the editor where a broken sentence may go on; the best places first. */
function offerMoves(moves: readonly Move[]): void {
  const offers = new Map<DraftParagraph, number>();
  for (const { tail, head, score } of moves) {
    const broken = tail.body[tail.at] as DraftParagraph;
    const made = offers.get(broken) ?? 0;
    if (made >= MOST_OFFERS || score < WORTH_A_LOOK) continue;
    offers.set(broken, made + 1);
    const rest = firstPart(head.body[head.at] as DraftParagraph);
    tail.draft.issues.push({
      code: 'fragment-unplaced',
      at: rest.start,
      message: `“…${lastPart(broken).text.slice(-12)}”在句中断开，后文可能是“${rest.text.slice(0, 12)}…”，请核对`,
    });
  }
}

/** Neighbouring paragraphs become one where the first stops inside a sentence and the second reads on. */
function joinNeighbours(draft: Draft, model: PageModel): void {
  const joined: DraftParagraph[] = [];
  for (const paragraph of bodyOf(draft)) {
    const before = joined.at(-1);
    const score = neighbourScore(before, paragraph, model, NEXT);
    if (before && score !== null && score >= SURE) {
      before.parts.push(...paragraph.parts);
      draft.joins.push({ at: firstPart(paragraph).start, score: toShare(score) });
    } else joined.push(paragraph);
  }
  const extras = draft.paragraphs.filter(({ role }) => role === 'caption' || role === 'credit');
  draft.paragraphs = [...joined, ...extras];
}

/** Paragraphs that stop inside a sentence, and all that may be the rest of one. */
function collectPlaces(drafts: readonly Draft[]): { tails: Place[]; heads: Place[] } {
  const tails: Place[] = [];
  const heads: Place[] = [];
  for (const draft of drafts) {
    const body = bodyOf(draft);
    body.forEach((paragraph, at) => {
      if (paragraph.role !== 'body') return;
      if (lastPart(paragraph).openEnd && tails.length < MOST_TAILS) tails.push({ draft, body, at });
      if (firstPart(paragraph).lead === 0 && heads.length < MOST_HEADS) heads.push({ draft, body, at });
    });
  }
  return { tails, heads };
}

/** Takes the fragment out, with what goes with it in a foreign article, and sets it behind the paragraph it completes. */
function applyMove({ tail, head, score }: Move, model: PageModel, affinity: Affinity): void {
  const from = head.draft;
  const to = tail.draft;
  const target = tail.body[tail.at] as DraftParagraph;
  const fragment = head.body[head.at] as DraftParagraph;
  if (!from.paragraphs.includes(fragment) || !to.paragraphs.includes(target)) return;
  const followers = from === to ? [] : followersOf(head, to, model, affinity);
  if (from !== to && head.at === 0 && !goesWhole(from, followers)) return;
  const gone = new Set([fragment, ...followers]);
  from.paragraphs = from.paragraphs.filter((paragraph) => !gone.has(paragraph));
  if (from !== to && bodyOf(from).length === 0 && head.at === 0) {
    to.paragraphs.push(...from.paragraphs);
    from.paragraphs = [];
    to.heads.push(...from.heads.splice(0));
  }
  target.parts.push(...fragment.parts);
  to.paragraphs.splice(to.paragraphs.indexOf(target) + 1, 0, ...followers);
  to.joins.push({ at: firstPart(fragment).start, score: toShare(score) });
}

/** An article without heads and lead, all of which follows the fragment, is nothing but the rest of another. */
function goesWhole(from: Draft, followers: readonly DraftParagraph[]): boolean {
  return (
    headText(from, 'headline') === null &&
    from.heads.every((head) => head.role === 'author-note') &&
    followers.length === bodyOf(from).length - 1
  );
}

/** A paragraph into which the text before the fragment reads on so well is its own article's. */
const OWN = 1.5;
/** What an article's rest weighs when it is said to be its own after all. */
const TO_THE_END = 0.3;

/** The paragraphs behind a fragment that speak of its article rather than of the one they stand in. */
function followersOf(head: Place, to: Draft, model: PageModel, affinity: Affinity): DraftParagraph[] {
  const rest = head.body.slice(head.at + 1).filter((paragraph) => head.draft.paragraphs.includes(paragraph));
  if (head.at === 0 && headText(head.draft, 'headline') === null) return rest;
  let sum = 0;
  let best = 0;
  let count = 0;
  const left = head.body[head.at - 1];
  const own = rest.findIndex((paragraph) => (neighbourScore(left, paragraph, model, 0) ?? 0) >= OWN);
  if (own >= 0) rest.splice(own);
  rest.forEach((paragraph, at) => {
    sum += affinity.of(paragraph, to, head.draft) + (at === rest.length - 1 ? TO_THE_END : 0);
    if (sum > best) {
      best = sum;
      count = at + 1;
    }
  });
  return rest.slice(0, count);
}

/** A score as a share between 0 and 1. */
function toShare(score: number): number {
  return Math.round((1 / (1 + Math.exp(-1.4 * score))) * 100) / 100;
}
