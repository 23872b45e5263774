/**
 * What filters, sorts and counts articles, as arrays over their row ids. The same layout serves a chunk of 512 articles
 * in its row and the whole library in a reader's memory.
 */
export type ArticleColumns = {
  size: number;
  /** Milliseconds UTC. */
  createdAt: Float64Array;
  /** The segment that holds the postings; FRESH; or NOBODY where the article is not in the index. */
  owner: Uint32Array;
  /** YYYYMMDD and 1; 0 where no date is known; 1 and 100000000 for open ends. */
  firstDay: Uint32Array;
  lastDay: Uint32Array;
  publication: Uint32Array;
  /** Ids of `search_name`, 0 for none. */
  column: Uint32Array;
  page: Uint32Array;
  chars: Uint32Array;
  /** Of the folded text, to see whether it has changed. */
  fingerprintLow: Uint32Array;
  fingerprintHigh: Uint32Array;
  /** Where the second field begins, the third …, in units of the folded document; `FIELD_STARTS` numbers an article. */
  fieldStarts: Uint16Array;
  kind: Uint8Array;
  status: Uint8Array;
  /** Bits as `hasValues` counts them. */
  has: Uint8Array;
};

export const CHUNK = 512;
export const NOBODY = 0;
export const FRESH = 1;
/** Segments are numbered from here. */
export const FIRST_SEGMENT = 2;
export const FIELD_STARTS = 6;
/** So many fields are heads; they come first. */
export const HEADS = 5;

const words = [
  'owner',
  'firstDay',
  'lastDay',
  'publication',
  'column',
  'page',
  'chars',
  'fingerprintLow',
  'fingerprintHigh',
] as const;
const bytes = ['kind', 'status', 'has'] as const;

export function columnBytes(size: number): number {
  return size * (8 + words.length * 4 + FIELD_STARTS * 2 + bytes.length);
}

/** Columns over `columnBytes(size)` of a buffer from `start` on, which has to be a multiple of eight. */
export function columnsOver(buffer: ArrayBufferLike, size: number, start = 0): ArticleColumns {
  let at = start;
  const take = <View>(width: number, make: (offset: number) => View): View => {
    const view = make(at);
    at += width;
    return view;
  };
  const createdAt = take(size * 8, (offset) => new Float64Array(buffer, offset, size));
  const ofWords = Object.fromEntries(
    words.map((name) => [name, take(size * 4, (offset) => new Uint32Array(buffer, offset, size))]),
  ) as Record<(typeof words)[number], Uint32Array>;
  const fieldStarts = take(
    size * FIELD_STARTS * 2,
    (offset) => new Uint16Array(buffer, offset, size * FIELD_STARTS),
  );
  const ofBytes = Object.fromEntries(
    bytes.map((name) => [name, take(size, (offset) => new Uint8Array(buffer, offset, size))]),
  ) as Record<(typeof bytes)[number], Uint8Array>;
  return { size, createdAt, ...ofWords, fieldStarts, ...ofBytes };
}

export function createColumns(size: number): ArticleColumns {
  return columnsOver(new ArrayBuffer(columnBytes(size)), size);
}

/** Copies all columns of `from` into `to`, from the place `at` on. */
export function copyColumns(from: ArticleColumns, to: ArticleColumns, at: number): void {
  to.createdAt.set(from.createdAt, at);
  for (const name of words) to[name].set(from[name], at);
  to.fieldStarts.set(from.fieldStarts, at * FIELD_STARTS);
  for (const name of bytes) to[name].set(from[name], at);
}
