import { FIELD_END, type IndexDocument } from './index-document.ts';

/** So many units are gathered at most: what a segment in the making needs of the memory goes by them. */
const BATCH_UNITS = 40_000_000;
/**
 * Documents are copied into lots of so many units, or of fewer where few documents are expected; a longer one is alone in
 * its lot. What is as large as that comes from the system and goes back to it, and is not used before it is written to.
 */
const LOT_UNITS = 20_000_000;
const USUAL_UNITS = 1024;

/** Documents that lie one after the other in `units`, from `first` on; `ends[n]` is where the n-th of them ends. */
export type Lot = { first: number; units: Uint16Array<ArrayBuffer>; length: number; ends: number[] };

/** The documents of a segment in the making, by rising article ids. */
export type DocumentBatch = {
  ids: number[];
  headsEnds: number[];
  lots: Lot[];
  /** How often each unit stands in them; 0 for FIELD_END. */
  counts: Uint32Array;
  /** A place in them is `document << positionBits | position`. */
  positionBits(): number;
  /** Whether one of that length may be added; the first may always. */
  fits(length: number): boolean;
  add(document: IndexDocument): void;
  /** Gives the memory back at once: until the garbage is collected, the next batch would have filled its own. */
  release(): void;
};

export function createBatch(
  documents: number,
  mostUnits = BATCH_UNITS,
  lotUnits = Math.min(LOT_UNITS, documents * USUAL_UNITS),
): DocumentBatch {
  const ids: number[] = [];
  const headsEnds: number[] = [];
  const lots: Lot[] = [];
  const counts = new Uint32Array(0x10000);
  let longest = 0;
  let total = 0;
  const bitsFor = (length: number) => Math.ceil(Math.log2(length + 1));
  return {
    ids,
    headsEnds,
    lots,
    counts,
    positionBits: () => bitsFor(longest),
    fits: (length) =>
      ids.length === 0 ||
      (total + length <= mostUnits && ids.length < 2 ** (32 - bitsFor(Math.max(longest, length)))),
    add({ articleId, units, headsEnd }) {
      let lot = lots.at(-1);
      if (lot === undefined || lot.length + units.length > lot.units.length) {
        lot = {
          first: ids.length,
          units: new Uint16Array(Math.max(lotUnits, units.length)),
          length: 0,
          ends: [],
        };
        lots.push(lot);
      }
      lot.units.set(units, lot.length);
      lot.length += units.length;
      lot.ends.push(lot.length);
      ids.push(articleId);
      headsEnds.push(headsEnd);
      longest = Math.max(longest, units.length);
      total += units.length;
      for (let at = 0; at < units.length; at += 1) {
        const unit = units[at] as number;
        counts[unit] = (counts[unit] as number) + 1;
      }
      counts[FIELD_END] = 0;
    },
    release() {
      for (const { units } of lots) release(units.buffer);
      lots.length = 0;
    },
  };
}

/** Its memory is free from here on; nothing is left in it. */
export function release(bytes: ArrayBuffer): void {
  bytes.transfer(0);
}
