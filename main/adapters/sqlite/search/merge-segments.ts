import type { Connection } from '#adapters/sqlite/database.ts';
import { createBlockPacker } from './block-packer.ts';
import { beginChange } from './changes.ts';
import { editChunks } from './chunks.ts';
import { CHUNK } from './columns.ts';
import { createListMerger } from './merge-lists.ts';
import type { IdSpan } from './posting-list.ts';
import { openCursor, queueCursors } from './segment-cursor.ts';
import {
  createSegmentWriter,
  readSegments,
  dropSegment,
  dropUnfinished,
  removeSome,
  type Segment,
} from './segments.ts';

/** So many segments of one level become one of the next. */
const FAN_IN = 16;
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

function beginMerge(connection: Connection, inputs: readonly Segment[]): Work {
  const writer = createSegmentWriter(connection);
  const owners = readOwners(connection, inputs);
  const span: IdSpan = {
    base: Math.min(...inputs.map((input) => input.span.base)),
    last: Math.max(...inputs.map((input) => input.span.last)),
  };
  const packer = createBlockPacker((block) => writer.put(block));
  const merged = createListMerger(span, owners, packer);
  const queue = queueCursors(
    connection,
    inputs.map((segment) => openCursor(connection, segment)),
  );
  return {
    isWhole: () => writer.isWhole(),
    advance(until) {
      let key = queue.key();
      for (let keys = 0; key < Number.POSITIVE_INFINITY; keys += 1) {
        if (keys % 64 === 63 && performance.now() > until) return false;
        do {
          merged.take(queue.first());
          queue.advance();
        } while (queue.key() === key);
        merged.put(key);
        key = queue.key();
      }
      packer.finish();
      const documents = moveOwners(connection, inputs, writer.id, span);
      writer.finish(span, documents);
      for (const input of inputs) dropSegment(connection, input.id);
      return true;
    },
  };
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
