import { isCommonWord } from './common-words.ts';
import { startsOpen, unbalanced } from './sentence-edges.ts';
import type { Part } from './roles.ts';

const CONNECTIVE = /^[和与及或暨、，,等的地得了着过并而且以]/;
const FRESH =
  /^(?:“|‘|"|《|\(?[一二三四五六七八九十][、是要)]|近日|日前|目前|如今|同时|此外|会议|下一步|据了解|据悉|为了|为|在|随着|今年|近年来|\d{4}年)/;
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

/** How well one fragment reads on into another: above 0 well, below 0 badly; words, marks and the page's own usage decide. */
export function seamScore(tail: Part, head: Part, model: PageModel): number {
  const before = tail.key;
  const after = head.key;
  let score = 0;
  score += wordAcross(before, after);
  const pair = before.slice(-1) + after.charAt(0);
  if (model.pair(pair) > 0) score += Math.min(0.8, 0.3 + 0.1 * model.pair(pair));
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

/** A word of every day that the seam cuts through. */
function wordAcross(before: string, after: string): number {
  let best = 0;
  for (let left = 1; left <= 3; left += 1) {
    for (let right = 1; right <= 3; right += 1) {
      if (left + right > 4) continue;
      const word = before.slice(-left) + after.slice(0, right);
      if (word.length !== left + right || !isCommonWord(word)) continue;
      const alone =
        isCommonWord(before.slice(-2)) || isCommonWord(after.slice(0, 2)) || isCommonWord(after.slice(0, 3));
      const worth = left + right >= 3 ? 2 : alone ? 0.6 : 1.5;
      best = Math.max(best, worth);
    }
  }
  return best;
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
