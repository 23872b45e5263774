import { writeFileSync } from 'node:fs';
import { foldKey } from '#core/importing/segment/language/fold-cues.ts';
import { foldScript } from '#core/importing/segment/language/fold-script.ts';
import { countGrams } from '#core/importing/segment/language/fluency.ts';
import { LONGEST, TIMES, writeReading } from '#core/importing/segment/language/reading-model.ts';
import { readNewspaperArticles } from '#tests/support/newspaper-articles.ts';
import { trainingTexts } from './write-fluency.ts';

const target = new URL('../../../main/core/importing/segment/language/reading-counts.ts', import.meta.url);

/** The texts that were written for this model, without subheads. */
function writtenTexts(): string[] {
  return readNewspaperArticles()
    .flatMap(({ paragraphs }) => paragraphs)
    .filter(({ subhead }) => !subhead)
    .map(({ text }) => foldScript(foldKey(text)));
}

/** The counts as they are shipped: of the real pages and the made ones' articles, and of those written for this. */
export function readingCounts(): string {
  const counts = countGrams(writtenTexts(), LONGEST);
  for (const [row, count] of countGrams(trainingTexts(), LONGEST))
    counts.set(row, (counts.get(row) ?? 0) + count * TIMES);
  return writeReading(counts);
}

if (import.meta.main)
  writeFileSync(
    target,
    `/** Made by tests/support/scripts/write-reading.ts; see reading-model.ts for its form. */\nexport const READING_COUNTS =\n  ${JSON.stringify(readingCounts())};\n`,
  );
