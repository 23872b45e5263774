import { KIND_CODES, type LibraryState, STATUS_CODES } from './library-state.ts';
import { NOBODY } from './columns.ts';
import type { CountedResult } from './counted-result.ts';
import type { Matches } from './matches.ts';

/** Values that occur in a result, each with its count. */
export type ValueCounts = [value: number, count: number][];

/** By publication, kind and status: one pass serves them all. */
export type TraitCounts = Record<'publication' | 'kind' | 'status', ValueCounts>;

export function countTraits(state: LibraryState, result: CountedResult): TraitCounts {
  const publication = new Map<number, number>();
  const kind = new Map<number, number>();
  const status = new Map<number, number>();
  const add = (to: Map<number, number>, value: number, count: number) =>
    to.set(value, (to.get(value) ?? 0) + count);
  for (const [trait, count] of countBelow(state, state.highestTrait, state.traits, addEach, result)) {
    add(publication, Math.floor(trait / (KIND_CODES * STATUS_CODES)), count);
    add(kind, Math.floor(trait / STATUS_CODES) % KIND_CODES, count);
    add(status, trait % STATUS_CODES, count);
  }
  return { publication: [...publication], kind: [...kind], status: [...status] };
}

/** By months as `LibraryState` numbers them, 0 for no date. */
export function countMonths(state: LibraryState, result: CountedResult): ValueCounts {
  return countBelow(state, state.highestMonth, state.months, addRuns, result);
}

export function countColumn(state: LibraryState, column: Uint32Array, result: CountedResult): ValueCounts {
  let highest = 0;
  for (let id = 0; id < column.length; id += 1) highest = Math.max(highest, column[id] as number);
  return countBelow(state, highest, column, addEach, result);
}

/** Below that many articles a table of all values would cost more than they do. */
const FEW = 1024;

type AddCounts = (column: Uint32Array, articles: Matches, counts: Int32Array) => void;

function countBelow(
  state: LibraryState,
  highest: number,
  column: Uint32Array,
  add: AddCounts,
  result: CountedResult,
): ValueCounts {
  if (result.total < FEW) return countFew(column, result.parts);
  const counts = new Int32Array(highest + 1);
  if (result.total * 2 <= state.articles) for (const part of result.parts) add(column, part, counts);
  else {
    // Of most of the library: what it lacks is less to count.
    add(column, result.others(), counts);
    const whole = countWhole(state, highest, column);
    for (let value = 0; value <= highest; value += 1)
      counts[value] = (whole[value] as number) - (counts[value] as number);
  }
  const found: ValueCounts = [];
  for (let value = 0; value <= highest; value += 1) {
    const count = counts[value] as number;
    if (count !== 0) found.push([value, count]);
  }
  return found;
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

function addEach(column: Uint32Array, { ids, count }: Matches, counts: Int32Array): void {
  for (let place = 0; place < count; place += 1) {
    const value = column[ids[place] as number] as number;
    counts[value] = (counts[value] as number) + 1;
  }
}

/** Articles beside each other mostly are of one month: runs are counted before they are added. */
function addRuns(column: Uint32Array, { ids, count }: Matches, counts: Int32Array): void {
  let value = 0;
  let run = 0;
  for (let place = 0; place < count; place += 1) {
    const next = column[ids[place] as number] as number;
    if (next !== value) {
      counts[value] = (counts[value] as number) + run;
      value = next;
      run = 0;
    }
    run += 1;
  }
  counts[value] = (counts[value] as number) + run;
}

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
