import { LETTER_OPENING } from '../roles/cues.ts';
import { foldCues } from '../language/fold-cues.ts';
import type { SourceLine } from './source-lines.ts';

const MIN_WIDTH = 8;
const MAX_WIDTH = 60;
/** A wrapped line may be this much shorter or longer than the page's width: marks hang, Latin words do not break. */
const SHORTER = 3;
const LONGER = 6;

/** Puts the physical lines of one paragraph together; where lines are whole paragraphs, each is a group of its own. */
export function groupLines(source: string, lines: readonly SourceLine[]): SourceLine[][] {
  const width = wrapWidth(source, lines);
  if (width === 0) return lines.map((line) => [line]);
  const indented = indentsParagraphs(lines);
  const titles = indented ? findTitles(source, lines, width) : new Set<SourceLine>();
  const isTitle = (line: SourceLine): boolean => !indented && isOffWidth(source, line, width);
  const groups: SourceLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (
      group &&
      last &&
      !partedByTitle(source, last, line, titles, width) &&
      !(group.length === 1 && isTitle(last)) &&
      !(endsSentence(source, last) && isTitle(line)) &&
      runsOn(source, last, line, width)
    )
      group.push(line);
    else groups.push([line]);
  }
  return groups;
}

/**
 * The width, in characters, at which the lines of the page are wrapped; 0 where lines are whole paragraphs.
 * A wrapped page has many lines of nearly one length that stop inside a sentence and have no blank line after them,
 * far more than it has lines that hold a whole paragraph: the lines of a masthead and of a list wrap nothing.
 */
function wrapWidth(source: string, lines: readonly SourceLine[]): number {
  const counts = new Map<number, number>();
  let stopped = 0;
  let pairs = 0;
  let whole = 0;
  lines.forEach((line, at) => {
    const next = lines[at + 1];
    if (lineLength(line) > MAX_WIDTH) whole += 1;
    if (!next || next.blankBefore > 0) return;
    pairs += 1;
    const length = lineLength(line);
    if (length < MIN_WIDTH || length > MAX_WIDTH || !stopsInside(source, line)) return;
    stopped += 1;
    counts.set(length, (counts.get(length) ?? 0) + 1);
  });
  if (pairs < 4 || stopped * 2 < pairs) return 0;
  let best = 0;
  let bestCount = 0;
  for (const length of counts.keys()) {
    const near = (counts.get(length) ?? 0) + (counts.get(length - 1) ?? 0) + (counts.get(length + 1) ?? 0);
    if (near > bestCount || (near === bestCount && length > best)) {
      best = length;
      bestCount = near;
    }
  }
  return bestCount * 3 >= stopped && bestCount > 2 * whole ? best : 0;
}

/** Whether the page begins its paragraphs with an indent. */
function indentsParagraphs(lines: readonly SourceLine[]): boolean {
  const indented = lines.filter((line) => line.indent >= 2).length;
  return indented >= 3 && indented * 20 >= lines.length && indented * 3 <= lines.length * 2;
}

/** On a page with indents, lines without one and without marks, right above an indented line, are titles. */
function findTitles(source: string, lines: readonly SourceLine[], width: number): Set<SourceLine> {
  const titles = new Set<SourceLine>();
  for (let at = lines.length - 2; at >= 0; at -= 1) {
    const line = lines[at] as SourceLine;
    const next = lines[at + 1] as SourceLine;
    if (!isBare(source, line)) continue;
    const above = lines[at - 1];
    if (
      next.indent >= 2 ||
      (titles.has(next) && (above === undefined || endsParagraph(source, above, width)))
    )
      titles.add(line);
  }
  return titles;
}

/** Where lines fill their column, a line without marks that is clearly shorter or longer is no first line of a text. */
function isOffWidth(source: string, line: SourceLine, width: number): boolean {
  return Math.abs(lineLength(line) - width) >= OFF && isBare(source, line) && stopsInside(source, line);
}

const OFF = 2;

function endsSentence(source: string, line: SourceLine): boolean {
  return /[。！？!?）)”…]/.test(source.charAt(line.end - 1));
}

function isBare(source: string, line: SourceLine): boolean {
  const text = source.slice(line.start, Math.min(line.end, line.start + MAX_WIDTH));
  return line.indent < 2 && text.length <= 40 && !/[，。；,;]/.test(text);
}

function partedByTitle(
  source: string,
  last: SourceLine,
  line: SourceLine,
  titles: ReadonlySet<SourceLine>,
  width: number,
): boolean {
  if (titles.has(last)) return titles.has(line) || line.indent >= 2;
  return titles.has(line) && endsParagraph(source, last, width);
}

function endsParagraph(source: string, line: SourceLine, width: number): boolean {
  return line.end - line.start < width - SHORTER || endsSentence(source, line);
}

/** Whether a line goes on in the next one, on a page that is wrapped at the given width. */
function runsOn(source: string, line: SourceLine, next: SourceLine, width: number): boolean {
  if (next.blankBefore > 0) return false;
  if (next.indent >= 2 && next.indent > line.indent) return false;
  const head = source.slice(next.start, next.start + 8);
  if (/^(?:#{1,6}\s|>|——|[□■◆●◎]|本[报報][讯訊记記]|[(（]?[记記]者)/.test(head)) return false;
  if (opensLetter(source, next, width)) return false;
  const length = lineLength(line);
  return (
    length >= width - SHORTER &&
    length <= width + LONGER &&
    !/^#{1,6}\s/.test(source.slice(line.start, line.start + 8))
  );
}

/** A short line that addresses somebody: 编辑同志：. */
function opensLetter(source: string, line: SourceLine, width: number): boolean {
  return (
    lineLength(line) < width - SHORTER && LETTER_OPENING.test(foldCues(source.slice(line.start, line.end)))
  );
}

function lineLength(line: SourceLine): number {
  return line.end - line.start + (line.indent >= 2 && line.indent <= 8 ? 2 : 0);
}

function stopsInside(source: string, line: SourceLine): boolean {
  return !/[。！？!?…：:”"』」]/.test(source.charAt(line.end - 1));
}
