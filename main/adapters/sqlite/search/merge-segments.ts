import type { Connection } from '#adapters/sqlite/database.ts';
import { type BlockReader, createBlockPacker, createBlockReader } from './block-packer.ts';
import { beginChange } from './changes.ts';
import { editChunks } from './chunks.ts';
import { CHUNK } from './columns.ts';
import { createPositionReader, createPositionWriter } from './position-list.ts';
import { decodePostings, encodePostings, IN_HEADS, type IdSpan } from './posting-list.ts';
import {
  blockId,
  createSegmentWriter,
  readSegments,
  dropSegment,
  dropUnfinished,
  removeSome,
  type Segment,
} from './segments.ts';

/** So many segments of one level become one of the next. */
const FAN_IN = 8;
/** A step of merging ends after so many milliseconds. */
const STEP_TIME = 80;
/** So many blocks of merged segments are removed in a step. */
const REMOVED_BLOCKS = 2000;

/** Merges segments step by step, each step in a transaction of the caller's. What is broken off begins anew. */
export type Merger = {
  /** Whether there is more to do. */
  step(): boolean;
};

type Work = { advance(until: number): boolean; isWhole(): boolean };

export function createMerger(connection: Connection): Merger {
  let work: Work | null = null;
  let isFirst = true;
  return {
    step() {
      if (isFirst || (work && !work.isWhole())) {
        work = null;
        dropUnfinished(connection);
      }
      isFirst = false;
      if (!work) {
        if (removeSome(connection, REMOVED_BLOCKS)) return true;
        const inputs = pickSegments(readSegments(connection));
        if (inputs.length === 0) return false;
        work = beginMerge(connection, inputs);
      }
      if (work.advance(performance.now() + STEP_TIME)) work = null;
      return true;
    },
  };
}

/** The lowest level that has enough segments for a merge. */
function pickSegments(segments: readonly Segment[]): Segment[] {
  const levels = new Map<number, Segment[]>();
  for (const segment of segments) {
    const level = Math.floor(Math.log(Math.max(1, segment.documents)) / Math.log(FAN_IN));
    levels.set(level, [...(levels.get(level) ?? []), segment]);
  }
  for (const level of [...levels.keys()].sort((one, other) => one - other)) {
    const found = levels.get(level) as Segment[];
    if (found.length >= FAN_IN) return found.slice(0, FAN_IN);
  }
  return [];
}

/** Reads a segment's keys one after the other. */
type Cursor = {
  segment: Segment;
  place: number;
  row: Uint8Array;
  positions: Uint8Array;
  reader: BlockReader;
  key: number;
};

function beginMerge(connection: Connection, inputs: readonly Segment[]): Work {
  const writer = createSegmentWriter(connection);
  const owners = readOwners(connection, inputs);
  const span: IdSpan = {
    base: Math.min(...inputs.map((input) => input.span.base)),
    last: Math.max(...inputs.map((input) => input.span.last)),
  };
  const packer = createBlockPacker((block) => writer.put(block));
  const merged = createListMerger(span, owners, packer);
  const cursors = inputs.map((segment) => openCursor(connection, segment));
  let open = cursors.filter((cursor) => nextKey(connection, cursor));
  return {
    isWhole: () => writer.isWhole(),
    advance(until) {
      for (let keys = 0; open.length > 0; keys += 1) {
        if (keys % 64 === 63 && performance.now() > until) return false;
        let key = Number.POSITIVE_INFINITY;
        for (const cursor of open) if (cursor.key < key) key = cursor.key;
        let isOver = false;
        for (const cursor of open) {
          if (cursor.key !== key) continue;
          merged.take(cursor);
          if (!nextKey(connection, cursor)) isOver = true;
        }
        merged.put(key);
        if (isOver) open = open.filter((cursor) => cursor.key < Number.POSITIVE_INFINITY);
      }
      packer.finish();
      const documents = moveOwners(connection, inputs, writer.id, span);
      writer.finish(span, documents);
      for (const input of inputs) dropSegment(connection, input.id);
      return true;
    },
  };
}

function openCursor(connection: Connection, segment: Segment): Cursor {
  const cursor = { segment, place: -1, key: 0 } as unknown as Cursor;
  openBlock(connection, cursor, 0);
  return cursor;
}

function openBlock(connection: Connection, cursor: Cursor, place: number): void {
  const id = blockId(cursor.segment.id, place);
  cursor.place = place;
  cursor.row = connection
    .prepare<Uint8Array>('SELECT lists FROM search_block WHERE id = ?')
    .pluck()
    .get(id) as Uint8Array;
  if (cursor.row === undefined) throw new RangeError(`block ${id} of the search index is missing`);
  cursor.positions =
    connection.prepare<Uint8Array>('SELECT positions FROM search_positions WHERE id = ?').pluck().get(id) ??
    new Uint8Array();
  cursor.reader = createBlockReader(cursor.row, cursor.segment.firstKeys[place] as number);
}

function nextKey(connection: Connection, cursor: Cursor): boolean {
  if (!cursor.reader.next()) {
    if (cursor.place + 1 >= cursor.segment.firstKeys.length) {
      cursor.key = Number.POSITIVE_INFINITY;
      return false;
    }
    openBlock(connection, cursor, cursor.place + 1);
    cursor.reader.next();
  }
  cursor.key = cursor.reader.entry.key;
  return true;
}

type ListMerger = { take(cursor: Cursor): void; put(key: number): void };

/** Gathers a key's postings from several segments, without those that another segment owns by now. */
function createListMerger(
  span: IdSpan,
  owners: Uint32Array,
  packer: ReturnType<typeof createBlockPacker>,
): ListMerger {
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

/** Owner by article id from the lowest base on. */
function readOwners(connection: Connection, inputs: readonly Segment[]): Uint32Array {
  const base = Math.min(...inputs.map((input) => input.span.base));
  const last = Math.max(...inputs.map((input) => input.span.last));
  const owners = new Uint32Array(last - base + 1);
  const chunks = editChunks(connection);
  for (let id = base; id <= last;) {
    const { chunk, place } = chunks.chunkOf(id);
    const count = Math.min(CHUNK - place, last - id + 1);
    owners.set(chunk.columns.owner.subarray(place, place + count), id - base);
    chunks.forget();
    id += count;
  }
  return owners;
}

/** Gives the inputs' articles to the new segment; returns how many there are. */
function moveOwners(connection: Connection, inputs: readonly Segment[], to: number, span: IdSpan): number {
  const changeId = beginChange(connection);
  const from = new Set(inputs.map((input) => input.id));
  const chunks = editChunks(connection);
  let documents = 0;
  for (let first = Math.floor(span.base / CHUNK) * CHUNK; first <= span.last; first += CHUNK) {
    const { owner } = chunks.chunkOf(first).chunk.columns;
    let moved = 0;
    for (let place = 0; place < CHUNK; place += 1) {
      if (!from.has(owner[place] as number)) continue;
      owner[place] = to;
      moved += 1;
    }
    if (moved > 0) chunks.save(changeId);
    else chunks.forget();
    documents += moved;
  }
  return documents;
}
