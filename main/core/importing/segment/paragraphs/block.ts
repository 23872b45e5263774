/** A paragraph or head of the page, rebuilt from one physical line or several. Offsets are UTF-16 offsets of the source. */
export interface Block {
  index: number;
  start: number;
  end: number;
  /** Where its text stands, in reading order, when the OCR read it together with that of another column; else from start to end. */
  pieces?: readonly (readonly [start: number, end: number])[];
  /** As it came, without the marks of the OCR's markup. */
  raw: string;
  /** Cleaned: unwrapped, stray blanks removed. */
  text: string;
  /** The cleaned text folded for cues; as long as `text`. */
  fold: string;
  /** The folded text without white space. */
  key: string;
  /** Markdown heading level, 0 for none. */
  level: number;
  /** Blank lines before it. */
  blankBefore: number;
  /** Its end is not the end of a sentence. */
  openEnd: boolean;
  /** Its beginning cannot be the beginning of a sentence. */
  openStart: boolean;
}
