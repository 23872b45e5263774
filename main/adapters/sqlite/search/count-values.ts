import type { ArticleBits } from './article-bits.ts';
import { KIND_CODES, type LibraryState, STATUS_CODES } from './library-state.ts';
import { NOBODY } from './columns.ts';
import type { CountedResult, ValueCounts } from './counted-result.ts';
import type { Matches } from './matches.ts';
import { countInStretches, countStretches, stretchesOf } from './stretches.ts';

/** By publication, kind and status: one pass serves them all. */
export type TraitCounts = Record<'publication' | 'kind' | 'status', ValueCounts>;

export function countTraits(state: LibraryState, result: CountedResult): TraitCounts {
  const { highestTrait, traits } = state;
  const publication = new Int32Array(Math.floor(highestTrait / (KIND_CODES * STATUS_CODES)) + 1);
  const kind = new Int32Array(KIND_CODES);
  const status = new Int32Array(STATUS_CODES);
  const add = (to: Int32Array, value: number, count: number) => {
    to[value] = (to[value] as number) + count;
  };
  for (const [trait, count] of countTable(state, highestTrait, traits, result)) {
    add(publication, Math.floor(trait / (KIND_CODES * STATUS_CODES)), count);
    add(kind, Math.floor(trait / STATUS_CODES) % KIND_CODES, count);
    add(status, trait % STATUS_CODES, count);
  }
  return { publication: toCounts(publication), kind: toCounts(kind), status: toCounts(status) };
}

/** By months as `LibraryState` numbers them, 0 for no date. */
export function countMonths(state: LibraryState, result: CountedResult): ValueCounts {
  const { months } = state;
  return countOnce(months, result, () => {
    if (result.total < FEW) return countFew(months, result.parts);
    state.monthStretches ??= stretchesOf(months);
    return isDense(state, result)
      ? countStretches(state.monthStretches, result.bits())
      : countInStretches(state.monthStretches, result.parts);
  });
}

export function countColumn(state: LibraryState, column: Uint32Array, result: CountedResult): ValueCounts {
  let highest = 0;
  for (let id = 0; id < column.length; id += 1) highest = Math.max(highest, column[id] as number);
  return countTable(state, highest, column, result);
}

/** Below that many articles a table of all values would cost more than they do. */
const FEW = 1024;
/** Where fewer than one article in so many is found, most words of the set are empty: ids are quicker. */
const SPARSE = 8;

function isDense(state: LibraryState, { total }: CountedResult): boolean {
  return total >= FEW && total * SPARSE > state.columns.size;
}

/** Counted once for a result: its years, months and bars are the same counts. */
function countOnce(column: Uint32Array, result: CountedResult, count: () => ValueCounts): ValueCounts {
  let counts = result.known.get(column);
  if (!counts) {
    counts = count();
    result.known.set(column, counts);
  }
  return counts;
}

function countTable(
  state: LibraryState,
  highest: number,
  column: Uint32Array,
  result: CountedResult,
): ValueCounts {
  return countOnce(column, result, () => {
    if (isDense(state, result)) return toCounts(countBits(state, highest, column, result));
    return result.total < FEW
      ? countFew(column, result.parts)
      : toCounts(countIds(highest, column, result.parts));
  });
}

function toCounts(table: Int32Array): ValueCounts {
  const counts: ValueCounts = [];
  for (let value = 0; value < table.length; value += 1) {
    const count = table[value] as number;
    if (count !== 0) counts.push([value, count]);
  }
  return counts;
}

function countIds(highest: number, column: Uint32Array, parts: readonly Matches[]): Int32Array {
  const table = new Int32Array(highest + 1);
  for (const { ids, count } of parts) {
    for (let place = 0; place < count; place += 1) {
      const value = column[ids[place] as number] as number;
      table[value] = (table[value] as number) + 1;
    }
  }
  return table;
}

/** Without a table, whatever the values are. */
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

function countBits(
  state: LibraryState,
  highest: number,
  column: Uint32Array,
  result: CountedResult,
): Int32Array {
  if (result.total * 2 <= state.articles) return addByTurns(highest, column, result.bits());
  // Of most of the library: what it lacks is less to count.
  const lacked = addByTurns(highest, column, result.others());
  return countWhole(state, highest, column).map((count, value) => count - (lacked[value] as number));
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
const TURNS = 4;

function addByTurns(highest: number, column: Uint32Array, { words }: ArticleBits): Int32Array {
  const table = new Int32Array((highest + 1) * TURNS);
  for (let word = 0; word < words.length; word += 1) {
    for (let left = words[word] as number; left !== 0; left &= left - 1) {
      const id = word * 32 + 31 - Math.clz32(left & -left);
      const at = (column[id] as number) * TURNS + (id % TURNS);
      table[at] = (table[at] as number) + 1;
    }
  }
  const sums = new Int32Array(highest + 1);
  for (let at = 0; at < table.length; at += 1) {
    const value = Math.floor(at / TURNS);
    sums[value] = (sums[value] as number) + (table[at] as number);
  }
  return sums;
}
