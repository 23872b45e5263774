import { writeFileSync } from 'node:fs';
import { foldKey } from '#core/importing/segment/language/fold-cues.ts';
import { foldScript } from '#core/importing/segment/language/fold-script.ts';
import { LEAST_ARTICLES, writeArticleCounts } from '#core/importing/segment/language/article-rarity.ts';
import { firstOf, pairsOf, secondOf } from '#core/importing/segment/likeness/ngrams.ts';
import { readNewspaperArticles } from '#tests/support/newspaper-articles.ts';

const target = new URL('../../../main/core/importing/segment/language/article-counts.ts', import.meta.url);

/** Of how many articles each pair of characters is a part, as it is shipped. */
export function articleCounts(): string {
  const articles = readNewspaperArticles();
  const counts = new Map<string, number>();
  for (const { headline, kicker, deck, paragraphs } of articles) {
    const texts = [headline, ...kicker, ...deck, ...paragraphs.map(({ text }) => text)];
    for (const pair of pairsOf(texts.map((text) => foldScript(foldKey(text))).join(' ')).list) {
      const gram = String.fromCharCode(firstOf(pair), secondOf(pair));
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
  }
  for (const [gram, number] of counts) if (number < LEAST_ARTICLES) counts.delete(gram);
  return writeArticleCounts(articles.length, counts);
}

if (import.meta.main)
  writeFileSync(
    target,
    `/** Made by tests/support/scripts/write-article-counts.ts; see article-rarity.ts for its form. */\nexport const ARTICLE_COUNTS =\n  ${JSON.stringify(articleCounts())};\n`,
  );
