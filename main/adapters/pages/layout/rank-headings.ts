import { weightedMedian } from './boxes.ts';

/** A paragraph or block with the height of its characters, and the rank that the file declares for it. */
export type Sized = { fontHeight: number | null; characters: number; level: number; isHeading: boolean };

const LARGER = 1.25;
const LONGEST_HEADING = 60;
/** Sizes that differ by less are one size, unevenly measured. */
const SAME_SIZE = 1.12;
const LOWEST = 4;

/** Ranks of headings: declared ones, else by how much larger than the text they are set, the largest first. 0 is none. */
export function rankHeadings(pieces: readonly Sized[]): number[] {
  const body = weightedMedian(
    pieces.flatMap(({ fontHeight, characters }) =>
      fontHeight === null ? [] : [{ value: fontHeight, weight: characters }],
    ),
  );
  const isLarge = ({ fontHeight, characters }: Sized): boolean =>
    fontHeight !== null && body > 0 && fontHeight >= body * LARGER && characters <= LONGEST_HEADING;
  const steps: number[] = [];
  for (const size of pieces
    .filter(isLarge)
    .map(({ fontHeight }) => fontHeight ?? 0)
    .toSorted((one, other) => other - one)) {
    const last = steps.at(-1);
    if (last === undefined || size * SAME_SIZE < last) steps.push(size);
  }
  return pieces.map((piece) => {
    if (piece.level > 0) return piece.level;
    if (isLarge(piece)) {
      const step = steps.findLastIndex((size) => (piece.fontHeight ?? 0) <= size * 1.001);
      return Math.min(LOWEST, step + 1);
    }
    return piece.isHeading ? Math.min(LOWEST, steps.length + 1) : 0;
  });
}
