import { type Coverage, firstMissing } from './font-coverage.ts';
import type { JobData } from './job-data.ts';
import { furnitureText, printedText } from './printed-text.ts';
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
