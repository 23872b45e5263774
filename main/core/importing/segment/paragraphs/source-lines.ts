/** One physical line of the source that holds something besides white space. Offsets are UTF-16. */
export interface SourceLine {
  /** First and past-the-last character that is not white space. */
  start: number;
  end: number;
  /** White-space columns before the first character (an ideographic space counts as two). */
  indent: number;
  /** Lines of white space only between the line before and this one. */
  blankBefore: number;
}

const LINE_END = /\r\n|[\n\r\f\v\u2028\u2029]/g;

/** Cuts the text at LF, CR, CR LF, form feeds and Unicode line separators; lines of white space are only counted. */
export function readSourceLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let from = 0;
  let blanks = 0;
  const take = (to: number): void => {
    const bounds = trimBounds(text, from, to);
    if (bounds === null) {
      blanks += 1;
      return;
    }
    lines.push({ ...bounds, indent: indentWidth(text, from, bounds.start), blankBefore: blanks });
    blanks = 0;
  };
  for (const match of text.matchAll(LINE_END)) {
    take(match.index);
    from = match.index + match[0].length;
  }
  if (from < text.length) take(text.length);
  return lines;
}

function trimBounds(text: string, from: number, to: number): { start: number; end: number } | null {
  let start = from;
  let end = to;
  while (start < end && isWhiteSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end -= 1;
  return start === end ? null : { start, end };
}

function indentWidth(text: string, from: number, to: number): number {
  let width = 0;
  for (let place = from; place < to; place += 1) width += text.charCodeAt(place) === 0x3000 ? 2 : 1;
  return width;
}

/** What `\s` finds: every character of a page is asked about, and nearly all of them lie above all blanks but one. */
export function isWhiteSpace(unit: number): boolean {
  if (unit > 0x3000) return unit === 0xfeff;
  return (
    unit === 0x20 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}
