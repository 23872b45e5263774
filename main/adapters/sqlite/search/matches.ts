import {
  type ArticleBits,
  bitOf,
  bitsWithout,
  bothBits,
  countBits,
  idsOfBits,
  putBits,
  putIds,
  readPlaces,
} from './article-bits.ts';

/**
 * Articles by rising ids, each with a weight as posting lists have it; null: all weigh 1. What comes from dense lists has
 * the articles as bits, and that of which few weights are not 1 has these apart; its ids and weights are written out when
 * they are first asked for, which most searches never do.
 */
export type Matches = {
  readonly count: number;
  readonly ids: Uint32Array;
  readonly weights: Uint8Array | null;
  readonly bits?: ArticleBits;
  readonly few?: FewWeights | undefined;
};

/** The places whose weight is not 1, with as many weights; `all` writes out those of all places. */
export type FewWeights = { marks: ArticleBits; heavy: Uint8Array; all(): Uint8Array };

type Weights = Uint8Array | FewWeights | null;

/** Expects as many bits as `count` says. */
export function matchesOfBits(bits: ArticleBits, count: number, weights: Weights): Matches {
  let ids: Uint32Array | undefined;
  const read = weightReader(weights);
  return {
    count,
    bits,
    few: fewOf(weights),
    get ids() {
      return (ids ??= idsOfBits(bits, count));
    },
    get weights() {
      return read();
    },
  };
}

export function matchesOfIds(ids: Uint32Array, count: number, weights: Weights): Matches {
  const read = weightReader(weights);
  return {
    count,
    ids,
    few: fewOf(weights),
    get weights() {
      return read();
    },
  };
}

function fewOf(weights: Weights): FewWeights | undefined {
  return weights === null || weights instanceof Uint8Array ? undefined : weights;
}

function weightReader(weights: Weights): () => Uint8Array | null {
  if (weights === null || weights instanceof Uint8Array) return () => weights;
  let all: Uint8Array | undefined;
  return () => (all ??= weights.all());
}

/** Ids by place, for those who ask for few of them, from the last to the first. */
export function idReader(matches: Matches): (place: number) => number {
  if (matches.bits) return readPlaces(matches.bits, matches.count);
  const { ids } = matches;
  return (place) => ids[place] as number;
}

export const noMatches: Matches = { count: 0, ids: new Uint32Array(), weights: null };

/** Of two lists that differ by more than this factor, the short one is looked up in the long one. */
export const LISTS_APART = 16;

export function intersect(one: Matches, other: Matches): Matches {
  const [few, many] = one.count <= other.count ? [one, other] : [other, one];
  if (few.count === 0) return noMatches;
  if (many.bits) return few.bits ? ofBits(bothBits(few.bits, many.bits)) : intersectBits(few, many.bits);
  const ids = new Uint32Array(few.count);
  const count =
    few.count * LISTS_APART < many.count ? intersectFar(few, many, ids) : intersectNear(few, many, ids);
  return { count, ids, weights: null };
}

function ofBits(bits: ArticleBits): Matches {
  return matchesOfBits(bits, countBits(bits), null);
}

function intersectBits({ ids, count }: Matches, bits: ArticleBits): Matches {
  const kept = new Uint32Array(count);
  let length = 0;
  for (let index = 0; index < count; index += 1) {
    const id = ids[index] as number;
    kept[length] = id;
    length += bitOf(bits, id);
  }
  return { count: length, ids: kept, weights: null };
}

function intersectFar(few: Matches, many: Matches, ids: Uint32Array): number {
  const { ids: wanted } = few;
  const { ids: looked } = many;
  let count = 0;
  let at = 0;
  for (let index = 0; index < few.count; index += 1) {
    const id = wanted[index] as number;
    at = seek(looked, many.count, at, id);
    if (at === many.count) break;
    if (looked[at] === id) {
      ids[count] = id;
      count += 1;
    }
  }
  return count;
}

