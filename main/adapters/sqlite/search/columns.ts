/**
 * What filters, sorts and counts articles, as arrays over their row ids: what every search needs, which a reader reads when
 * it opens the index. The same layout serves a chunk of 512 articles in its row and the whole library in a reader's memory.
 */
export type ArticleColumns = {
  size: number;
  /** The segment that holds the postings; FRESH; or NOBODY where the article is not in the index. */
  owner: Uint32Array;
  /** YYYYMMDD and 1; 0 where no date is known; 1 for an open beginning. */
  firstDay: Uint32Array;
  publication: Uint32Array;
  chars: Uint32Array;
  /** Where the heads of its document end: by itself, for every phrase that is joined looks there. */
  headsEnd: Uint16Array;
  kind: Uint8Array;
  status: Uint8Array;
};

/** What only some searches need, which is read when the first of them is asked. */
export type ArticleDetails = {
  size: number;
  /** Milliseconds UTC. */
  createdAt: Float64Array;
  /** YYYYMMDD and 1; 0 where no date is known; 100000000 for an open end. */
  lastDay: Uint32Array;
  /** Ids of `search_name`, 0 for none. */
  column: Uint32Array;
  page: Uint32Array;
  /** Of the folded text, to see whether it has changed. */
  fingerprintLow: Uint32Array;
  fingerprintHigh: Uint32Array;
  /** Where the second field begins, the third …, in units of the folded document; `FIELD_STARTS` numbers an article. */
  fieldStarts: Uint16Array;
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

type View = Float64Array | Uint32Array | Uint16Array | Uint8Array;
type ViewType = {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, start: number, length: number): View;
};

/** The columns in the order in which they lie, wide ones first; of each, how many numbers an article has. */
export type Layout<Columns extends { size: number }> = readonly {
  name: Exclude<keyof Columns, 'size'> & string;
  type: ViewType;
  each: number;
}[];

export const articleLayout: Layout<ArticleColumns> = [
  { name: 'owner', type: Uint32Array, each: 1 },
  { name: 'firstDay', type: Uint32Array, each: 1 },
  { name: 'publication', type: Uint32Array, each: 1 },
  { name: 'chars', type: Uint32Array, each: 1 },
  { name: 'headsEnd', type: Uint16Array, each: 1 },
  { name: 'kind', type: Uint8Array, each: 1 },
  { name: 'status', type: Uint8Array, each: 1 },
];

export const detailLayout: Layout<ArticleDetails> = [
  { name: 'createdAt', type: Float64Array, each: 1 },
  { name: 'lastDay', type: Uint32Array, each: 1 },
  { name: 'column', type: Uint32Array, each: 1 },
  { name: 'page', type: Uint32Array, each: 1 },
  { name: 'fingerprintLow', type: Uint32Array, each: 1 },
  { name: 'fingerprintHigh', type: Uint32Array, each: 1 },
  { name: 'fieldStarts', type: Uint16Array, each: FIELD_STARTS },
  { name: 'has', type: Uint8Array, each: 1 },
];

export function columnBytes<Columns extends { size: number }>(layout: Layout<Columns>, size: number): number {
  return layout.reduce((sum, { type, each }) => sum + size * each * type.BYTES_PER_ELEMENT, 0);
}

/** Columns over `columnBytes(layout, size)` of a buffer from `start` on, which has to be a multiple of eight. */
export function columnsOver<Columns extends { size: number }>(
  layout: Layout<Columns>,
  buffer: ArrayBufferLike,
  size: number,
  start = 0,
): Columns {
  let at = start;
  const views = layout.map(({ name, type, each }): [string, View] => {
    const view = new type(buffer, at, size * each);
    at += view.byteLength;
    return [name, view];
  });
  return { size, ...Object.fromEntries(views) } as unknown as Columns;
}

export function createColumns<Columns extends { size: number }>(
  layout: Layout<Columns>,
  size: number,
): Columns {
  return columnsOver(layout, new ArrayBuffer(columnBytes(layout, size)), size);
}

/** Copies all columns of `from` into `to`, from the place `at` on. */
export function copyColumns<Columns extends { size: number }>(
  layout: Layout<Columns>,
  from: Columns,
  to: Columns,
  at: number,
): void {
  for (const { name, each } of layout) (to[name] as View).set(from[name] as View, at * each);
}
