import { isHanUnit } from '#shared/text/han.ts';
import { surnameLength } from '#shared/text/surnames.ts';
import { isCommonWord } from './common-words.ts';
import { firstWord, isWord, lastWord } from './words.ts';
import { startsOpen, unbalanced } from './sentence-edges.ts';
import type { Part } from './roles.ts';

const CONNECTIVE = /^[和与及或暨、，,等的地得了着过并而且以]/;
const FRESH =
  /^(?:“|‘|"|《|\(?[一二三四五六七八九十][、是要)]|近日|日前|目前|如今|同时|与此同时|此外|会议|会上|活动中|下一步|据|截至|为|在|随着|今年|去年|近年来|连日来|[一二三四五六七八九十\d]+年来|\d{4}年)/;
const LATE = /[在对把将向为从被让给跟由和与及或、,的是以之各该其第每于到]$/;

/** Character pairs and triples of the page, to tell a seam that reads like the rest of the page. */
export interface PageModel {
  pair(pair: string): number;
  triple(triple: string): number;
}

export function readPageModel(parts: readonly Part[]): PageModel {
  const counts = new Map<string, number>();
  let left = 120_000;
  for (const { key } of parts) {
    const length = Math.min(key.length, left);
    for (let at = 0; at + 1 < length; at += 1) {
      const pair = key.slice(at, at + 2);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
      const triple = key.slice(at, at + 3);
      if (triple.length === 3) counts.set(triple, (counts.get(triple) ?? 0) + 1);
    }
    left -= length;
    if (left <= 0) break;
  }
  return { pair: (pair) => counts.get(pair) ?? 0, triple: (triple) => counts.get(triple) ?? 0 };
}

/** A name that the page uses elsewhere and no dictionary knows. */
const OWN_WORD = 0.8;

/** How well one fragment reads on into another: above 0 well, below 0 badly; words, marks and the page's own usage decide. */
export function seamScore(tail: Part, head: Part, model: PageModel): number {
  const before = tail.key;
  const after = head.key;
  let score = 0;
  score += wordAcross(before, after);
  const pair = before.slice(-1) + after.charAt(0);
  if (model.pair(pair) > 0) {
    score += Math.min(0.8, 0.3 + 0.1 * model.pair(pair));
    if (startsInsideWord(after) && lastWord(before).length === 1) score += OWN_WORD;
  }
  if (model.triple(before.slice(-2) + after.charAt(0)) > 0) score += 0.7;
  if (model.triple(before.slice(-1) + after.slice(0, 2)) > 0) score += 0.7;
  score += marks(tail, head);
  if (startsOpen(after)) score += 1;
  else if (CONNECTIVE.test(after)) score += 0.5;
  else if (FRESH.test(after)) score -= 1;
  if (LATE.test(before)) score += FRESH.test(after) ? -0.2 : 0.4;
  if (/[,、，]$/.test(before) && /^[,、。]/.test(after)) score -= 2;
  return score;
}

/** Single characters with which sentences do begin. */
const STARTER =
  /^[在为从当对以由经据自近今这那该其他她它我你您每一二两三四五六七八九十把让被将与和及并但而又也还就都很不没有要能会可应须凡若如因随按于至到给向同即正曾已仅只光多大小新老前后上下左右县市省区镇乡村厂校院局队班团党国本我全去春夏秋冬复唯]$/;
/** Single characters with which a clause may stop at a column's foot without a word being cut. */
const STOPPER =
  /^[的是在对把将向为从被让给跟由和与及或了着过也都还就会能要可不有到上下里中后前人年月日时个名次项家位场]$/;

function isOddStart(first: string): boolean {
  return first.length === 1 && isHan(first) && !STARTER.test(first);
}

/** Whether a text begins with a lone character that is neither a word to begin with nor a surname. */
export function startsInsideWord(key: string): boolean {
  return isOddStart(firstWord(key)) && surnameLength(key) === 0;
}

/** A word that the seam cuts through speaks for it; a side left torn that the other does not complete, against it. */
function wordAcross(before: string, after: string): number {
  return Math.max(dictionaryWord(before, after), everydayWord(before, after));
}

/** A compound of newspapers that the seam parts between two words of its own: 切入 点, 武器 装备. */
function everydayWord(before: string, after: string): number {
  let best = -1;
  for (let left = 1; left <= 3; left += 1) {
    for (let right = 1; right <= 3; right += 1) {
      if (left + right > 4) continue;
      const word = before.slice(-left) + after.slice(0, right);
      if (word.length !== left + right || !isCommonWord(word)) continue;
      const alone =
        isCommonWord(before.slice(-2)) || isCommonWord(after.slice(0, 2)) || isCommonWord(after.slice(0, 3));
      best = Math.max(best, left + right >= 3 ? 2 : alone ? 0.6 : 1.5);
    }
  }
  return best;
}

function dictionaryWord(before: string, after: string): number {
  const last = lastWord(before);
  const first = firstWord(after);
  if (last.length > 1 && first.length > 1) return 0;
  if (isHan(last) && isHan(first) && isWord(last + first))
    return last.length === 1 && first.length === 1 ? 2.2 : 1.6;
  const tornEnd = last.length === 1 && isHan(last) && !STOPPER.test(last);
  if (isOddStart(first)) return tornEnd ? 0.2 : 0.1;
  return tornEnd && first.length > 1 ? -0.4 : 0;
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

/** What one side leaves open the other should close. */
function marks(before: Part, after: Part): number {
  const tail = balance(tails, before, before.key.slice(-400));
  const head = balance(heads, after, after.key.slice(0, 160));
  const first = head.close.charAt(0);
  if (first !== '') return tail.open.includes(PARTNER[first] ?? '?') ? 1.6 : -0.8;
  if (tail.open === '') return 0;
  const distance = before.key.length - before.key.lastIndexOf(tail.open.at(-1) ?? '');
  return distance <= NEAR ? -1.6 : -0.4;
}
