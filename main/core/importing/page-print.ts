import { type ContinuationMark, findContinuationMarks } from './continuation-marks.ts';
import { pageBands } from './page-bands.ts';
import { pageShingles } from './page-shingles.ts';

/** What the text of a page tells of its ties to other pages. */
export type PagePrint = {
  /** Ascending hashes, each once. */
  shingles: Uint32Array;
  bands: number[];
  /** Places in code points of the text. */
  marks: ContinuationMark[];
};

/** Reads the print of a page that is made of this text alone. */
export function readPrint(text: string): PagePrint {
  const shingles = pageShingles(text);
  return { shingles, bands: pageBands(shingles), marks: findContinuationMarks(text) };
}
