import { bodyOf, headText } from './draft.ts';
import { isCommonWord } from './common-words.ts';
import { seamScore } from './seam.ts';
import type { Cohesion } from './cohesion.ts';
import type { Draft, DraftParagraph } from './draft.ts';
import type { PageModel } from './seam.ts';
import type { Part } from './roles.ts';

/** Standing next to each other speaks for a seam. */
const NEXT = 0.7;
/** Neighbours join when something besides their neighbourhood speaks for it. */
const SURE = NEXT + 0.3;
/** A seam over a distance must be this good, and this much better than the next best. */
const FAR = 2;
const MARGIN = 0.7;
/** What speaks against tearing a paragraph from the text before it, where that text ends its sentence. */
const SETTLED = 1.3;

/** A page with more loose ends than this is no page that joining could mend. */
const MOST_TAILS = 80;
const MOST_HEADS = 400;

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
}

/** Joins the fragments of sentences: first neighbours, then fragments that stand elsewhere on the page. */
export function stitch(drafts: readonly Draft[], model: PageModel, cohesion: Cohesion): void {
  const texts = drafts.filter((draft) => draft.kind !== 'photo-news');
  for (const draft of texts) joinNeighbours(draft, model);
  const { tails, heads } = collectPlaces(texts);
  for (const move of chooseMoves(tails, heads, model, cohesion)) applyMove(move, cohesion);
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
): number | null {
  if (!before || !after || before.role !== 'body' || after.role !== 'body') return null;
  if (firstPart(after).lead > 0 || !lastPart(before).openEnd) return null;
  return seamScore(lastPart(before), firstPart(after), model) + NEXT;
}

/** Neighbouring paragraphs become one where the first stops inside a sentence and the second reads on. */
function joinNeighbours(draft: Draft, model: PageModel): void {
  const joined: DraftParagraph[] = [];
  for (const paragraph of bodyOf(draft)) {
    const before = joined.at(-1);
    const score = neighbourScore(before, paragraph, model);
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
  if (openStart || before === undefined || before.role !== 'body' || lastPart(before).openEnd) return 0;
  return beginsOddly(key) ? SETTLED / 2 : SETTLED;
}

/** A first clause of one to three characters that is no word of its own is the rest of a longer one. */
function beginsOddly(key: string): boolean {
  const clause = /^([^，,。；;、：:]{1,3})[，,。；;、]/.exec(key)?.[1];
  return clause !== undefined && !isCommonWord(clause);
}

/** The moves whose seam is clearly better than any other for the same tail, for the same head, and than staying. */
function chooseMoves(
  tails: readonly Place[],
  heads: readonly Place[],
  model: PageModel,
  cohesion: Cohesion,
): Move[] {
  const offers: Move[] = [];
  for (const tail of tails) {
    const stay = neighbourScore(tail.body[tail.at], tail.body[tail.at + 1], model) ?? 0;
    for (const head of heads) {
      const score = scoreMove(tail, head, model, cohesion);
      if (score === null || score <= FAR - MARGIN) continue;
      const left = neighbourScore(head.body[head.at - 1], head.body[head.at], model) ?? 0;
      if (score >= Math.max(stay, left) + MARGIN) offers.push({ tail, head, score });
    }
  }
  if ((globalThis as any).SEAMS) for (const t of tails) { const k=(x:any)=>x.body[x.at].parts; const l=heads.map(h=>({h,sc:scoreMove(t,h,model,cohesion),se:seamScore(lastPart(t.body[t.at]!),firstPart(h.body[h.at]!),model)})).filter(x=>x.h.body[x.h.at]!==t.body[t.at]).sort((a,b)=>(b.se-settlement(b.h))-(a.se-settlement(a.h))).slice(0,5); console.log('T …'+lastPart(t.body[t.at]!).key.slice(-14), 'next', t.body[t.at+1]?firstPart(t.body[t.at+1]!).key.slice(0,6):'-'); for(const x of l) console.log('     ',firstPart(x.h.body[x.h.at]!).key.slice(0,14),'seam',x.se.toFixed(2),'settle',settlement(x.h),'aff',t.draft===x.h.draft?'same':affinity([x.h.body[x.h.at]!],t.draft,x.h.draft,cohesion).toFixed(2),'score',x.sc); }
  const orderOf = (move: Move): number => firstPart(move.head.body[move.head.at] as DraftParagraph).index;
  offers.sort((a, b) => b.score - a.score || orderOf(a) - orderOf(b));
  return offers.filter((move) => {
    const rivals = offers.filter(
      (other) => other !== move && (other.tail === move.tail || other.head === move.head),
    );
    return move.score >= FAR && rivals.every((rival) => rival.score + MARGIN <= move.score);
  });
}

function scoreMove(tail: Place, head: Place, model: PageModel, cohesion: Cohesion): number | null {
  const before = tail.body[tail.at] as DraftParagraph;
  const after = head.body[head.at] as DraftParagraph;
  if (before === after) return null;
  if (tail.draft === head.draft) {
    if (head.at === tail.at + 1 || (head.at === 0 && lastPart(after).openEnd)) return null;
    if (settlement(head) > 0) return null;
  }
  const score = seamScore(lastPart(before), firstPart(after), model) - settlement(head);
  if (score < FAR - 1) return null;
  return tail.draft === head.draft ? score : score + affinity([after], tail.draft, head.draft, cohesion);
}

/** Whether paragraphs speak more of one article than of the other: -1 to 1. */
function affinity(paragraphs: readonly DraftParagraph[], to: Draft, from: Draft, cohesion: Cohesion): number {
  const key = keyOf(paragraphs);
  const text = (draft: Draft): string => keyOf(bodyOf(draft).filter((one) => !paragraphs.includes(one)));
  const head = (draft: Draft): string => draft.heads.map((one) => one.part.key).join(' ');
  const lean = cohesion.lean(key, head(to), head(from), 8) + 0.4 * cohesion.lean(key, text(to), text(from));
  return Math.max(-1, Math.min(1, lean));
}

function keyOf(paragraphs: readonly DraftParagraph[]): string {
  return paragraphs.map((paragraph) => paragraph.parts.map((part) => part.key).join('')).join(' ');
}

/** Takes the fragment out, with what goes with it in a foreign article, and sets it behind the paragraph it completes. */
function applyMove({ tail, head, score }: Move, cohesion: Cohesion): void {
  const from = head.draft;
  const to = tail.draft;
  const target = tail.body[tail.at] as DraftParagraph;
  const fragment = head.body[head.at] as DraftParagraph;
  if (!from.paragraphs.includes(fragment) || !to.paragraphs.includes(target)) return;
  const followers = from === to ? [] : followersOf(head, to, cohesion);
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

/** What an article's rest weighs when it is said to be its own after all. */
const TO_THE_END = 0.3;

/** The paragraphs behind a fragment that speak of its article rather than of the one they stand in. */
function followersOf(head: Place, to: Draft, cohesion: Cohesion): DraftParagraph[] {
  const rest = head.body.slice(head.at + 1).filter((paragraph) => head.draft.paragraphs.includes(paragraph));
  if (head.at === 0 && headText(head.draft, 'headline') === null) return rest;
  let sum = 0;
  let best = 0;
  let count = 0;
  rest.forEach((paragraph, at) => {
    sum += affinity([paragraph], to, head.draft, cohesion) + (at === rest.length - 1 ? TO_THE_END : 0);
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
