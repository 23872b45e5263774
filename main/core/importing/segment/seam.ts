import { isHanUnit } from '#shared/text/han.ts';
import { surnameLength } from '#shared/text/surnames.ts';
import { START, loadFluency } from './fluency.ts';
import { firstWord, isWord, lastWord } from './words.ts';
import { foldScript } from './fold-script.ts';
import { unbalanced } from './sentence-edges.ts';
import type { Fluency } from './fluency.ts';
import type { Part } from './roles.ts';

const CONNECTIVE = /^[和与及或暨、，,等的地得了着过并而且以]/;
const FRESH =
  /^(?:“|‘|"|《|\(?[一二三四五六七八九十][、是要)]|近日|日前|目前|如今|同时|与此同时|此外|会议|会上|活动中|下一步|据|截至|为|在|随着|今年|去年|近年来|连日来|[一二三四五六七八九十\d]+年来|\d{4}年)/;
const LATE = /[在对把将向为从被让给跟由和与及或、,的是以之各该其第每于到]$/;

/** What is known of how text reads: newspaper text in general, and the page's own. */
export interface PageModel {
  fluency: Fluency;
  /** How often the page has two or three characters in a row. */
  count(gram: string): number;
}

/** The page's character pairs and triples; `without` are texts which the general model must not know. */
export function readPageModel(parts: readonly Part[], without: readonly string[] = []): PageModel {
  const counts = new Map<string, number>();
  let left = 120_000;
  for (const part of parts) {
    const key = foldScript(part.key.slice(0, left));
    const { length } = key;
    for (let at = 0; at + 1 < length; at += 1) {
      const pair = key.slice(at, at + 2);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
      const triple = key.slice(at, at + 3);
      if (triple.length === 3) counts.set(triple, (counts.get(triple) ?? 0) + 1);
    }
    left -= length;
    if (left <= 0) break;
  }
  return { fluency: loadFluency(without.map(foldScript)), count: (gram) => counts.get(gram) ?? 0 };
}

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
const MOST = 6;

/** No sign but the marks looks further than this on either side. */
const REACH = 16;

/** The natural logarithm of the odds that one fragment reads on into another, where as many do as do not. */
export function seamScore(tail: Part, head: Part, model: PageModel): number {
  const before = foldScript(tail.key.slice(-REACH));
  const after = foldScript(head.key.slice(0, REACH));
  const [a, b] = [before.slice(-2, -1), before.slice(-1)];
  const [c, d] = [after.charAt(0), after.charAt(1)];
  const { fluency } = model;
  const score =
    WEIGHTS.even +
    WEIGHTS.pair * fluency.pair(b, c) +
    WEIGHTS.tripleBehind * fluency.triple(a, b, c) +
    WEIGHTS.tripleBefore * fluency.triple(b, c, d) +
    WEIGHTS.start * fluency.pair(START, c) +
    WEIGHTS.startTriple * fluency.triple(START, c, d) +
    wordScore(before, after) +
    (model.count(b + c) > 0 ? WEIGHTS.pagePair : 0) +
    (model.count(a + b + c) > 0 ? WEIGHTS.pageTripleBehind : 0) +
    (model.count(b + c + d) > 0 ? WEIGHTS.pageTripleBefore : 0) +
    (CONNECTIVE.test(after) ? WEIGHTS.connective : FRESH.test(after) ? WEIGHTS.fresh : 0) +
    (LATE.test(before) ? WEIGHTS.late : 0) +
    marks(tail, head) -
    (/[,、，]$/.test(before) && /^[,、。]/.test(after) ? 4 : 0);
  return Math.max(-MOST, Math.min(MOST, score));
}

/** A word that the seam cuts through speaks for it; sides left torn that make no word, against it. */
function wordScore(before: string, after: string): number {
  const last = lastWord(before);
  const first = firstWord(after);
  const loneEnd = last.length === 1;
  const loneStart = first.length === 1 && isHan(first);
  let score = loneEnd ? WEIGHTS.loneEnd : 0;
  if (loneStart) score += WEIGHTS.loneStart;
  if (loneEnd && first.length === 1) score += WEIGHTS.loneBoth;
  if ((loneEnd || first.length === 1) && isHan(last) && isHan(first) && isWord(last + first))
    score += WEIGHTS.wordAcross;
  return score + WEIGHTS.commonWord * wordAcross(before, after);
}

/** A word of two to four characters that the seam parts: longer ones tell more. */
function wordAcross(before: string, after: string): number {
  let best = 0;
  for (let left = 1; left <= 3; left += 1)
    for (let right = 1; left + right <= 4; right += 1) {
      const word = before.slice(-left) + after.slice(0, right);
      if (word.length === left + right && isWord(word)) best = Math.max(best, word.length >= 3 ? 1.3 : 1);
    }
  return best;
}

/** Single characters with which sentences do begin. */
const STARTER =
  /^[在为从当对以由经据自近今这那该其他她它我你您每一二两三四五六七八九十把让被将与和及并但而又也还就都很不没有要能会可应须凡若如因随按于至到给向同即正曾已仅只光多大小新老前后上下左右县市省区镇乡村厂校院局队班团党国本我全去春夏秋冬复唯]$/;

/** Whether a text begins with a lone character that is neither a word to begin with nor a surname. */
export function startsInsideWord(key: string): boolean {
  const first = firstWord(key);
  return first.length === 1 && isHan(first) && !STARTER.test(first) && surnameLength(key) === 0;
}

function isHan(word: string): boolean {
  return word !== '' && isHanUnit(word.charCodeAt(0));
}

interface Balance {
  open: string;
  close: string;
}

const tails = new WeakMap<Part, Balance>();
const heads = new WeakMap<Part, Balance>();

function balance(cache: WeakMap<Part, Balance>, part: Part, text: string): Balance {
  const known = cache.get(part);
  if (known) return known;
  const made = unbalanced(text);
  cache.set(part, made);
  return made;
}

const PARTNER: Record<string, string> = { '”': '“', '’': '‘', ')': '(', ']': '[', '》': '《' };
/** An opening mark this near to the end is closed soon after it. */
const NEAR = 40;
const CLOSES = 3.2;
const CLOSES_NOTHING = -2;
const STAYS_OPEN = -3;
const STAYS_LONG_OPEN = -1;

/** What one side leaves open the other should close. */
function marks(before: Part, after: Part): number {
  const tail = balance(tails, before, before.key.slice(-400));
  const head = balance(heads, after, after.key.slice(0, 160));
  const first = head.close.charAt(0);
  if (first !== '') return tail.open.includes(PARTNER[first] ?? '?') ? CLOSES : CLOSES_NOTHING;
  if (tail.open === '') return 0;
  const distance = before.key.length - before.key.lastIndexOf(tail.open.at(-1) ?? '');
  return distance <= NEAR ? STAYS_OPEN : STAYS_LONG_OPEN;
}
