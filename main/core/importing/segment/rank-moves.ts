import { firstWord } from './words.ts';
import { headText } from './draft.ts';
import { seamScore, startsInsideWord } from './seam.ts';
import type { Affinity } from './affinity.ts';
import type { Draft, DraftParagraph } from './draft.ts';
import type { PageModel } from './seam.ts';
import type { Part } from './roles.ts';

/** A paragraph is not taken from its neighbour for a seam that is hardly better. */
const STAY = 1.4;
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

/** A paragraph's place among the body paragraphs of its article. */
export interface Place {
  draft: Draft;
  body: DraftParagraph[];
  at: number;
}

/** The paragraph at `head` read on from the one at `tail`. */
export interface Move {
  tail: Place;
  head: Place;
  score: number;
  /** What the score must reach. */
  least: number;
}

export function firstPart(paragraph: DraftParagraph): Part {
  return paragraph.parts[0] as Part;
}

export function lastPart(paragraph: DraftParagraph): Part {
  return paragraph.parts.at(-1) as Part;
}

/** How well a paragraph reads on into the next one of its article; null where it ends, or the next begins afresh. */
export function neighbourScore(
  before: DraftParagraph | undefined,
  after: DraftParagraph | undefined,
  model: PageModel,
  worth: number,
): number | null {
  if (!before || !after || before.role !== 'body' || after.role !== 'body') return null;
  if (firstPart(after).lead > 0 || !lastPart(before).openEnd) return null;
  return seamScore(lastPart(before), firstPart(after), model) + worth;
}

/**
 * The moves whose seam is clearly better than any other for the same tail, for the same head, and than staying;
 * and those that are worth a look.
 */
export function rankMoves(
  tails: readonly Place[],
  heads: readonly Place[],
  model: PageModel,
  affinity: Affinity,
): { sure: Move[]; doubtful: Move[] } {
  const offers: Move[] = [];
  const settlements = heads.map((head) => settlement(head));
  for (const tail of tails) {
    const stay = neighbourScore(tail.body[tail.at], tail.body[tail.at + 1], model, STAY) ?? 0;
    for (const [at, head] of heads.entries()) {
      const scored = scoreMove(tail, head, settlements[at] as number, model, affinity);
      if (scored === null || scored.score <= scored.least - MARGIN) continue;
      const { score, least } = scored;
      const left = neighbourScore(head.body[head.at - 1], head.body[head.at], model, STAY) ?? 0;
      if (score >= Math.max(stay, left) + MARGIN) offers.push({ tail, head, score, least });
    }
  }
  const orderOf = (move: Move): number => firstPart(move.head.body[move.head.at] as DraftParagraph).index;
  offers.sort((a, b) => b.score - a.score || orderOf(a) - orderOf(b));
  const sure = offers.filter((move) => {
    const rivals = offers.filter(
      (other) => other !== move && (other.tail === move.tail || other.head === move.head),
    );
    return move.score >= move.least && rivals.every((rival) => rival.score + MARGIN <= move.score);
  });
  return { sure, doubtful: offers.filter((move) => !sure.includes(move)) };
}

function scoreMove(
  tail: Place,
  head: Place,
  settled: number,
  model: PageModel,
  affinity: Affinity,
): { score: number; least: number } | null {
  const before = tail.body[tail.at] as DraftParagraph;
  const after = head.body[head.at] as DraftParagraph;
  if (before === after) return null;
  if (tail.draft === head.draft) {
    if (head.at === tail.at + 1 || settled > 0) return null;
    if (head.at === 0 && (lastPart(after).openEnd || !opensOddly(after))) return null;
  }
  const score = seamScore(lastPart(before), firstPart(after), model) - settled;
  if (tail.draft === head.draft) return { score, least: FAR };
  const wanting = tail.at === tail.body.length - 1 ? WANTING : 0;
  if (score + wanting + MOST_AFFINITY < FAR_WANTED - MARGIN) return null;
  const near = affinityOf(head, tail.draft, affinity);
  return { score: score + wanting + near, least: wanting > 0 && near >= DEVOTED ? FAR_WANTED : FAR };
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
