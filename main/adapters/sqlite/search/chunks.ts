import type { Connection } from '#adapters/sqlite/database.ts';
import { type ArticleColumns, CHUNK, columnBytes, columnsOver, createColumns } from './columns.ts';

/** Ids of `search_name` of the people of CHUNK articles: those at a place lie from `starts[place]` to `starts[place + 1]`. */
export type People = { starts: Uint32Array; names: Uint32Array };

/** A row of columns and people for CHUNK articles; `changed` has the people that were written since it was read, by place. */
export type Chunk = { columns: ArticleColumns; people: People; changed: Map<number, readonly number[]> };

function emptyChunk(): Chunk {
  const people = { starts: new Uint32Array(CHUNK + 1), names: new Uint32Array() };
  return { columns: createColumns(CHUNK), people, changed: new Map() };
}

/** Expects bytes as `packChunk` makes them; throws RangeError where they cannot be. */
export function unpackChunk(bytes: Uint8Array): Chunk {
  const size = columnBytes(CHUNK);
  const ends = size + CHUNK * 4;
  if (bytes.length < ends) throw new RangeError('a chunk of the search index is damaged');
  // A row is used as it was read, unless it lies askew.
  const { buffer, byteOffset } = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
  const counts = new Uint32Array(buffer, byteOffset + size, CHUNK);
  // A copy, lest a reader's people keep the columns, too, that it has copied.
  const names = new Uint32Array(buffer, byteOffset + ends, Math.floor((bytes.length - ends) / 4)).slice();
  const starts = new Uint32Array(CHUNK + 1);
  for (let place = 0; place < CHUNK; place += 1)
    starts[place + 1] = (starts[place] as number) + (counts[place] as number);
  if (starts[CHUNK] !== names.length) throw new RangeError('a chunk of the search index is damaged');
  return { columns: columnsOver(buffer, CHUNK, byteOffset), people: { starts, names }, changed: new Map() };
}

function packChunk({ columns, people: { starts, names }, changed }: Chunk): Uint8Array {
  const lists = Array.from(
    { length: CHUNK },
    (_, place) => changed.get(place) ?? names.subarray(starts[place], starts[place + 1]),
  );
  const size = columnBytes(CHUNK);
  const total = lists.reduce((sum, list) => sum + list.length, 0);
  const bytes = new Uint8Array(size + (CHUNK + total) * 4);
  bytes.set(new Uint8Array(columns.createdAt.buffer, columns.createdAt.byteOffset, size));
  const counts = new Uint32Array(bytes.buffer, size, CHUNK);
  const packed = new Uint32Array(bytes.buffer, size + CHUNK * 4);
  let at = 0;
  lists.forEach((list, place) => {
    counts[place] = list.length;
    packed.set(list, at);
    at += list.length;
  });
  return bytes;
}

/** Chunks as one transaction changes them: read once, written by `save`. */
export type ChunkEditor = {
  chunkOf(articleId: number): { chunk: Chunk; place: number };
  save(changeId: number): void;
  /** Lets go of what has been read without writing it. */
  forget(): void;
};

export function editChunks(connection: Connection): ChunkEditor {
  const open = new Map<number, Chunk>();
  return {
    chunkOf(articleId) {
      const id = Math.floor(articleId / CHUNK);
      let chunk = open.get(id);
      if (!chunk) {
        const bytes = connection
          .prepare<Uint8Array>('SELECT columns FROM search_chunk WHERE id = ?')
          .pluck()
          .get(id);
        chunk = bytes === undefined ? emptyChunk() : unpackChunk(bytes);
        open.set(id, chunk);
      }
      return { chunk, place: articleId % CHUNK };
    },
    save(changeId) {
      const put = connection.prepare(
        'INSERT OR REPLACE INTO search_chunk (id, change_id, columns) VALUES (?, ?, ?)',
      );
      for (const [id, chunk] of open) put.run(id, changeId, packChunk(chunk));
      open.clear();
    },
    forget: () => open.clear(),
  };
}
