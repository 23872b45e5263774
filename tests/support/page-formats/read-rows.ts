import { composePage } from '#adapters/pages/layout/compose-page.ts';
import type { RawLine } from '#adapters/pages/layout/raw-page.ts';
import { createRandom } from '#tests/accuracy/made/random.ts';
import type { PageText } from '#core/ports/page-reader.ts';

/** The page that comes of lines which the file gives in no order. */
export function readShuffled(lines: readonly RawLine[], seed: string): PageText {
  const shuffled = createRandom(seed).shuffle(lines);
  return composePage({ lines: shuffled, ordered: false, width: null, height: null, pictures: [] }, 1).page;
}

/** The text of a page, row by row. */
export function rowsOf({ text }: PageText): string[] {
  return text
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '');
}
