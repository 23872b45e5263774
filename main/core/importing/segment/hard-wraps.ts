import type { SourceLine } from './source-lines.ts';

const MIN_WIDTH = 8;
const MAX_WIDTH = 60;

/**
 * The width, in characters, at which the lines of the page are wrapped; 0 where lines are whole paragraphs.
 * A wrapped page has many lines of nearly one length that stop inside a sentence and have no blank line after them.
 */
export function wrapWidth(source: string, lines: readonly SourceLine[]): number {
  const counts = new Map<number, number>();
  let stopped = 0;
  let pairs = 0;
  for (let at = 0; at + 1 < lines.length; at += 1) {
    const line = lines[at] as SourceLine;
    if ((lines[at + 1] as SourceLine).blankBefore > 0) continue;
    pairs += 1;
    const length = lineLength(line);
    if (length < MIN_WIDTH || length > MAX_WIDTH || !stopsInside(source, line)) continue;
    stopped += 1;
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
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
  return bestCount * 3 >= stopped ? best : 0;
}

/** Whether the page begins its paragraphs with an indent. */
export function indentsParagraphs(lines: readonly SourceLine[]): boolean {
  const indented = lines.filter((line) => line.indent >= 2).length;
  return indented >= 3 && indented * 20 >= lines.length && indented * 3 <= lines.length * 2;
}

/** On a page with indents, a line without one and without marks, right above an indented line, is a title. */
export function isTitleLine(source: string, line: SourceLine, next: SourceLine | undefined): boolean {
  const text = source.slice(line.start, line.end);
  return line.indent < 2 && text.length <= 40 && !/[，。；,;]/.test(text) && next !== undefined && next.indent >= 2;
}

/** Whether a line goes on in the next one, on a page that is wrapped at the given width. */
export function runsOn(source: string, line: SourceLine, next: SourceLine, width: number): boolean {
  if (width === 0 || next.blankBefore > 0) return false;
  if (next.indent >= 2 && next.indent > line.indent) return false;
  const head = source.slice(next.start, next.start + 8);
  if (/^(?:#{1,6}\s|>|——|[□■◆●◎]|本[报報][讯訊记記]|[(（]?[记記]者)/.test(head)) return false;
  const length = lineLength(line);
  return length >= width - 3 && length <= width + 6 && !/^#{1,6}\s/.test(source.slice(line.start, line.start + 8));
}

function lineLength(line: SourceLine): number {
  return line.end - line.start + (line.indent >= 2 && line.indent <= 8 ? 2 : 0);
}

function stopsInside(source: string, line: SourceLine): boolean {
  return !/[。！？!?…：:”"』」]/.test(source.charAt(line.end - 1));
}
