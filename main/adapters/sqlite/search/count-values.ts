import { KIND_CODES, type LibraryState, STATUS_CODES } from './library-state.ts';
import type { Matches } from './matches.ts';

/** Values that occur in a result, each with its count. */
export type ValueCounts = [value: number, count: number][];

/** By publication, kind and status: one pass serves them all. */
export type TraitCounts = Record<'publication' | 'kind' | 'status', ValueCounts>;

export function countTraits({ traits, highestTrait }: LibraryState, parts: readonly Matches[]): TraitCounts {
  const publication = new Map<number, number>();
  const kind = new Map<number, number>();
  const status = new Map<number, number>();
  const add = (to: Map<number, number>, value: number, count: number) =>
    to.set(value, (to.get(value) ?? 0) + count);
  for (const [trait, count] of countBelow(highestTrait, traits, parts)) {
    add(publication, Math.floor(trait / (KIND_CODES * STATUS_CODES)), count);
    add(kind, Math.floor(trait / STATUS_CODES) % KIND_CODES, count);
    add(status, trait % STATUS_CODES, count);
  }
  return { publication: [...publication], kind: [...kind], status: [...status] };
}

/** By months as `LibraryState` numbers them, 0 for no date. */
export function countMonths({ months, highestMonth }: LibraryState, parts: readonly Matches[]): ValueCounts {
  return countBelow(highestMonth, months, parts);
}

export function countColumn(column: Uint32Array, parts: readonly Matches[]): ValueCounts {
  let highest = 0;
  for (const { ids, count } of parts) {
    for (let place = 0; place < count; place += 1)
      highest = Math.max(highest, column[ids[place] as number] as number);
  }
  return countBelow(highest, column, parts);
}

/** Below that many articles a table of all values would cost more than they do. */
const FEW = 1024;

function countBelow(highest: number, column: Uint32Array, parts: readonly Matches[]): ValueCounts {
  if (parts.reduce((sum, { count }) => sum + count, 0) < FEW) return countFew(column, parts);
  const counts = new Int32Array(highest + 1);
  for (const part of parts) addCounts(column, part, counts);
  const found: ValueCounts = [];
  for (let value = 0; value <= highest; value += 1) {
    const count = counts[value] as number;
    if (count !== 0) found.push([value, count]);
  }
  return found;
}

/** Articles beside each other mostly are of one month: runs are counted before they are added. */
function addCounts(column: Uint32Array, { ids, count }: Matches, counts: Int32Array): void {
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
