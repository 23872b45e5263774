import { IS_BOLD, IS_ITALIC, IS_UNDERLINE } from 'lexical';
import { textMarks } from '#shared/document/article-document.ts';
import type { TextMark } from '#shared/document/article-document.ts';

const bits: Record<TextMark, number> = { bold: IS_BOLD, italic: IS_ITALIC, underline: IS_UNDERLINE };

/** The text formats that a document can store, as Lexical's bits. */
export const storableFormats = IS_BOLD | IS_ITALIC | IS_UNDERLINE;

export function formatOf(marks: readonly TextMark[]): number {
  return marks.reduce((format, mark) => format | bits[mark], 0);
}

export function marksOf(format: number): TextMark[] {
  return textMarks.filter((mark) => (format & bits[mark]) !== 0);
}
