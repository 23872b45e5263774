import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { foldKey } from '#core/importing/segment/language/fold-cues.ts';
import { foldScript } from '#core/importing/segment/language/fold-script.ts';
import { countGrams, writeCounts } from '#core/importing/segment/language/fluency.ts';
import { VOCABULARY } from '#core/importing/segment/language/vocabulary.ts';
import { readArticles } from '#tests/accuracy/made/made-article.ts';

/** A triple that was seen once says nothing that its pairs do not say. */
const LEAST_TRIPLE = 2;

const golds = new URL('../../../seeds/gold/', import.meta.url);
const target = new URL('../../../main/core/importing/segment/language/fluency-counts.ts', import.meta.url);

interface Gold {
  articles: { reading_text: string[] }[];
}

/** The texts of which the model is made: those of the real pages, and the articles written for the made ones. */
export function trainingTexts(): string[] {
  const real = readdirSync(golds)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .flatMap((file) => (JSON.parse(readFileSync(new URL(file, golds), 'utf8')) as Gold).articles)
    .flatMap((article) => article.reading_text);
  const made = (['dev', 'held-out'] as const).flatMap((set) =>
    [...readArticles(set).values()].flatMap((article) => article.paragraphs),
  );
  return [...real, ...made].map((text) => foldScript(foldKey(text)));
}

/** The model's counts as they are shipped. */
export function fluencyCounts(): string {
  const counts = countGrams(trainingTexts());
  for (const word of new Set(VOCABULARY.split(/\s+/).filter(Boolean)))
    for (const [gram, number] of countGrams([word]))
      if (!gram.startsWith('^') && gram.length < 3) counts.set(gram, (counts.get(gram) ?? 0) + number);
  for (const [gram, number] of counts) if (gram.length === 3 && number < LEAST_TRIPLE) counts.delete(gram);
  return writeCounts(counts);
}

if (import.meta.main)
  writeFileSync(
    target,
    `/** Made by tests/support/scripts/write-fluency.ts; see fluency.ts for its form. */\nexport const COUNTS =\n  ${JSON.stringify(fluencyCounts())};\n`,
  );
