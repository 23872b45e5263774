import type { BlockPacker } from './block-packer.ts';
import { copyBytes, reserve, VARINT_BYTES, varintAt, writeVarint } from './byte-writer.ts';
import { isPairKey } from './index-document.ts';
import {
  beginRuns,
  clearRuns,
  createPositionRuns,
  finishRuns,
  type PositionRuns,
  runsStart,
} from './position-list.ts';
import {
  decodeInto,
  encodePostings,
  IN_HEADS,
  type IdSpan,
  MOST_COUNTED,
  type PostingRoom,
} from './posting-list.ts';
import type { Cursor } from './segment-cursor.ts';

export type ListMerger = { take(cursor: Cursor): void; put(key: number): void };

/**
 * Gathers a key's postings from several segments, without those that another segment owns by now. Runs of positions are
 * copied as they stand, for they count from the beginning of their articles.
 */
export function createListMerger(span: IdSpan, owners: Uint32Array, packer: BlockPacker): ListMerger {
  let ids = new Uint32Array(1024);
  let weights = new Uint8Array(1024);
  let count = 0;
  let isSorted = true;
  const room: PostingRoom = { ids: new Uint32Array(1024), weights: new Uint8Array(1024) };
  let runs = createPositionRuns();
  let spare = createPositionRuns();

  const reservePostings = (more: number) => {
    // Of this key's articles none has been counted as a run yet.
    beginRuns(runs, count + more);
    if (count + more <= ids.length) return;
    const size = Math.max(count + more, ids.length * 2);
    const largerIds = new Uint32Array(size);
    largerIds.set(ids);
    ids = largerIds;
    const largerWeights = new Uint8Array(size);
    largerWeights.set(weights);
    weights = largerWeights;
  };
  const add = (id: number, weight: number, runStart: number) => {
    if (count > 0 && (ids[count - 1] as number) >= id) isSorted = false;
    ids[count] = id;
    weights[count] = weight;
    runs.starts[count] = runStart;
    count += 1;
  };
  return {
    take({ segment, row, positions: bytes, reader: { entry }, key }) {
      const isPair = isPairKey(key);
      if (entry.once) {
        const id = segment.span.base + entry.idFromBase;
        if (owners[id - span.base] !== segment.id) return;
        reservePostings(1);
        const start = runs.length;
        if (isPair) {
          reserve(runs, VARINT_BYTES);
          runs.length = writeVarint(runs.bytes, start, entry.position);
        }
        add(id, entry.isInHeads ? IN_HEADS + 1 : 1, start);
        return;
      }
      const listed = decodeInto(room, row, entry.listStart, segment.span);
      reservePostings(listed);
      if (isPair) reserve(runs, entry.positionEnd - entry.positionStart);
      let from = isPair ? runsStart(bytes, entry.positionStart, listed) : 0;
      for (let index = 0; index < listed; index += 1) {
        const id = room.ids[index] as number;
        const weight = room.weights[index] as number;
        const start = runs.length;
        if (isPair) from = copyRun(bytes, from, weight & MOST_COUNTED, runs);
        if (owners[id - span.base] === segment.id) add(id, weight, start);
        else runs.length = start;
      }
    },
    put(key) {
      if (count > 0) {
        runs.articles = count;
        if (!isSorted) sort();
        const isPair = isPairKey(key);
        if (count === 1 && (weights[0] as number) % IN_HEADS === 1) {
          const position = isPair ? varintAt(runs.bytes, 0) : 0;
          packer.putOnce(key, (ids[0] as number) - span.base, position, (weights[0] as number) >= IN_HEADS);
        } else {
          encodePostings(packer.lists, span, ids, weights, count);
          if (isPair) finishRuns(runs, packer.positions);
          packer.endKey(key);
        }
      }
      clearRuns(runs);
      count = 0;
      isSorted = true;
    },
  };

  /** Segments that hold edited articles overlap others. */
  function sort(): void {
    const order = Array.from({ length: count }, (_, index) => index).sort(
      (one, other) => (ids[one] as number) - (ids[other] as number),
    );
    const oldIds = ids.slice(0, count);
    const oldWeights = weights.slice(0, count);
    clearRuns(spare);
    beginRuns(spare, count);
    reserve(spare, runs.length);
    order.forEach((place, index) => {
      ids[index] = oldIds[place] as number;
      weights[index] = oldWeights[place] as number;
      const start = runs.starts[place] as number;
      const end = place + 1 < count ? (runs.starts[place + 1] as number) : runs.length;
      spare.starts[index] = spare.length;
      copyBytes(runs.bytes, start, end - start, spare.bytes, spare.length);
      spare.length += end - start;
    });
    spare.articles = count;
    [runs, spare] = [spare, runs];
  }
}

/** Copies an article's run, for which there is room; returns where the next one begins. */
function copyRun(bytes: Uint8Array, start: number, counted: number, to: PositionRuns): number {
  let at = start;
  let length = to.length;
  // Where the weight is full, the number of positions is a number more.
  let left = counted < MOST_COUNTED ? counted : varintAt(bytes, start) + 1;
  while (left > 0) {
    const byte = bytes[at] as number;
    to.bytes[length] = byte;
    at += 1;
    length += 1;
    if (byte < 128) left -= 1;
  }
  to.length = length;
  return at;
}
