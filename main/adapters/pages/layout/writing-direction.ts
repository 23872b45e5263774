import type { Box } from '#core/ports/page-reader.ts';
import type { PlacedLine } from './raw-page.ts';

/** Whether most of a page's text is set in lines that run downwards. */
export function isVertical(lines: readonly PlacedLine[]): boolean {
  let upright = 0;
  let all = 0;
  for (const { text, box } of lines) {
    if (text.length < 3) continue;
    all += text.length;
    if (box[3] > box[2] * 1.8) upright += text.length;
  }
  return upright * 2 > all;
}

/** Turns a page of vertical lines, which follow each other from right to left, into one of horizontal lines. */
export function turnUpright(box: Box): Box {
  return [box[1], -(box[0] + box[2]), box[3], box[2]];
}

/** Undoes `turnUpright`. */
export function turnBack(box: Box): Box {
  return [-(box[1] + box[3]), box[0], box[3], box[2]];
}
