import type { SourceBlock, SourceEncoding } from '#shared/contract/importing.ts';
import type { BlockRole } from '#shared/domain/article.ts';

export type SourceRecord = {
  id: string;
  pageId: string;
  name: string;
  sha256: string;
  encoding: SourceEncoding;
  codePoints: number;
};

export type SourceReader = {
  ofPage(pageId: string): SourceRecord[];
  /** The bytes as they came. */
  bytes(sourceId: string): Uint8Array;
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
  add(source: SourceRecord & { bytes: Uint8Array; at: number }): void;
  addBlocks(sourceId: string, blocks: readonly NewBlock[]): void;
  updateBlock(block: NewBlock): void;
};