/** Marked rather than merged: whether the one list or the other comes next cannot be foreseen by a processor. */
function intersectNear(few: Matches, many: Matches, ids: Uint32Array): number {
  const { ids: wanted } = few;
  const { ids: marked } = many;
  const base = Math.min(wanted[0] as number, marked[0] as number);
  const last = Math.max(wanted[few.count - 1] as number, marked[many.count - 1] as number);
  const isIn = new Uint8Array(last - base + 1);
  for (let index = 0; index < many.count; index += 1) isIn[(marked[index] as number) - base] = 1;
  let count = 0;
  for (let index = 0; index < few.count; index += 1) {
    const id = wanted[index] as number;
    ids[count] = id;
    count += isIn[id - base] as number;
  }
  return count;
}

/** Articles of any of them. */
export function unite(all: readonly Matches[]): Matches {
  const filled = all.filter(({ count }) => count > 0);
  if (filled.length < 2) return filled[0] ?? noMatches;
  const dense = filled.find(({ bits }) => bits !== undefined)?.bits;
  if (dense) {
    const united = { base: dense.base, words: new Int32Array(dense.words.length) };
    for (const each of filled) putMatches(united, each);
    return ofBits(united);
  }
  let lowest = Number.POSITIVE_INFINITY;
  let highest = 0;
  for (const { ids, count } of filled) {
    lowest = Math.min(lowest, ids[0] as number);
    highest = Math.max(highest, ids[count - 1] as number);
  }
  // Marked rather than merged: so hundreds of alternatives cost no more than what they find.
  const isIn = new Uint8Array(highest - lowest + 1);
  let total = 0;
  for (const { ids, count } of filled) {
    for (let place = 0; place < count; place += 1) {
      const mark = (ids[place] as number) - lowest;
      total += 1 - (isIn[mark] as number);
      isIn[mark] = 1;
    }
  }
  const united = new Uint32Array(total);
  let length = 0;
  for (let mark = 0; length < total; mark += 1) {
    if (isIn[mark] === 0) continue;
    united[length] = lowest + mark;
    length += 1;
  }
  return { count: total, ids: united, weights: null };
}

/** Adds them to a set that has room for them. */
export function putMatches(to: ArticleBits, matches: Matches): void {
  if (matches.bits) putBits(to, matches.bits);
  else putIds(to, matches.ids, matches.count);
}

export function subtract(one: Matches, other: Matches): Matches {
  if (other.count === 0 || one.count === 0) return one;
  if (one.bits) {
    const taken = { base: one.bits.base, words: new Int32Array(one.bits.words.length) };
    putMatches(taken, other);
    return ofBits(bitsWithout(one.bits, taken));
  }
  const { ids: from } = one;
  const { ids: taken } = other;
  const ids = new Uint32Array(one.count);
  let count = 0;
  let at = 0;
  for (let index = 0; index < one.count; index += 1) {
    const id = from[index] as number;
    while (at < other.count && (taken[at] as number) < id) at += 1;
    if (at < other.count && taken[at] === id) continue;
    ids[count] = id;
    count += 1;
  }
  return { count, ids, weights: null };
}

/** Keeps what passes. */
export function filterMatches({ count, ids, weights }: Matches, keeps: (id: number) => boolean): Matches {
  const kept = new Uint32Array(count);
  const keptWeights = weights === null ? null : new Uint8Array(count);
  let length = 0;
  for (let index = 0; index < count; index += 1) {
    const id = ids[index] as number;
    if (!keeps(id)) continue;
    kept[length] = id;
    if (keptWeights !== null && weights !== null) keptWeights[length] = weights[index] as number;
    length += 1;
  }
  return { count: length, ids: kept, weights: keptWeights };
}

/** First place from `from` on whose id is not below the given one. */
export function seek(ids: Uint32Array, count: number, from: number, id: number): number {
  let step = 1;
  let low = from;
  while (low + step < count && (ids[low + step] as number) < id) {
    low += step;
    step *= 2;
  }
  return lowerBound(ids, low, Math.min(count, low + step + 1), id);
}

/** First place from `from` up to `to` whose id is not below the given one; `to` where there is none. */
export function lowerBound(ids: Uint32Array, from: number, to: number, id: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[middle] as number) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
