import type { Box } from '#core/ports/page-reader.ts';
import { boxAround, overlap, sharesColumn } from './boxes.ts';
import { cutPage, type Unit } from './cut-page.ts';
import { findHeads, type Head } from './head-spans.ts';
import { findIslands } from './find-islands.ts';
import { findQuotes } from './find-quotes.ts';
import { fontHeight, usualFontHeight } from './font-height.ts';
import { partMargins } from './page-margins.ts';
import type { PlacedLine } from './raw-page.ts';
import { layHeadsOver } from './vertical-heads.ts';

/** A line in its place in the order, with the number of the story below whose head it stands; null above all heads. */
export type ArrangedLine = PlacedLine & { story: number | null };

/** Where so large a share of the lines of one column stands in reverse, the order cannot be meant. */
const MOST_REVERSED = { given: 0.3, own: 0.12 };
/** An order that goes straight down so much more seldom than it could goes across the columns. */
const FEWER_STEPS_DOWN = { given: 0.5, own: 0.25 };
/** All pairs are compared up to so many lines; of longer pages, as many pairs. */
const COMPARED = 1500;

/**
 * The lines of a page in reading order. The file's own order stands unless the coordinates speak against it; an order
 * that the file gives explicitly needs stronger evidence than one that is merely that of its lines.
 */
export function arrangeLines(
  lines: readonly PlacedLine[],
  ordered: boolean,
): { lines: ArrangedLine[]; rearranged: boolean } {
  if (lines.length < 3) return { lines: lines.map((line) => ({ ...line, story: null })), rearranged: false };
  const { head, inner: rest, foot } = partMargins(lines);
  const quotes = findQuotes(rest);
  const inner = rest.filter((line) => !quotes.has(line));
  foot.unshift(...quotes);
  if (inner.length < lines.length) {
    const within = arrangeLines(inner, ordered);
    const around = (some: readonly PlacedLine[]): ArrangedLine[] =>
      some.map((line) => ({ ...line, role: 'furniture', story: null }));
    return {
      lines: [...around(head), ...within.lines, ...around(foot)],
      rearranged: within.rearranged || [...head, ...inner, ...foot].some((line, at) => line !== lines[at]),
    };
  }
  const trust = ordered ? 'given' : 'own';
  const blocks = blocksOf(lines).map((block) => sortBlock(block));
  const asGiven = blocks.flat();
  const units = blocks.flatMap((block) => (isColumn(block) ? [block] : block.map((line) => [line])));
  const texts = cutTexts(units);
  const cut = texts.flatMap((text) => text.lines);
  const wrong =
    reversedShare(asGiven) > MOST_REVERSED[trust] ||
    stepsDown(asGiven) < stepsDown(cut) - FEWER_STEPS_DOWN[trust];
  const arranged = wrong ? cut : asGiven;
  return {
    lines: tellStories(arranged, {
      headOf: new Map(texts.flatMap(({ heads }) => heads)),
      opens: new Set(wrong ? texts.slice(1).flatMap((text) => text.lines.slice(0, 1)) : []),
    }),
    rearranged: wrong || asGiven.some((line, at) => line !== lines[at]),
  };
}

type Text = { lines: PlacedLine[]; heads: [PlacedLine, Head][] };

/** The page without its framed texts, and each of these, in reading order. */
function cutTexts(units: readonly PlacedLine[][]): Text[] {
  const set = units.map(unitOf);
  const bodyHeight = usualFontHeight(units.flat());
  const all = layHeadsOver(set, bodyHeight);
  const islands = findIslands(all, bodyHeight);
  const framed = new Set(islands.flat());
  const around = all.flatMap((_, index) => (framed.has(index) ? [] : [index]));
  return [around, ...islands].map((own): Text => {
    const page = { units: own.map((index) => all[index] as Unit), bodyHeight };
    const heads = findHeads(page.units, bodyHeight);
    const linesAt = (at: number): PlacedLine[] => units[own[at] as number] as PlacedLine[];
    return {
      lines: cutPage({ ...page, heads }).flatMap(linesAt),
      heads: [...heads].flatMap(([at, head]) => linesAt(at).map((line): [PlacedLine, Head] => [line, head])),
    };
  });
}

