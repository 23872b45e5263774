import type { RawLine } from '../layout/raw-page.ts';

/** A paragraph while its runs are read. */
export type Paragraph = {
  text: string;
  style: string | null;
  outline: number | null;
  /** The largest type in it. */
  halfPoints: number | null;
  numId: string | null;
  numLevel: number | null;
  /** Its end was deleted, so that it goes on in the next one. */
  markDeleted: boolean;
  /** Lines of text boxes that are anchored in it. */
  boxes: RawLine[];
};

export function newParagraph(): Paragraph {
  return {
    text: '',
    style: null,
    outline: null,
    halfPoints: null,
    numId: null,
    numLevel: null,
    markDeleted: false,
    boxes: [],
  };
}

/** Takes in what an element says of its paragraph; other elements say nothing of it. */
export function readProperty(paragraph: Paragraph, name: string, value: string | undefined): void {
  if (name === 'pStyle') paragraph.style = value ?? null;
  else if (name === 'outlineLvl') paragraph.outline = Number(value);
  else if (name === 'numId') paragraph.numId = value ?? null;
  else if (name === 'ilvl') paragraph.numLevel = Number(value) || 0;
}

/** Outline levels count from 0; 9 is body text. */
export function outlineLevel(outline: number): number {
  return outline >= 0 && outline < 9 ? Math.min(6, outline + 1) : 0;
}
