import type { Box } from '#core/ports/page-reader.ts';
import { overlap, weightedMedian } from './boxes.ts';
import { fontHeight } from './font-height.ts';
import { isLarge, stackUnits } from './head-spans.ts';
import type { PlacedLine } from './raw-page.ts';

/** Shorter heads may stand in their text by chance, or name what it is about. */
const SHORTEST = 12;
/** So many characters in a row are compared, which the rows of the text break seldom. */
const GRAM = 4;
/** Such a part of a quote's words stands in the rows of the text; the rest is broken over two of them. */
const SAID = 0.65;
/** White above and below it takes up to so many heights of the text. */
const WHITE = 4;

/**
 * Sentences that a page repeats from its text in larger type amid the columns, to be looked at: no heads, though they are
 * set like heads. Told by their words, all of which the text says as well.
 */
export function findQuotes(lines: readonly PlacedLine[]): Set<PlacedLine> {
  const units = lines.map((line) => ({ box: line.box, fontHeight: fontHeight(line) ?? 0 }));
  const bodyHeight = weightedMedian(
    units.map((unit, at) => ({ value: unit.fontHeight, weight: lines[at]?.text.length ?? 0 })),
  );
  const large: number[] = [];
  const small: PlacedLine[] = [];
  units.forEach((unit, at) => {
    if (isLarge(unit, bodyHeight)) large.push(at);
    else small.push(lines[at] as PlacedLine);
  });
  const stacks = stackUnits(large, units, { closeness: (unit) => unit.fontHeight, indent: 0 });
  const found = new Set<PlacedLine>();
  let grams: Set<string> | null = null;
  for (const stack of stacks) {
    const rows = stack.units.map((at) => lines[at] as PlacedLine);
    const said = keyOf(rows.map(({ text }) => text).join(''));
    if (said.length < SHORTEST || !isAmid(stack.box, small, bodyHeight)) continue;
    grams ??= new Set(small.flatMap(({ text }) => gramsOf(keyOf(text))));
    const own = gramsOf(said);
    const known = grams;
    if (own.filter((gram) => known.has(gram)).length < own.length * SAID) continue;
    for (const row of rows) found.add(row);
  }
  return found;
}

/** Whether rows of the text stand close above and close below it. */
function isAmid(box: Box, small: readonly PlacedLine[], bodyHeight: number): boolean {
  const [top, bottom] = [box[1], box[1] + box[3]];
  const near = small.filter(({ box: [x, , width] }) => overlap(x, width, box[0], box[2]) > width / 2);
  const white = bodyHeight * WHITE;
  return (
    near.some(({ box: [, y, , height] }) => y + height <= top + bodyHeight / 2 && y + height > top - white) &&
    near.some(({ box: [, y] }) => y >= bottom - bodyHeight / 2 && y < bottom + white)
  );
}

function keyOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

function gramsOf(key: string): string[] {
  return Array.from({ length: Math.max(0, key.length - GRAM + 1) }, (_, at) => key.slice(at, at + GRAM));
}
