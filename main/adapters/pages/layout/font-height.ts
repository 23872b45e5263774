import { isHanUnit } from '#shared/text/han.ts';
import { weightedMedian } from './boxes.ts';
import type { RawLine } from './raw-page.ts';

/**
 * Height of a line's characters: as the file says, else from the room that its Chinese characters take, else the height
 * of its box; null where nothing tells. Boxes of single lines are as high as their highest stroke, so they come last.
 */
export function fontHeight({ text, box, fontHeight: given }: RawLine): number | null {
  if (given !== null && given > 0) return given;
  if (box === null) return null;
  let wide = 0;
  let narrow = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isHanUnit(unit) || unit === 0x3000 || (unit >= 0xff01 && unit <= 0xff60)) wide += 1;
    else narrow += 1;
  }
  const [, , width, height] = box;
  if (wide < 3 || wide < narrow) return Math.min(width, height);
  return Math.min(Math.max(width, height) / (wide + narrow / 2), Math.min(width, height) * 1.4);
}

/** Height of the characters in which most of the text of some lines is set; 0 of no lines. */
export function usualFontHeight(lines: readonly RawLine[]): number {
  return weightedMedian(lines.map((line) => ({ value: fontHeight(line) ?? 0, weight: line.text.length })));
}
