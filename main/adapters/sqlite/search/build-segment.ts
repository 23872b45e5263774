import { type Block, createBlockPacker } from './block-packer.ts';
import { countSingles } from './count-singles.ts';
import { type IndexDocument, pairKey } from './index-document.ts';
import { createPositionRuns, finishRuns, putRun } from './position-list.ts';
import { encodePostings, IN_HEADS, type IdSpan, MOST_COUNTED } from './posting-list.ts';
import { type Batch, sortPairs } from './sort-pairs.ts';

const UNITS = 0x10000;
/** A batch holds so many documents at most, of so many units each; or a single one of any length. */
export const BATCH_DOCUMENTS = 8192;
export const BATCH_DOCUMENT_UNITS = 1 << 19;

/** Makes the blocks of a segment bit by bit. */
export type SegmentBuild = {
  span: IdSpan;
  /** Goes on until that time (of `performance.now`); returns whether all has been put. */
  advance(until: number): boolean;
};

/** Expects at least one document, by rising article ids. */
export function beginSegment(documents: readonly IndexDocument[], put: (block: Block) => void): SegmentBuild {
  const batch = gatherBatch(documents);
  const { ids, headsEnds, positionBits } = batch;
  const span = spanOf(ids);
  const { places, seconds, firstStarts } = sortPairs(batch);
  const singles = countSingles(batch, firstStarts);
  const packer = createBlockPacker(put);
  const runs = createPositionRuns();
  const rowIds = new Uint32Array(documents.length);
  const weights = new Uint8Array(documents.length);
  const positionMask = positionBits === 32 ? -1 : (1 << positionBits) - 1;

  const putSingle = (unit: number) => {
    const from = singles.start(unit);
    const count = (singles.ends[unit] as number) - from;
    for (let index = 0; index < count; index += 1) {
      const single = singles.packed[from + index] as number;
      rowIds[index] = ids[(single >>> 8) - 1] as number;
      weights[index] = single & 255;
    }
    const key = pairKey(unit, 0);
    const weight = weights[0] as number;
    if (count === 1 && (weight & MOST_COUNTED) === 1)
      packer.putOnce(key, (rowIds[0] as number) - span.base, 0, weight >= IN_HEADS);
    else {
      encodePostings(packer.lists, span, rowIds, weights, count);
      packer.endKey(key);
    }
  };
  /** The pairs that begin with a unit. */
  const putPairs = (first: number) => {
    let at = firstStarts[first] as number;
    const firstEnd = firstStarts[first + 1] as number;
    while (at < firstEnd) {
      const second = seconds[at] as number;
      let end = at + 1;
      while (end < firstEnd && seconds[end] === second) end += 1;
      const key = pairKey(first, second);
      if (end - at === 1) {
        const place = places[at] as number;
        const document = place >>> positionBits;
        const position = place & positionMask;
        const isInHeads = position < (headsEnds[document] as number);
        packer.putOnce(key, (ids[document] as number) - span.base, position, isInHeads);
        at = end;
        continue;
      }
      let count = 0;
      while (at < end) {
        const place = places[at] as number;
        const document = place >>> positionBits;
        let last = at + 1;
        while (last < end && (places[last] as number) >>> positionBits === document) last += 1;
        const isInHeads = (place & positionMask) < (headsEnds[document] as number);
        rowIds[count] = ids[document] as number;
        weights[count] = Math.min(last - at, MOST_COUNTED) | (isInHeads ? IN_HEADS : 0);
        count += 1;
        putRun(runs, places, at, last, positionMask);
        at = last;
      }
      encodePostings(packer.lists, span, rowIds, weights, count);
      finishRuns(runs, packer.positions);
      packer.endKey(key);
    }
  };
  let next = 0;
  return {
    span,
    advance(until) {
      for (; next < UNITS; next += 1) {
        if (firstStarts[next] === firstStarts[next + 1]) continue;
        if (performance.now() > until) return false;
        putSingle(next);
        putPairs(next);
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

function gatherBatch(documents: readonly IndexDocument[]): Batch {
  let length = 0;
  let longest = 0;
  for (const { units } of documents) {
    length += units.length;
    longest = Math.max(longest, units.length);
  }
  const positionBits = Math.ceil(Math.log2(longest + 1));
  if (documents.length > 1 && documents.length > 2 ** (32 - positionBits))
    throw new RangeError(`${documents.length} documents of ${longest} units do not fit into one batch`);
  const units = new Uint16Array(length + 1);
  const starts = new Uint32Array(documents.length + 1);
  const headsEnds = new Uint32Array(documents.length);
  const ids = new Uint32Array(documents.length);
  let at = 0;
  documents.forEach((document, index) => {
    ids[index] = document.articleId;
    starts[index] = at;
    headsEnds[index] = document.headsEnd;
    units.set(document.units, at);
    at += document.units.length;
  });
  starts[documents.length] = at;
  return { ids, units, length, starts, headsEnds, positionBits };
}
