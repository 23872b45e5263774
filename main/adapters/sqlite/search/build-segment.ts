import { type Block, createBlockPacker } from './block-packer.ts';
import type { DocumentBatch } from './document-batch.ts';
import { pairKey } from './index-document.ts';
import { createPositionRuns, finishRuns, putRun } from './position-list.ts';
import { encodePostings, IN_HEADS, type IdSpan, MOST_COUNTED } from './posting-list.ts';
import { type PairGroup, sortPairs } from './sort-pairs.ts';

/** Makes the blocks of a segment bit by bit. */
export type SegmentBuild = {
  span: IdSpan;
  /** Goes on until that time (of `performance.now`); returns whether all has been put. */
  advance(until: number): boolean;
};

/** Expects at least one document. */
export function beginSegment(batch: DocumentBatch, put: (block: Block) => void): SegmentBuild {
  const ids = Uint32Array.from(batch.ids);
  const headsEnds = Uint32Array.from(batch.headsEnds);
  const positionBits = batch.positionBits();
  const positionMask = positionBits === 32 ? -1 : (1 << positionBits) - 1;
  const span = spanOf(ids);
  const packer = createBlockPacker(put);
  const runs = createPositionRuns();
  const rowIds = new Uint32Array(ids.length);
  const weights = new Uint8Array(ids.length);

  const isInHeads = (place: number) => (place & positionMask) < (headsEnds[place >>> positionBits] as number);
  const putOnce = (key: number, place: number, position: number) =>
    packer.putOnce(key, (ids[place >>> positionBits] as number) - span.base, position, isInHeads(place));
  /** The documents of some places that rise, each with its weight, into `rowIds` and `weights`; returns how many. */
  const weigh = (places: Uint32Array, start: number, end: number, withRuns: boolean): number => {
    let count = 0;
    for (let at = start; at < end;) {
      const place = places[at] as number;
      const document = place >>> positionBits;
      let last = at + 1;
      while (last < end && (places[last] as number) >>> positionBits === document) last += 1;
      rowIds[count] = ids[document] as number;
      weights[count] = Math.min(last - at, MOST_COUNTED) | (isInHeads(place) ? IN_HEADS : 0);
      count += 1;
      if (withRuns) putRun(runs, places, at, last, positionMask);
      at = last;
    }
    return count;
  };
  const putSingle = ({ first, places, count }: PairGroup) => {
    const key = pairKey(first, 0);
    if (count === 1) {
      putOnce(key, places[0] as number, 0);
      return;
    }
    encodePostings(packer.lists, span, rowIds, weights, weigh(places, 0, count, false));
    packer.endKey(key);
  };
  const putPairs = ({ first, eachSecond }: PairGroup) => {
    eachSecond((second, places, start, end) => {
      const key = pairKey(first, second);
      if (end - start === 1) {
        const place = places[start] as number;
        putOnce(key, place, place & positionMask);
        return;
      }
      encodePostings(packer.lists, span, rowIds, weights, weigh(places, start, end, true));
      finishRuns(runs, packer.positions);
      packer.endKey(key);
    });
  };
  const groups = sortPairs(batch);
  return {
    span,
    advance(until) {
      // Not for…of, which would end the generator where it is left.
      for (
        let { done, value: group } = groups.next();
        done !== true;
        { done, value: group } = groups.next()
      ) {
        if (group) {
          putSingle(group);
          putPairs(group);
        }
        if (performance.now() > until) return false;
      }
      packer.finish();
      return true;
    },
  };
}

/** `base` is a multiple of 32, for the bitmaps. */
function spanOf(ids: Uint32Array): IdSpan {
  return { base: Math.floor((ids[0] as number) / 32) * 32, last: ids[ids.length - 1] as number };
}
