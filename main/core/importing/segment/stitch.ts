import { bodyOf } from './draft.ts';
import { seamScore } from './seam.ts';
import type { Cohesion } from './cohesion.ts';
import type { Draft, DraftParagraph } from './draft.ts';
import type { PageModel } from './seam.ts';
import type { Part } from './roles.ts';

/** Standing next to each other speaks for a seam. */
const NEXT = 0.7;
/** A seam over a distance must be this good, and this much better than the next best. */
const FAR = 2;
const MARGIN = 0.7;
/** Neighbours join when something besides their neighbourhood speaks for it. */
const SURE = NEXT + 0.3;

/** A page with more loose ends than this is no page that joining could mend. */
const MOST = 80;

/** A place in an article: its paragraph's number among the body paragraphs. */
interface Place {
  draft: Draft;
  at: number;
}

/** Joins the fragments of sentences: first neighbours, then fragments that stand elsewhere on the page. */
export function stitch(drafts: readonly Draft[], model: PageModel, cohesion: Cohesion): void {
  const tails: Place[] = [];
  const heads: Place[] = [];
  for (const draft of drafts) if (draft.kind !== 'photo-news') joinNeighbours(draft, model);
  for (const draft of drafts) if (draft.kind !== 'photo-news') collectLoose(draft, tails, heads);
  const moves = rankMoves(tails, heads, model, cohesion);
  for (const move of moves) applyMove(move);
}

function firstPart(paragraph: DraftParagraph): Part {
  return paragraph.parts[0] as Part;
}

function lastPart(paragraph: DraftParagraph): Part {
  return paragraph.parts.at(-1) as Part;
}

/** Neighbouring paragraphs become one where the first stops inside a sentence and the second reads on. */
function joinNeighbours(draft: Draft, model: PageModel): void {
  const body = bodyOf(draft);
  const joined: DraftParagraph[] = [];
  for (const paragraph of body) {
    const before = joined.at(-1);
    const open =
      before &&
      before.role === 'body' &&
      paragraph.role === 'body' &&
      firstPart(paragraph).lead === 0 &&
      lastPart(before).openEnd;
    const score = open ? seamScore(lastPart(before), firstPart(paragraph), model) + NEXT : 0;
    if (open && score >= SURE) {
      before.parts.push(...paragraph.parts);
      draft.joins.push({ at: firstPart(paragraph).start, score: toShare(score) });
    } else joined.push(paragraph);
  }
  const extras = draft.paragraphs.filter(
    (paragraph) => paragraph.role === 'caption' || paragraph.role === 'credit',
  );
  draft.paragraphs = [...joined, ...extras];
}

/** Paragraphs that stop inside a sentence, and paragraphs that may be the rest of one. */
function collectLoose(draft: Draft, tails: Place[], heads: Place[]): void {
  const body = bodyOf(draft);
  body.forEach((paragraph, at) => {
    if (paragraph.role !== 'body') return;
    if (lastPart(paragraph).openEnd) tails.push({ draft, at });
    const before = body[at - 1];
    const loose =
      firstPart(paragraph).lead === 0 &&
      (before === undefined ||
        before.role !== 'body' ||
        lastPart(before).openEnd ||
        firstPart(paragraph).openStart);
    if (loose) heads.push({ draft, at });
  });
}

interface Move {
  tail: DraftParagraph;
  head: DraftParagraph;
  from: Draft;
  to: Draft;
  score: number;
}

function rankMoves(
  tails: readonly Place[],
  heads: readonly Place[],
  model: PageModel,
  cohesion: Cohesion,
): Move[] {
  const offers: Move[] = [];
  for (const tail of tails.slice(0, MOST)) {
    for (const head of heads.slice(0, MOST)) {
      const move = offer(tail, head, model, cohesion);
      if (move && move.score > FAR - MARGIN) offers.push(move);
    }
  }
  offers.sort((a, b) => b.score - a.score || firstPart(a.head).index - firstPart(b.head).index);
  return offers.filter((move) => {
    const rivals = offers.filter(
      (other) => other !== move && (other.tail === move.tail || other.head === move.head),
    );
    return move.score >= FAR && rivals.every((rival) => rival.score + MARGIN <= move.score);
  });
}

function offer(tail: Place, head: Place, model: PageModel, cohesion: Cohesion): Move | null {
  const before = bodyOf(tail.draft)[tail.at];
  const after = bodyOf(head.draft)[head.at];
  if (!before || !after || before === after) return null;
  if (tail.draft === head.draft && head.at === tail.at + 1) return null;
  if (tail.draft === head.draft && head.at === 0 && lastPart(after).openEnd) return null;
  let score = seamScore(lastPart(before), firstPart(after), model);
  if (score < FAR - 1) return null;
  if (tail.draft !== head.draft) score += affinity(after, tail.draft, head.draft, cohesion);
  return { tail: before, head: after, from: head.draft, to: tail.draft, score };
}

/** Whether a fragment speaks more of one article than of the other: -1 to 1. */
function affinity(fragment: DraftParagraph, to: Draft, from: Draft, cohesion: Cohesion): number {
  const key = keyOf([fragment]);
  const text = (draft: Draft): string => keyOf(bodyOf(draft).filter((paragraph) => paragraph !== fragment));
  const head = (draft: Draft): string => draft.heads.map((one) => one.part.key).join(' ');
  const lean = cohesion.lean(key, head(to), head(from), 8) + 0.4 * cohesion.lean(key, text(to), text(from));
  return Math.max(-1, Math.min(1, lean));
}

function keyOf(paragraphs: readonly DraftParagraph[]): string {
  return paragraphs.map((paragraph) => paragraph.parts.map((part) => part.key).join('')).join(' ');
}

/** Takes the fragment out, with what follows it in a foreign article, and sets it behind the paragraph it completes. */
function applyMove(move: Move): void {
  const at = move.from.paragraphs.indexOf(move.head);
  if (at < 0 || !move.to.paragraphs.includes(move.tail)) return;
  const body = bodyOf(move.from);
  const from = body.indexOf(move.head);
  const isForeign = move.from !== move.to;
  const rest = isForeign ? body.slice(from + 1) : [];
  if (isForeign && (from === 0 || rest.some((paragraph) => paragraph.role === 'subhead'))) return;
  const gone = new Set([move.head, ...rest]);
  move.from.paragraphs = move.from.paragraphs.filter((paragraph) => !gone.has(paragraph));
  const place = move.to.paragraphs.indexOf(move.tail);
  move.tail.parts.push(...move.head.parts);
  move.to.paragraphs.splice(place + 1, 0, ...rest);
  move.to.joins.push({ at: firstPart(move.head).start, score: toShare(move.score) });
}

/** A score as a share between 0 and 1. */
function toShare(score: number): number {
  return Math.round((1 / (1 + Math.exp(-1.4 * score))) * 100) / 100;
}
