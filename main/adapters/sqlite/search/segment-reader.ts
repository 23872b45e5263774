import type { Connection } from '#adapters/sqlite/database.ts';
import { type BlockEntry, findEntry, lastNotAbove, markTable, type TableMarks } from './block-reader.ts';
import type { Matches } from './matches.ts';
import { type RunList, singleRun } from './position-list.ts';
import { decodeInto, decodePostings, IN_HEADS, type PostingRoom } from './posting-list.ts';
import { blockId, type Segment } from './segments.ts';

/** The postings of one key in one segment: of a pair also where it stands. */
export type KeyPostings = Matches & { runs(): RunList };

/** Rows of blocks, kept up to a number of bytes; segments never change, so that nothing kept is ever wrong. */
export type BlockCache = {
  lists(id: number, firstKey: number): BlockLists | undefined;
  positions(id: number): Uint8Array | undefined;
  clear(): void;
};

/** A row of lists with places from which its table may be read. */
export type BlockLists = { row: Uint8Array; marks: TableMarks };

const KEPT_BYTES = 48 * 1024 * 1024;

export function createBlockCache(connection: Connection): BlockCache {
  const lists = connection.prepare<Uint8Array>('SELECT lists FROM search_block WHERE id = ?').pluck();
  const positions = connection
    .prepare<Uint8Array>('SELECT positions FROM search_positions WHERE id = ?')
    .pluck();
  // By block: lists have even numbers, positions odd ones.
  const kept = new Map<number, Uint8Array | BlockLists>();
  let bytes = 0;
  const sizeOf = (each: Uint8Array | BlockLists) =>
    each instanceof Uint8Array ? each.length : each.row.length + each.marks.byteLength;
  const keep = <Kept extends Uint8Array | BlockLists>(key: number, make: () => Kept | undefined) => {
    const known = kept.get(key) as Kept | undefined;
    if (known !== undefined) {
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    const made = make();
    if (made === undefined) return undefined;
    kept.set(key, made);
    bytes += sizeOf(made);
    for (const [oldest, old] of kept) {
      if (bytes <= KEPT_BYTES) break;
      kept.delete(oldest);
      bytes -= sizeOf(old);
    }
    return made;
  };
  return {
    lists: (id, firstKey) =>
      keep<BlockLists>(id * 2, () => {
        const row = lists.get(id);
        return row && { row, marks: markTable(row, firstKey) };
      }),
    positions: (id) => keep<Uint8Array>(id * 2 + 1, () => positions.get(id)),
    clear() {
      kept.clear();
      bytes = 0;
    },
  };
}

/** Where a key's postings lie; `count` is not known before they are read, `bytes` tells how long that takes. */
export type FoundKey = { entry: BlockEntry; row: Uint8Array; block: number; bytes: number };

/** Finds a key in a segment; null where no article holds it. Throws RangeError where the index is damaged. */
export function findInSegment(cache: BlockCache, segment: Segment, key: number): FoundKey | null {
  const place = lastNotAbove(segment.firstKeys, key);
  if (place < 0) return null;
  const block = blockId(segment.id, place);
  const lists = cache.lists(block, segment.firstKeys[place] as number);
  if (lists === undefined) throw new RangeError(`block ${block} of the search index is missing`);
  const { row } = lists;
  const entry = findEntry(row, lists.marks, key);
  return entry === null
    ? null
    : { entry, row, block, bytes: entry.once ? 1 : entry.listEnd - entry.listStart };
}

/** With `room`, what it returns lies there, until something else is read into it. */
export function readPostings(
  cache: BlockCache,
  segment: Segment,
  found: FoundKey,
  room: PostingRoom | null,
): KeyPostings {
  const { entry, row, block } = found;
  if (entry.once) {
    return {
      count: 1,
      ids: Uint32Array.of(segment.span.base + entry.idFromBase),
      weights: entry.isInHeads ? Uint8Array.of(IN_HEADS + 1) : null,
      runs: () => singleRun(entry.position),
    };
  }
  const { positionStart } = entry;
  const list: Matches =
    room === null
      ? decodePostings(row, entry.listStart, segment.span)
      : { count: decodeInto(room, row, entry.listStart, segment.span), ids: room.ids, weights: room.weights };
  // Added to what was read, for a copy would write out its ids.
  return Object.assign(list, {
    runs() {
      const bytes = cache.positions(block);
      if (bytes === undefined) throw new RangeError(`positions ${block} of the search index are missing`);
      return { bytes, start: positionStart };
    },
  });
}
