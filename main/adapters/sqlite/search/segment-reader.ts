import type { Connection } from '#adapters/sqlite/database.ts';
import { type BlockEntry, findEntry, lastNotAbove } from './block-packer.ts';
import { createPositionReader } from './position-list.ts';
import { decodePostings, IN_HEADS } from './posting-list.ts';
import { blockId, type Segment } from './segments.ts';

/** The postings of one key in one segment. */
export type KeyPostings = {
  count: number;
  ids: Uint32Array;
  weights: Uint8Array | null;
  /** Where the key stands in the article at a place of the list: how many, and the units (valid until the next call). */
  positionsAt(place: number): number;
  positions(): Uint32Array;
};

/** Rows of blocks, kept up to a number of bytes; segments never change, so that nothing kept is ever wrong. */
export type BlockCache = {
  row(sql: 'lists' | 'positions', id: number): Uint8Array | undefined;
  clear(): void;
};

const KEPT_BYTES = 64 * 1024 * 1024;

export function createBlockCache(connection: Connection): BlockCache {
  const kept = new Map<string, Uint8Array>();
  let bytes = 0;
  return {
    row(kind, id) {
      const key = `${kind}${id}`;
      let row = kept.get(key);
      if (row) {
        kept.delete(key);
        kept.set(key, row);
        return row;
      }
      row = connection
        .prepare<Uint8Array>(
          kind === 'lists'
            ? 'SELECT lists FROM search_block WHERE id = ?'
            : 'SELECT positions FROM search_positions WHERE id = ?',
        )
        .pluck()
        .get(id);
      if (row === undefined) return undefined;
      kept.set(key, row);
      bytes += row.length;
      for (const [oldest, old] of kept) {
        if (bytes <= KEPT_BYTES) break;
        kept.delete(oldest);
        bytes -= old.length;
      }
      return row;
    },
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
  const row = cache.row('lists', block);
  if (row === undefined) throw new RangeError(`block ${block} of the search index is missing`);
  const entry = findEntry(row, segment.firstKeys[place] as number, key);
  return entry === null
    ? null
    : { entry, row, block, bytes: entry.once ? 1 : entry.listEnd - entry.listStart };
}

export function readPostings(cache: BlockCache, segment: Segment, found: FoundKey): KeyPostings {
  const { entry, row, block } = found;
  if (entry.once) {
    const single = Uint32Array.of(entry.position);
    return {
      count: 1,
      ids: Uint32Array.of(segment.span.base + entry.idFromBase),
      weights: entry.isInHeads ? Uint8Array.of(IN_HEADS + 1) : null,
      positionsAt: () => 1,
      positions: () => single,
    };
  }
  const { count, ids, weights } = decodePostings(row, entry.listStart, segment.span);
  let reader: ReturnType<typeof createPositionReader> | undefined;
  const open = () => {
    const bytes = cache.row('positions', block);
    if (bytes === undefined) throw new RangeError(`positions ${block} of the search index are missing`);
    return createPositionReader(bytes, entry.positionStart, count, weights);
  };
  return {
    count,
    ids,
    weights,
    positionsAt: (place) => (reader ??= open()).read(place),
    positions: () => (reader ??= open()).positions,
  };
}
