import { isHanUnit } from '#shared/text/han.ts';
import { surnameLength } from '#shared/text/surnames.ts';
import { firstWord } from '../language/words.ts';
import { followsOn } from './clause-words.ts';
import { readHeadEdge, readTailEdge } from './seam-edges.ts';
import { remember } from '../remember.ts';
import type { HeadEdge, TailEdge } from './seam-edges.ts';
import type { Keyed, PageModel } from '../page-model.ts';

/**
 * Weights of the signs, fitted to 116,800 pairs of texts of torn pages with each page's own text left out, and .85 of that:
 * surer ones tear whole pages. What the page says itself, commas and marks were fitted higher and set lower by hand.
 */
const WEIGHTS = {
  even: 0.1,
  first: 0.4,
  second: 0.42,
  third: 0.19,
  followsOn: 0.5,
  opening: -0.24,
  pageTriple: 1.45,
  fresh: -1.4,
  late: 0.24,
  comma: -0.17,
};
/** The most that a seam scores; the least is as much below 0. */
export const MOST_SEAM = 6;

/** The natural logarithm of the odds that one fragment reads on into another, where as many do as do not. */
export function seamScore(tail: Keyed, head: Keyed, model: PageModel): number {
  const { reading } = model;
  const before = remember(model.tails, tail, () => readTailEdge(tail, reading));
  const after = remember(model.heads, head, () => readHeadEdge(head, reading));
  const [first, second, third] = reading.readOn(before.behind, after.ahead);
  const score =
    WEIGHTS.even +
    WEIGHTS.first * first +
    WEIGHTS.second * second +
    WEIGHTS.third * third -
    after.start +
    WEIGHTS.followsOn * followsOn(before.clause, after.clause) +
    WEIGHTS.opening * after.clause.opening +
    (model.has(before.a + before.b + after.c) ? WEIGHTS.pageTriple : 0) +
    (after.isFresh ? WEIGHTS.fresh : 0) +
    (before.endsLate ? WEIGHTS.late : 0) +
    (before.endsInComma ? WEIGHTS.comma : 0) +
    marks(before, after) -
    (before.endsInComma && after.beginsWithStop ? 4 : 0);
  return Math.max(-MOST_SEAM, Math.min(MOST_SEAM, score));
}

/** How much likelier a text begins as it does where a sentence begins than amid one, in natural logarithms of odds. */
export function opensText(text: Keyed, model: PageModel): number {
  return remember(model.heads, text, () => readHeadEdge(text, model.reading)).clause.opening;
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
