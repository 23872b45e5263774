import type { Box, DeclaredRole } from '#core/ports/page-reader.ts';

/** A line as its file gives it, before order, paragraphs and ranks are found. */
export type RawLine = {
  text: string;
  /** The file's own block, whatever it calls it; null where it has none. */
  block: string | null;
  box: Box | null;
  /** Height of its characters in the units of the page, where the file tells. */
  fontHeight: number | null;
  role: DeclaredRole | null;
  /** Rank as a heading where the file tells: 1 is the highest, 0 is none. */
  level: number;
};

export type RawPage = {
  /** In the reading order that the file gives, or else in its own order. */
  lines: RawLine[];
  /** Whether the file says in which order its blocks are read. */
  ordered: boolean;
  width: number | null;
  height: number | null;
  pictures: Box[];
};

/** A line with its place, as arranging needs it. */
export type PlacedLine = RawLine & { box: Box };
