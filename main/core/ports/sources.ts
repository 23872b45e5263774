import type { SourceBlock, SourceEncoding, SourceFormat } from '#shared/contract/sources.ts';
import type { BlockRole } from '#shared/domain/article.ts';

export type SourceRecord = {
  id: string;
  pageId: string;
  name: string;
  sha256: string;
  encoding: SourceEncoding;
  format: SourceFormat;
  /** Number of the page in a file of several pages, from 1. */
  part: number;
  codePoints: number;
};

export type SourceReader = {
  ofPage(pageId: string): SourceRecord[];
  /** Their ids alone, in the same order. */
  idsOfPage(pageId: string): string[];
  /** The bytes as they came. */
  bytes(sourceId: string): Uint8Array;
  /** What was read out of the bytes (core/importing/page-extract.ts); null where decoding them gives the text. */
  extract(sourceId: string): Uint8Array | null;
  blocks(pageId: string): SourceBlock[];
  findBySha256(sha256: string): SourceRecord | null;
  findByName(name: string): SourceRecord | null;
  /** All sources, for checks. */
  all(): Iterable<SourceRecord>;
};

export type NewBlock = {
  id: string;
  articleId: string | null;
  role: BlockRole;
  start: number;
  end: number;
  paragraph: number | null;
  position: number;
};

export type SourceWriter = SourceReader & {
  add(
    source: SourceRecord & {
      bytes: Uint8Array;
      extract: { sha256: string; bytes: Uint8Array } | null;
      at: number;
    },
  ): void;
  addBlocks(sourceId: string, blocks: readonly NewBlock[]): void;
  updateBlock(block: NewBlock): void;
};
