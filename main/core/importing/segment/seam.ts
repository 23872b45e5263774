import { isHanUnit } from '#shared/text/han.ts';
import { surnameLength } from '#shared/text/surnames.ts';
import { firstWord, makeWord } from './words.ts';
import { readHeadEdge, readTailEdge } from './seam-edges.ts';
import { remember } from './remember.ts';
import type { HeadEdge, TailEdge } from './seam-edges.ts';
import type { Keyed, PageModel } from './page-model.ts';

/** Weights of the signs, in natural logarithms of odds, fitted to torn pages with each page's own text left out. */
const WEIGHTS = {
  even: 0.1,
  pair: 0.33,
  tripleBehind: 0.53,
  tripleBefore: 0.65,
  start: -0.14,
  startTriple: -0.58,
  wordAcross: 1.7,
  loneEnd: -1.3,
  loneStart: -0.4,
  loneBoth: 1,
  commonWord: 0.76,
  pagePair: 0.6,
  pageTripleBehind: 1.2,
  pageTripleBefore: 0.7,
  connective: 0.2,
  fresh: -1.5,
  late: 0.5,
};
/** The most that a seam scores; the least is as much below 0. */
export const MOST_SEAM = 6;
const LONGEST_WORD = 4;

/** The natural logarithm of the odds that one fragment reads on into another, where as many do as do not. */
export function seamScore(tail: Keyed, head: Keyed, model: PageModel): number {
  const before = remember(model.tails, tail, () => readTailEdge(tail));
  const after = remember(model.heads, head, () => readHeadEdge(head, model.fluency));
  const { a, b } = before;
  const { c, d } = after;
  const { fluency } = model;
  // Where the page does not have the pair, it has no three characters with it either.
  const hasPair = model.has(b + c);
  const score =
    WEIGHTS.even +
    WEIGHTS.pair * fluency.pair(b, c) +
    WEIGHTS.tripleBehind * fluency.triple(a, b, c) +
    WEIGHTS.tripleBefore * fluency.triple(b, c, d) +
    WEIGHTS.start * after.start +
    WEIGHTS.startTriple * after.startTriple +
    wordScore(before, after) +
    (hasPair ? WEIGHTS.pagePair : 0) +
    ((hasPair || c === '') && model.has(a + b + c) ? WEIGHTS.pageTripleBehind : 0) +
    ((hasPair || b === '') && model.has(b + c + d) ? WEIGHTS.pageTripleBefore : 0) +
    (after.isConnective ? WEIGHTS.connective : after.isFresh ? WEIGHTS.fresh : 0) +
    (before.endsLate ? WEIGHTS.late : 0) +
    marks(before, after) -
    (before.endsInComma && after.beginsWithStop ? 4 : 0);
  return Math.max(-MOST_SEAM, Math.min(MOST_SEAM, score));
}

/** A word that the seam cuts through speaks for it; sides left torn that make no word, against it. */
function wordScore(before: TailEdge, after: HeadEdge): number {
  const last = before.word;
  const first = after.word;
  let score = last.isLone ? WEIGHTS.loneEnd : 0;
  if (first.isLone && first.isHan) score += WEIGHTS.loneStart;
  if (last.isLone && first.isLone) score += WEIGHTS.loneBoth;
  if ((last.isLone || first.isLone) && last.isHan && first.isHan && makeWord(last.text, first.text))
    score += WEIGHTS.wordAcross;
  return score + WEIGHTS.commonWord * wordAcross(before, after);
}

/** A word of two to four characters that the seam parts: longer ones tell more. */
function wordAcross({ openings }: TailEdge, { closings }: HeadEdge): number {
  let best = 0;
  for (const opening of openings)
    for (const closing of closings) {
      const length = opening.length + closing.length;
      if (length <= LONGEST_WORD && makeWord(opening, closing)) best = Math.max(best, length >= 3 ? 1.3 : 1);
    }
  return best;
}

/** Single characters with which sentences do begin. */
const STARTER =
  /^[在为从当对以由经据自近今这那该其他她它我你您每一二两三四五六七八九十把让被将与和及并但而又也还就都很不没有要能会可应须凡若如因随按于至到给向同即正曾已仅只光多大小新老前后上下左右县市省区镇乡村厂校院局队班团党国本我全去春夏秋冬复唯]$/;

/** Whether a text begins with a lone character that is neither a word to begin with nor a surname. */
export function startsInsideWord(key: string): boolean {
  const first = firstWord(key);
  return (
    first.length === 1 && isHanUnit(first.charCodeAt(0)) && !STARTER.test(first) && surnameLength(key) === 0
  );
}

const PARTNER: Record<string, string> = { '”': '“', '’': '‘', ')': '(', ']': '[', '》': '《' };
/** An opening mark this near to the end is closed soon after it. */
const NEAR = 40;
const CLOSES = 3.2;
const CLOSES_NOTHING = -2;
const STAYS_OPEN = -3;
const STAYS_LONG_OPEN = -1;

/** What one side leaves open the other should close. */
function marks({ open, openedBefore }: TailEdge, { close }: HeadEdge): number {
  const first = close.charAt(0);
  if (first !== '') return open.includes(PARTNER[first] ?? '?') ? CLOSES : CLOSES_NOTHING;
  if (open === '') return 0;
  return openedBefore <= NEAR ? STAYS_OPEN : STAYS_LONG_OPEN;
}
