import type { RawLine } from '#adapters/pages/layout/raw-page.ts';

/** A line at its place, as high as its type, of which nothing else is known; in the units of the page. */
export function rawLine(text: string, x: number, y: number, width: number, fontHeight: number): RawLine {
  return { text, block: null, box: [x, y, width, fontHeight], fontHeight, role: null, level: 0 };
}
