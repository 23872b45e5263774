import type { Connection } from '#adapters/sqlite/database.ts';
import { type ArticleColumns, CHUNK, columnBytes, columnsOver, createColumns } from './columns.ts';

/** A row of columns for CHUNK articles, and the people of each by their ids of `search_name`. */
export type Chunk = { columns: ArticleColumns; people: number[][] };

function emptyChunk(): Chunk {
  return { columns: createColumns(CHUNK), people: Array.from({ length: CHUNK }, () => []) };
}

/** Expects bytes as `packChunk` makes them; throws RangeError where they cannot be. */
export function unpackChunk(bytes: Uint8Array): Chunk {
  const size = columnBytes(CHUNK);
  const ends = size + CHUNK * 4;
  if (bytes.length < ends) throw new RangeError('a chunk of the search index is damaged');
  const buffer = new Uint8Array(bytes).buffer;
  const counts = new Uint32Array(buffer, size, CHUNK);
  const names = new Uint32Array(buffer, ends, Math.floor((bytes.length - ends) / 4));
  const people: number[][] = [];
  let at = 0;
  for (const count of counts) {
    people.push([...names.subarray(at, at + count)]);
    at += count;
  }
  if (at !== names.length) throw new RangeError('a chunk of the search index is damaged');
  return { columns: columnsOver(buffer, CHUNK), people };
}

function packChunk({ columns, people }: Chunk): Uint8Array {
  const names = people.flat();
  const size = columnBytes(CHUNK);
  const bytes = new Uint8Array(size + (CHUNK + names.length) * 4);
  bytes.set(new Uint8Array(columns.owner.buffer, 0, size));
  const tail = new Uint32Array(bytes.buffer, size);
  people.forEach((list, index) => {
    tail[index] = list.length;
  });
  tail.set(names, CHUNK);
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
