import type { ArticleBits } from './article-bits.ts';
import { KIND_CODES, type LibraryState, STATUS_CODES } from './library-state.ts';
import { NOBODY } from './columns.ts';
import type { CountedResult, ValueCounts } from './counted-result.ts';
import type { Matches } from './matches.ts';

/** By publication, kind and status: one pass serves them all. */
export type TraitCounts = Record<'publication' | 'kind' | 'status', ValueCounts>;

export function countTraits(state: LibraryState, result: CountedResult): TraitCounts {
  const publication = new Map<number, number>();
  const kind = new Map<number, number>();
  const status = new Map<number, number>();
  const add = (to: Map<number, number>, value: number, count: number) =>
    to.set(value, (to.get(value) ?? 0) + count);
  for (const [trait, count] of countBelow(state, state.highestTrait, state.traits, eachByTurns, result)) {
    add(publication, Math.floor(trait / (KIND_CODES * STATUS_CODES)), count);
    add(kind, Math.floor(trait / STATUS_CODES) % KIND_CODES, count);
    add(status, trait % STATUS_CODES, count);
  }
  return { publication: [...publication], kind: [...kind], status: [...status] };
}

/** By months as `LibraryState` numbers them, 0 for no date. */
export function countMonths(state: LibraryState, result: CountedResult): ValueCounts {
  return countBelow(state, state.highestMonth, state.months, byRuns, result);
}

export function countColumn(state: LibraryState, column: Uint32Array, result: CountedResult): ValueCounts {
  let highest = 0;
  for (let id = 0; id < column.length; id += 1) highest = Math.max(highest, column[id] as number);
  return countBelow(state, highest, column, eachByTurns, result);
}

/** Below that many articles a table of all values would cost more than they do. */
const FEW = 1024;
/** Where fewer than one article in so many is found, most words of the set are empty: ids are quicker. */
const SPARSE = 8;

/** Adds to a table that has `width` counts of each value beside each other; the set is of the whole library. */
type Counter = {
  width: number;
  add(column: Uint32Array, articles: ArticleBits, table: Int32Array): void;
};

/** Counted once for a result: its years, months and bars are the same counts. */
function countBelow(
  state: LibraryState,
  highest: number,
  column: Uint32Array,
  counter: Counter,
  result: CountedResult,
): ValueCounts {
  let counts = result.known.get(column);
  if (counts) return counts;
  counts =
    result.total < FEW ? countFew(column, result.parts) : countMany(state, highest, column, counter, result);
  result.known.set(column, counts);
  return counts;
}

function countMany(
  state: LibraryState,
  highest: number,
  column: Uint32Array,
  { width, add }: Counter,
  result: CountedResult,
): ValueCounts {
  const table = new Int32Array((highest + 1) * width);
  const isMost = result.total * 2 > state.articles;
  // Of most of the library: what it lacks is less to count.
  if (isMost) add(column, result.others(), table);
  else if (result.total * SPARSE > state.columns.size) add(column, result.bits(), table);
  else for (const part of result.parts) addEach(column, part, table, width);
  const whole = isMost ? countWhole(state, highest, column) : null;
  const found: ValueCounts = [];
  for (let value = 0; value <= highest; value += 1) {
    let count = table[value * width] as number;
    for (let turn = 1; turn < width; turn += 1) count += table[value * width + turn] as number;
    if (whole !== null) count = (whole[value] as number) - count;
    if (count !== 0) found.push([value, count]);
  }
  return found;
}

function addEach(column: Uint32Array, { ids, count }: Matches, table: Int32Array, width: number): void {
  for (let place = 0; place < count; place += 1) {
    const at = (column[ids[place] as number] as number) * width;
    table[at] = (table[at] as number) + 1;
  }
}

/** Every article of the index, counted once for each state of it. */
function countWhole(
  { columns: { owner }, whole }: LibraryState,
  highest: number,
  column: Uint32Array,
): Int32Array {
  const known = whole.get(column);
  if (known) return known;
  const counts = new Int32Array(highest + 1);
  for (let id = 0; id < owner.length; id += 1) {
    if (owner[id] === NOBODY) continue;
    const value = column[id] as number;
    counts[value] = (counts[value] as number) + 1;
  }
  whole.set(column, counts);
  return counts;
}

/** In four places by turns: a processor waits for a number to be written before it reads it again. */
const eachByTurns: Counter = {
  width: 4,
  add(column, { words }, table) {
    for (let word = 0; word < words.length; word += 1) {
      for (let left = words[word] as number; left !== 0; left &= left - 1) {
        const id = word * 32 + 31 - Math.clz32(left & -left);
        const at = (column[id] as number) * 4 + (id & 3);
        table[at] = (table[at] as number) + 1;
      }
    }
  },
};

/** Articles beside each other mostly are of one month: runs are counted before they are added. */
const byRuns: Counter = {
  width: 1,
  add(column, { words }, table) {
    let value = 0;
    let run = 0;
    for (let word = 0; word < words.length; word += 1) {
      for (let left = words[word] as number; left !== 0; left &= left - 1) {
        const next = column[word * 32 + 31 - Math.clz32(left & -left)] as number;
        if (next !== value) {
          table[value] = (table[value] as number) + run;
          value = next;
          run = 0;
        }
        run += 1;
      }
    }
    table[value] = (table[value] as number) + run;
  },
};

function countFew(column: Uint32Array, parts: readonly Matches[]): ValueCounts {
  const counts = new Map<number, number>();
  for (const { ids, count } of parts) {
    for (let place = 0; place < count; place += 1) {
      const value = column[ids[place] as number] as number;
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts].sort(([one], [other]) => one - other);
}
