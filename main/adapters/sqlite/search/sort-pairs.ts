import { FIELD_END } from './index-document.ts';

const UNITS = 0x10000;

/** Documents of a segment in the making, one after the other. */
export type Batch = {
  ids: Uint32Array;
  units: Uint16Array;
  length: number;
  /** By document: where it begins among the units, and the end of its heads from there. */
  starts: Uint32Array;
  headsEnds: Uint32Array;
  /** A place is `document << positionBits | position`. */
  positionBits: number;
};

/** All pairs, sorted by first unit, second unit and place; `firstStarts[unit]` is where those of a first unit begin. */
export type SortedPairs = {
  places: Uint32Array;
  seconds: Uint16Array;
  firstStarts: Uint32Array;
};

/** Two stable counting sorts; places and units travel along, so that nothing is looked up at random afterwards. */
export function sortPairs(batch: Batch): SortedPairs {
  const { units, starts, ids, positionBits } = batch;
  const firstStarts = new Uint32Array(UNITS + 1);
  const secondStarts = new Uint32Array(UNITS + 1);
  const count = countUnits(batch, firstStarts, secondStarts);
  const places = new Uint32Array(count);
  const firsts = new Uint16Array(count);
  const next = secondStarts.slice(0, UNITS);
  for (let document = 0; document < ids.length; document += 1) {
    const start = starts[document] as number;
    const end = starts[document + 1] as number;
    const place = document << positionBits;
    for (let offset = start; offset < end; offset += 1) {
      const first = units[offset] as number;
      if (first === FIELD_END) continue;
      const second = units[offset + 1] as number;
      const at = next[second] as number;
      places[at] = place | (offset - start);
      firsts[at] = first;
      next[second] = at + 1;
    }
  }
  const sorted = { places: new Uint32Array(count), seconds: new Uint16Array(count), firstStarts };
  next.set(firstStarts.subarray(0, UNITS));
  for (let second = 0; second < UNITS; second += 1) {
    const end = secondStarts[second + 1] as number;
    for (let index = secondStarts[second] as number; index < end; index += 1) {
      const first = firsts[index] as number;
      const at = next[first] as number;
      sorted.places[at] = places[index] as number;
      sorted.seconds[at] = second;
      next[first] = at + 1;
    }
  }
  return sorted;
}

/** Fills in where each unit's pairs begin; returns the number of pairs. */
function countUnits({ units, length }: Batch, firsts: Uint32Array, seconds: Uint32Array): number {
  for (let offset = 0; offset < length; offset += 1) {
    const first = units[offset] as number;
    if (first === FIELD_END) continue;
    firsts[first + 1] = (firsts[first + 1] as number) + 1;
    const second = (units[offset + 1] as number) + 1;
    seconds[second] = (seconds[second] as number) + 1;
  }
  for (let unit = 0; unit < UNITS; unit += 1) {
    firsts[unit + 1] = (firsts[unit + 1] as number) + (firsts[unit] as number);
    seconds[unit + 1] = (seconds[unit + 1] as number) + (seconds[unit] as number);
  }
  return firsts[UNITS] as number;
}
