import { bodyOf, headText } from './draft.ts';
import { firstWord } from './words.ts';
import { seamScore, startsInsideWord } from './seam.ts';
import { createAffinity } from './affinity.ts';
import type { Affinity } from './affinity.ts';
import type { Rarity } from './ngrams.ts';
import type { Draft, DraftParagraph } from './draft.ts';
import type { PageModel } from './seam.ts';
import type { Part } from './roles.ts';

/** Standing next to each other speaks for a seam. */
const NEXT = 0.7;
/** A paragraph is not taken from its neighbour for a seam that is hardly better. */
const STAY = 1.4;
/** Neighbours join when something besides their neighbourhood speaks for it. */
const SURE = NEXT + 0.3;
/** A seam over a distance must be this good, and this much better than the next best. */
const FAR = 1.7;
/** Less will do where an article wants its rest and a paragraph speaks of nothing but that article. */
const FAR_WANTED = 0.9;
const DEVOTED = 1.2;
const MARGIN = 0.7;
/** An article that ends inside a sentence wants its rest. */
const WANTING = 0.5;
const MOST_AFFINITY = 1.5;
/** Several paragraphs in a row that all speak of another article. */
const TOGETHER = 0.3;
const MOST_FOLLOWERS = 6;
/** What speaks against tearing a paragraph from the text before it, where that text ends its sentence. */
const SETTLED = 1.3;

/** A page with more loose ends than this is no page that joining could mend. */
const MOST_TAILS = 80;
const MOST_HEADS = 400;

/** What is moved may lay open what belongs together behind it. */
const ROUNDS = 3;

/** A paragraph's place among the body paragraphs of its article. */
interface Place {
  draft: Draft;
  body: DraftParagraph[];
  at: number;
}

interface Move {
  tail: Place;
  head: Place;
  score: number;
  /** What the score must reach. */
  least: number;
}

/** Joins the fragments of sentences: first neighbours, then fragments that stand elsewhere on the page. */
export function stitch(drafts: readonly Draft[], model: PageModel, rarity: Rarity): void {
  const affinity = createAffinity(rarity);
  const texts = drafts.filter((draft) => draft.kind !== 'photo-news');
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const draft of texts) joinNeighbours(draft, model);
    const { tails, heads } = collectPlaces(texts);
    const moves = chooseMoves(tails, heads, model, affinity);
    if (moves.length === 0) break;
    for (const move of moves) applyMove(move, model, affinity);
  }
}

function firstPart(paragraph: DraftParagraph): Part {
  return paragraph.parts[0] as Part;
}

function lastPart(paragraph: DraftParagraph): Part {
  return paragraph.parts.at(-1) as Part;
}

/** How well a paragraph reads on into the next one of its article; null where it ends, or the next begins afresh. */
function neighbourScore(
  before: DraftParagraph | undefined,
  after: DraftParagraph | undefined,
  model: PageModel,
  worth: number,
): number | null {
  if (!before || !after || before.role !== 'body' || after.role !== 'body') return null;
  if (firstPart(after).lead > 0 || !lastPart(before).openEnd) return null;
  return seamScore(lastPart(before), firstPart(after), model) + worth;
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

/** A paragraph that stands well where it stands is hard to move: 0 for a loose one, above 0 for a settled one. */
function settlement(head: Place): number {
  const paragraph = head.body[head.at] as DraftParagraph;
  const before = head.body[head.at - 1];
  const { key, openStart } = firstPart(paragraph);
  const heads = before === undefined ? headText(head.draft, 'headline') : null;
  if (
    openStart ||
    (before === undefined ? heads === null : lastPart(before).openEnd && before.role === 'body')
  )
    return 0;
  return beginsOddly(key) ? SETTLED / 2 : SETTLED;
}

function opensOddly(paragraph: DraftParagraph): boolean {
  const { key, openStart } = firstPart(paragraph);
  return openStart || beginsOddly(key);
}

/** A first clause of one to three characters that is no word of its own, or a first character that begins no sentence. */
function beginsOddly(key: string): boolean {
  const clause = /^([^，,。；;、：:]{1,3})[，,。；;、]/.exec(key)?.[1];
  return (clause !== undefined && firstWord(clause) !== clause) || startsInsideWord(key);
}

/** The moves whose seam is clearly better than any other for the same tail, for the same head, and than staying. */
function chooseMoves(
  tails: readonly Place[],
  heads: readonly Place[],
  model: PageModel,
  affinity: Affinity,
): Move[] {
  const offers: Move[] = [];
  for (const tail of tails) {
    const stay = neighbourScore(tail.body[tail.at], tail.body[tail.at + 1], model, STAY) ?? 0;
    for (const head of heads) {
      const scored = scoreMove(tail, head, model, affinity);
      if (scored === null || scored.score <= scored.least - MARGIN) continue;
      const { score, least } = scored;
      const left = neighbourScore(head.body[head.at - 1], head.body[head.at], model, STAY) ?? 0;
      if (score >= Math.max(stay, left) + MARGIN) offers.push({ tail, head, score, least });
    }
  }
  const orderOf = (move: Move): number => firstPart(move.head.body[move.head.at] as DraftParagraph).index;
  offers.sort((a, b) => b.score - a.score || orderOf(a) - orderOf(b));
  return offers.filter((move) => {
    const rivals = offers.filter(
      (other) => other !== move && (other.tail === move.tail || other.head === move.head),
    );
    return move.score >= move.least && rivals.every((rival) => rival.score + MARGIN <= move.score);
  });
}

function scoreMove(
  tail: Place,
  head: Place,
  model: PageModel,
  affinity: Affinity,
): { score: number; least: number } | null {
  const before = tail.body[tail.at] as DraftParagraph;
  const after = head.body[head.at] as DraftParagraph;
  if (before === after) return null;
  if (tail.draft === head.draft) {
    if (head.at === tail.at + 1 || settlement(head) > 0) return null;
    if (head.at === 0 && (lastPart(after).openEnd || !opensOddly(after))) return null;
  }
  const score = seamScore(lastPart(before), firstPart(after), model) - settlement(head);
  if (tail.draft === head.draft) return { score, least: FAR };
  const wanting = tail.at === tail.body.length - 1 ? WANTING : 0;
  if (score + wanting + MOST_AFFINITY < FAR_WANTED - MARGIN) return null;
  const near = affinityOf(head, tail.draft, affinity);
  return { score: score + wanting + near, least: wanting > 0 && near >= DEVOTED ? FAR_WANTED : FAR };
}

/** What a paragraph speaks of, or the paragraphs from there to the end of the article together, whichever is surer. */
function affinityOf(head: Place, to: Draft, affinity: Affinity): number {
  const near = head.body
    .slice(head.at, head.at + MOST_FOLLOWERS)
    .map((one) => affinity.of(one, to, head.draft));
  const alone = near[0] ?? 0;
  if (near.length < 2 || head.at + near.length < head.body.length) return alone;
  const mean = near.reduce((sum, one) => sum + one, 0) / near.length;
  return Math.max(alone, mean + (alone >= DEVOTED && mean >= DEVOTED ? TOGETHER : 0));
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
