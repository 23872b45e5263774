import { type Coverage, firstMissing } from './font-coverage.ts';
import { replacementCharacter } from '#core/exporting/clean-text.ts';
import type { BlockData, JobData } from './job-data.ts';
import { furnitureText, printedText } from './printed-text.ts';
import type { NoteRun, Run } from './text-runs.ts';
import { TypstFailure } from './typst-failure.ts';

/** Throws `glyph-missing` for the first character of the job that none of the fonts can show, with the place where it stands. */
export function refuseMissingGlyphs(data: JobData, coverage: Coverage): void {
  for (const pieces of [printedText(data), furnitureText(data)])
    for (const { text, articleIndex, place, number } of pieces) {
      const character = firstMissing(text, coverage);
      if (character === null) continue;
      const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
      const details = { reason: 'glyph-missing', character, codePoint, place, number };
      throw new TypstFailure('invalid', details, articleIndex);
    }
}

/**
 * The job with notes that all can be shown: they quote what has been put right, which may be a character that no font has, and
 * that is no reason to print nothing.
 */
export function withPrintableNotes(data: JobData, coverage: Coverage): JobData {
  if (!data.layout.furniture.notes) return data;
  const printable = <Note extends NoteRun['note']>(note: Note): Note => {
    const characters = Array.from(note.text, (character) =>
      firstMissing(character, coverage) === null ? character : replacementCharacter.print,
    );
    return { ...note, text: characters.join('') };
  };
  const inRuns = (runs: readonly Run[]): Run[] =>
    runs.map((run) => ('note' in run ? { note: printable(run.note) } : run));
  const inBlock = (block: BlockData): BlockData => {
    const { runs, items, notes } = block;
    return {
      ...block,
      ...(Array.isArray(runs) && { runs: inRuns(runs as Run[]) }),
      ...(Array.isArray(items) && {
        items: (items as { runs: Run[] }[]).map((item) => ({ ...item, runs: inRuns(item.runs) })),
      }),
      ...(Array.isArray(notes) && { notes: (notes as NoteRun['note'][]).map(printable) }),
    };
  };
  const articles = data.articles.map((article) => ({
    ...article,
    notes: article.notes.map(printable),
    blocks: article.blocks.map(inBlock),
  }));
  return { ...data, articles };
}
