import type { FileNotice } from '#shared/contract/file-notice.ts';
import type { DeclaredPage } from './declared-article.ts';
import type { SourceEncoding, SourceFormat } from '#shared/contract/sources.ts';

/** Left, top, width and height in the units of the page; x grows to the right, y downwards. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** What a file says of a line in so many words. */
export type DeclaredRole = 'heading' | 'caption' | 'furniture';

/** A line of a page's text and what is known of it beside its characters. */
export type PageLine = {
  /** Code points of the page's text, end exclusive. */
  start: number;
  end: number;
  /** Number of its block on the page, from 0, in reading order. */
  block: number;
  /** Goes on with the paragraph of the line before it; null where nothing tells. */
  continues: boolean | null;
  /** Rank as a heading: 1 is the highest, 0 is none. */
  level: number;
  role: DeclaredRole | null;
  /** Number of the story below whose head over several columns it stands; null where nothing tells. */
  story: number | null;
  box: Box | null;
  /** Height of its characters in the units of the page. */
  fontHeight: number | null;
};

export type PageLayout = {
  /** null where the file does not tell. */
  width: number | null;
  height: number | null;
  lines: PageLine[];
  pictures: Box[];
};

/** One page: its text in reading order, to which all offsets refer, and how its lines lie. */
export type PageText = {
  /** Number of the page in its file, from 1. */
  part: number;
  text: string;
  layout: PageLayout | null;
  /** Set where the file says so much of its articles that there is nothing left to find out. */
  declared?: DeclaredPage;
};

export type PageFile = {
  format: SourceFormat;
  /** How the bytes were read; UTF-8 for files that are not text. */
  encoding: SourceEncoding;
  /** In the order of the file, at least one. The same bytes always give the same pages. */
  pages: PageText[];
  notices: FileNotice[];
};

/**
 * Reads the pages out of a file of any format that Baoku takes. Throws AppError `invalid` with the decoder's reasons and
 * `not-docx`, `not-pdf`, `old-word`, `unknown-xml` (root), `damaged-file`, `encrypted-file`, `archive-too-large`,
 * `xml-entities`, `nested-too-deep`, `no-text`, `no-text-layer`, `too-many-pages`, `page-too-long`.
 */
export type PageReader = {
  read(
    file: { name: string; bytes: Uint8Array },
    options?: {
      encoding?: SourceEncoding;
      /** Called between pages; lets other work go on, and throws to stop. */
      pause?(): Promise<void>;
    },
  ): Promise<PageFile>;
};
