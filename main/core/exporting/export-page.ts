import type { SourceEncoding } from '#shared/contract/sources.ts';
import type { PageId } from '#shared/domain/ids.ts';

/** A page whose articles are exported, with its sources as they came. */
export type ExportPage = {
  id: PageId;
  publication: string | null;
  /** EDTF date or interval. */
  date: string | null;
  number: string | null;
  title: string | null;
  sources: readonly ExportSource[];
};
export type ExportSource = {
  id: string;
  name: string;
  sha256: string;
  encoding: SourceEncoding;
  /** Read when it is needed. */
  bytes(): Uint8Array;
};

export type PageLookup = {
  /** Pages that belong to the export though none of its articles stands on them. */
  readonly further: readonly PageId[];
  get(id: PageId): ExportPage;
};
