import type { BlockPacker } from './block-packer.ts';
import { createPositionReader, createPositionWriter } from './position-list.ts';
import { decodePostings, encodePostings, IN_HEADS, type IdSpan } from './posting-list.ts';
import type { Cursor } from './segment-cursor.ts';

export type ListMerger = { take(cursor: Cursor): void; put(key: number): void };

/** Gathers a key's postings from several segments, without those that another segment owns by now. */
export function createListMerger(span: IdSpan, owners: Uint32Array, packer: BlockPacker): ListMerger {
  let size = 1024;
  let ids = new Uint32Array(size);
  let weights = new Uint8Array(size);
  let starts = new Uint32Array(size);
  let ends = new Uint32Array(size);
  let runs = new Uint8Array(1 << 16);
  let runLength = 0;
  let count = 0;
  let isSorted = true;
  let decoded: Uint32Array = new Uint32Array(1024);
  const positions = createPositionWriter();

  const reserve = (more: number) => {
    if (count + more <= size) return;
    size = Math.max(count + more, size * 2);
    const grow = (from: Uint32Array): Uint32Array<ArrayBuffer> => {
      const to = new Uint32Array(size);
      to.set(from);
      return to;
    };
    const largerWeights = new Uint8Array(size);
    largerWeights.set(weights);
    weights = largerWeights;
    ids = grow(ids);
    starts = grow(starts);
    ends = grow(ends);
  };
  const reserveRuns = (more: number) => {
    if (runLength + more <= runs.length) return;
    const larger = new Uint8Array(Math.max(runLength + more, runs.length * 2));
    larger.set(runs.subarray(0, runLength));
    runs = larger;
  };
  const add = (id: number, weight: number) => {
    if (count > 0 && (ids[count - 1] as number) >= id) isSorted = false;
    ids[count] = id;
    weights[count] = weight;
    count += 1;
  };
  const putVarint = (value: number) => {
    reserveRuns(5);
    let rest = value;
    while (rest > 127) {
      runs[runLength] = (rest & 127) | 128;
      runLength += 1;
      rest >>>= 7;
    }
    runs[runLength] = rest;
    runLength += 1;
  };
  return {
    take({ segment, row, positions: bytes, reader: { entry }, key }) {
      const isPair = key % 0x10000 !== 0;
      if (entry.once) {
        const id = segment.span.base + entry.idFromBase;
        if (owners[id - span.base] !== segment.id) return;
        reserve(1);
        starts[count] = runLength;
        if (isPair) putVarint(entry.position);
        ends[count] = runLength;
        add(id, entry.isInHeads ? IN_HEADS + 1 : 1);
        return;
      }
      const list = decodePostings(row, entry.listStart, segment.span, decoded);
      if (list.ids.length > decoded.length) decoded = list.ids;
      reserve(list.count);
      const reader = isPair
        ? createPositionReader(bytes, entry.positionStart, list.count, list.weights)
        : null;
      if (reader) reserveRuns(entry.positionEnd - entry.positionStart);
      for (let index = 0; index < list.count; index += 1) {
        const id = list.ids[index] as number;
        if (owners[id - span.base] !== segment.id) continue;
        starts[count] = runLength;
        if (reader) {
          reader.skip(index);
          for (let at = reader.runStart; at < reader.runEnd; at += 1) {
            runs[runLength] = bytes[at] as number;
            runLength += 1;
          }
        }
        ends[count] = runLength;
        add(id, list.weights === null ? 1 : (list.weights[index] as number));
      }
    },
    put(key) {
      const isPair = key % 0x10000 !== 0;
      if (count > 0 && !isSorted) sort();
      if (count === 1 && (weights[0] as number) % IN_HEADS === 1) {
        const position = isPair ? varintAt(runs, starts[0] as number) : 0;
        packer.putOnce(key, (ids[0] as number) - span.base, position, (weights[0] as number) >= IN_HEADS);
      } else if (count > 0) {
        encodePostings(packer.lists, span, ids, weights, count);
        if (isPair) {
          for (let index = 0; index < count; index += 1)
            positions.copy(runs, starts[index] as number, ends[index] as number);
          positions.finish(packer.positions);
        }
        packer.endKey(key);
      }
      count = 0;
      runLength = 0;
      isSorted = true;
    },
  };

  /** Segments that hold edited articles overlap others. */
  function sort(): void {
    const order = Array.from({ length: count }, (_, index) => index).sort(
      (one, other) => (ids[one] as number) - (ids[other] as number),
    );
    const from = {
      ids: ids.slice(0, count),
      weights: weights.slice(0, count),
      starts: starts.slice(0, count),
      ends: ends.slice(0, count),
    };
    order.forEach((place, index) => {
      ids[index] = from.ids[place] as number;
      weights[index] = from.weights[place] as number;
      starts[index] = from.starts[place] as number;
      ends[index] = from.ends[place] as number;
    });
  }
}

function varintAt(bytes: Uint8Array, start: number): number {
  let value = 0;
  let shift = 0;
  for (let at = start; ; at += 1) {
    const byte = bytes[at] as number;
    value |= (byte & 127) << shift;
    if (byte < 128) return value;
    shift += 7;
  }
}
