import type { PageLayout, PageLine, PageText } from '#core/ports/page-reader.ts';
import { arrangeLines } from './arrange-lines.ts';
import { findParagraphs, type FoundLine } from './find-paragraphs.ts';
import { fontHeight } from './font-height.ts';
import { rankHeadings } from './rank-headings.ts';
import type { PlacedLine, RawLine, RawPage } from './raw-page.ts';
import { joinVerticalHeads } from './vertical-heads.ts';
import { isVertical, turnBack, turnUpright } from './writing-direction.ts';

type ReadyLine = Omit<FoundLine, 'box' | 'continues'> & {
  box: RawLine['box'];
  continues: boolean | null;
};

/** Makes the text of a page of its lines: one line each, blank lines between blocks, indents as ideographic spaces. */
export function composePage(raw: RawPage, part: number): { page: PageText; rearranged: boolean } {
  const lines = raw.lines
    .map((line) => ({ ...line, text: cleanLine(line.text) }))
    .filter((line) => line.text !== '');
  const placed = lines.every((line): line is PlacedLine => line.box !== null);
  const { ready, rearranged } = placed
    ? arrange(lines, raw.ordered)
    : { ready: lines.map((line, at) => asItStands(line, lines[at - 1])), rearranged: false };
  const { text, pageLines } = writeLines(ready);
  const { width, height, pictures } = raw;
  const layout: PageLayout = { width, height, lines: pageLines, pictures };
  return { page: { part, text, layout }, rearranged };
}

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]/g;

/** One line without what no text in a library may hold. */
function cleanLine(text: string): string {
  return text
    .toWellFormed()
    .replace(CONTROL, '\ufffd')
    .replace(/[\n\r\f\v\u0085\u2028\u2029]+/g, ' ')
    .trim();
}

function arrange(
  lines: readonly PlacedLine[],
  ordered: boolean,
): { ready: ReadyLine[]; rearranged: boolean } {
  const vertical = isVertical(lines);
  const upright = vertical
    ? lines.map((line) => ({ ...line, box: turnUpright(line.box) }))
    : joinVerticalHeads(lines);
  const arranged = arrangeLines(upright, ordered);
  const found = findParagraphs(arranged.lines);
  return {
    ready: vertical ? found.map((line) => ({ ...line, box: turnBack(line.box) })) : found,
    rearranged: arranged.rearranged,
  };
}

function asItStands(line: RawLine, before: RawLine | undefined): ReadyLine {
  const opensBlock = line.block === null || line.block !== before?.block;
  return { ...line, opensBlock, indented: false, continues: null, story: null };
}

function writeLines(lines: readonly ReadyLine[]): { text: string; pageLines: PageLine[] } {
  const blocks: ReadyLine[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block && !line.opensBlock) block.push(line);
    else blocks.push([line]);
  }
  const levels = rankLines(blocks);
  let text = '';
  let length = 0;
  const add = (piece: string): void => {
    text += piece;
    length += [...piece].length;
  };
  const pageLines = blocks.flatMap((block, number) =>
    block.map((line, place): PageLine => {
      if (length > 0) add(place > 0 ? '\n' : '\n\n');
      if (line.indented) add('　　');
      const start = length;
      add(line.text);
      const { role, box } = line;
      const level = levels.get(line) ?? 0;
      return {
        start,
        end: length,
        block: number,
        // Whether the lines of a head are one headline or several is for the split to say.
        continues: level > 0 ? false : line.continues,
        level,
        role,
        story: line.story,
        box: box && rounded(box),
        fontHeight: roundedHeight(line),
      };
    }),
  );
  return { text: text === '' ? '' : `${text}\n`, pageLines };
}

/** Ranks of blocks as headings; without boxes every line is a paragraph and is ranked by itself. */
function rankLines(blocks: readonly ReadyLine[][]): Map<ReadyLine, number> {
  const pieces = blocks.flatMap((block) =>
    block.every(({ box }) => box === null) ? block.map((line) => [line]) : [block],
  );
  const levels = rankHeadings(
    pieces.map((lines) => {
      const heights = lines.map((line) => fontHeight(line)).filter((height) => height !== null);
      return {
        fontHeight: heights.length === lines.length ? Math.min(...heights) : null,
        characters: lines.reduce((sum, line) => sum + line.text.length, 0),
        level: lines[0]?.level ?? 0,
        isHeading: lines[0]?.role === 'heading',
      };
    }),
  );
  return new Map(pieces.flatMap((lines, at) => lines.map((line) => [line, levels[at] ?? 0] as const)));
}

const round = (value: number): number => Math.round(value * 100) / 100;

function rounded([x, y, width, height]: NonNullable<RawLine['box']>): [number, number, number, number] {
  return [round(x), round(y), round(width), round(height)];
}

function roundedHeight(line: RawLine): number | null {
  const height = fontHeight(line);
  return height === null ? null : round(height);
}