/** Numbers what stands below each head over several columns, and each framed text; a head over one column may stand within a story. */
function tellStories(
  lines: readonly PlacedLine[],
  { headOf, opens }: { headOf: ReadonlyMap<PlacedLine, Head>; opens: ReadonlySet<PlacedLine> },
): ArrangedLine[] {
  let story: number | null = null;
  let last: Head | undefined;
  return lines.map((line) => {
    const head = headOf.get(line);
    if (opens.has(line) || (head && head !== last && head.columns > 1)) {
      story = (story ?? 0) + 1;
      last = head;
    }
    return { ...line, story };
  });
}

/** Lines in a row that the file calls one block; lines without a block are each their own. */
function blocksOf(lines: readonly PlacedLine[]): PlacedLine[][] {
  const blocks: PlacedLine[][] = [];
  const known = new Map<string, PlacedLine[]>();
  for (const line of lines) {
    const block = line.block === null ? undefined : known.get(line.block);
    if (block) block.push(line);
    else {
      const made = [line];
      blocks.push(made);
      if (line.block !== null) known.set(line.block, made);
    }
  }
  return blocks;
}

/** The lines of a block of one column from top to bottom, where they stand otherwise. */
function sortBlock(block: PlacedLine[]): PlacedLine[] {
  if (block.length < 2 || reversedShare(block) < MOST_REVERSED.own || !isColumn(block)) return block;
  return block.toSorted((one, other) => one.box[1] - other.box[1]);
}

/** Whether hardly any two lines stand side by side. */
function isColumn(block: readonly PlacedLine[]): boolean {
  let beside = 0;
  for (const [at, one] of block.entries()) {
    const next = block[at + 1];
    if (next === undefined) continue;
    const level = overlap(one.box[1], one.box[3], next.box[1], next.box[3]);
    const isLevel = level > Math.min(one.box[3], next.box[3]) / 2;
    if (!sharesColumn(one.box, next.box) && (isLevel || next.box[1] < one.box[1])) beside += 1;
  }
  return beside * 10 <= block.length;
}

function unitOf(lines: readonly PlacedLine[]): Unit {
  const box = boxAround(lines.map((line) => inkBox(line))) ?? [0, 0, 0, 0];
  return { box, fontHeight: usualFontHeight(lines) };
}

const OPENING_MARK = /^[“‘「『（《〈【]/;
const CLOSING_MARK = /[，。、；：！？”’」』）》〉】]$/;

/** Marks fill half of their room, and hang out of the column by the other half. */
function inkBox(line: PlacedLine): Box {
  const [x, y, width, height] = line.box;
  const half = Math.min(fontHeight(line) ?? 0, width / 2) / 2;
  const left = OPENING_MARK.test(line.text) ? half : 0;
  const right = CLOSING_MARK.test(line.text) ? half : 0;
  return [x + left, y, width - left - right, height];
}

/** Of two lines in one column, how often the lower one comes first. */
function reversedShare(lines: readonly PlacedLine[]): number {
  let right = 0;
  let reversed = 0;
  const stride = Math.max(1, Math.ceil((lines.length / COMPARED) ** 2));
  let skip = 0;
  for (let at = 0; at < lines.length; at += 1) {
    for (let other = at + 1 + skip; other < lines.length; other += stride) {
      const [one, two] = [(lines[at] as PlacedLine).box, (lines[other] as PlacedLine).box];
      if (!sharesColumn(one, two)) continue;
      if (two[1] + two[3] / 2 <= one[1]) reversed += 1;
      else if (one[1] + one[3] / 2 <= two[1]) right += 1;
    }
    skip = (skip + 1) % stride;
  }
  return reversed + right === 0 ? 0 : reversed / (reversed + right);
}

/** How often the next line is the one under it. */
function stepsDown(lines: readonly PlacedLine[]): number {
  let steps = 0;
  for (let at = 1; at < lines.length; at += 1) {
    const [above, line] = [(lines[at - 1] as PlacedLine).box, (lines[at] as PlacedLine).box];
    const gap = line[1] - above[1] - above[3];
    if (sharesColumn(above, line) && gap > -above[3] / 2 && gap < above[3] * 3) steps += 1;
  }
  return steps / (lines.length - 1);
}
