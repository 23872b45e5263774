import type { Box } from '#core/ports/page-reader.ts';
import { overlap } from './boxes.ts';
import { fontHeight, usualFontHeight } from './font-height.ts';
import { isLarge, MOST_HEADS, stackUnits } from './head-spans.ts';
import type { PlacedLine } from './raw-page.ts';

/** Shorter heads may stand in their text by chance, or name what it is about. */
const SHORTEST = 12;
/** So many characters in a row are compared, which the rows of the text break seldom. */
const GRAM = 4;
/** Such a part of a quote's words stands in the rows of the text; the rest is broken over two of them. */
const SAID = 0.65;
/** White above and below it takes up to so many heights of the text. */
const WHITE = 4;
/** It is a sentence or somebody's words, which headlines seldom are. */
const SENTENCE = /。[”」』]?$|^[“「『][^“”「」『』]+[”」』]$/;
/** Headlines, which the text says again often, are larger than so many heights of the text, and no text stands above them. */
const LARGEST = 2;
const ROWS_ABOVE = 3;
/** From row to row there are so many heights of the text at most. */
const PITCH = 1.8;

/**
 * Sentences that a page repeats from its text in larger type amid the columns, to be looked at: no heads, though they are
 * set like heads. Told by their words, all of which the text says as well.
 */
export function findQuotes(lines: readonly PlacedLine[]): Set<PlacedLine> {
  const units = lines.map((line) => ({ box: line.box, fontHeight: fontHeight(line) ?? 0 }));
  const bodyHeight = usualFontHeight(lines);
  const large: number[] = [];
  const small: PlacedLine[] = [];
  units.forEach((unit, at) => {
    if (isLarge(unit, bodyHeight)) large.push(at);
    else small.push(lines[at] as PlacedLine);
  });
  if (large.length > MOST_HEADS) return new Set();
  const stacks = stackUnits(large, units, { closeness: (unit) => unit.fontHeight, indent: 0 });
  const found = new Set<PlacedLine>();
  let grams: Set<string> | null = null;
  for (const stack of stacks) {
    const rows = stack.units.map((at) => lines[at] as PlacedLine);
    const text = rows.map((row) => row.text).join('');
    const said = keyOf(text);
    const size = Math.max(...stack.units.map((at) => units[at]?.fontHeight ?? 0));
    if (said.length < SHORTEST || size > bodyHeight * LARGEST || !SENTENCE.test(text)) continue;
    if (!isAmid(stack.box, small, bodyHeight)) continue;
    grams ??= new Set(small.flatMap(({ text }) => gramsOf(keyOf(text))));
    const own = gramsOf(said);
    const known = grams;
    if (own.filter((gram) => known.has(gram)).length < own.length * SAID) continue;
    for (const row of rows) found.add(row);
  }
  return found;
}

/** Whether rows of a text end close above it, and others begin close below it. */
function isAmid([left, top, wide, high]: Box, small: readonly PlacedLine[], bodyHeight: number): boolean {
  const near = small.filter(({ box: [x, , width] }) => overlap(x, width, left, wide) > width / 2);
  const even = bodyHeight / 2;
  const white = bodyHeight * WHITE;
  const above = near
    .map(({ box }) => box[1] + box[3])
    .filter((end) => end <= top + even && end > top - white - ROWS_ABOVE * bodyHeight * PITCH);
  return (
    above.length >= ROWS_ABOVE &&
    above.some((end) => end > top - white) &&
    near.some(({ box: [, y] }) => y >= top + high - even && y < top + high + white)
  );
}

function keyOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

function gramsOf(key: string): string[] {
  return Array.from({ length: Math.max(0, key.length - GRAM + 1) }, (_, at) => key.slice(at, at + GRAM));
}
