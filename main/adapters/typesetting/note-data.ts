import type { ProofNote } from '#core/exporting/proof/proof-notes.ts';
import type { DocumentBlock } from '#shared/document/article-document.ts';
import { documentParagraphs } from '#shared/document/plain-text.ts';
import { type NoteRun, printText } from './text-runs.ts';

export type NumberedNote = ProofNote & { number: number };
/** The notes of a block's paragraph by its number in the block, or of all of them. */
export type NotesOfParagraph = (paragraph?: number) => NumberedNote[];

export function numbered(notes: readonly ProofNote[]): NumberedNote[] {
  return notes.map((note, index) => ({ ...note, number: index + 1 }));
}

/** Asked for each block in turn: a document counts the paragraphs of its blocks through. */
export function notesByBlock(notes: readonly NumberedNote[]): (block: DocumentBlock) => NotesOfParagraph {
  if (notes.length === 0) return () => () => [];
  let next = 0;
  return (block) => {
    const first = next;
    next += documentParagraphs({ version: 1, blocks: [block] }).length;
    const past = next;
    return (paragraph) =>
      notes.filter(({ paragraph: at }) =>
        at === null ? false : paragraph === undefined ? first <= at && at < past : at === first + paragraph,
      );
  };
}

export function noteData(notes: readonly NumberedNote[]): NoteRun['note'][] {
  return notes.map(({ number, text }) => ({ number, text: printText(text), mark: 'none' }));
}
