import { writeFileSync } from 'node:fs';
import { TOPICS, writeTopicVectors } from '#core/importing/segment/language/pair-topics.ts';
import { readArticlePairs } from '#tests/support/article-pairs.ts';
import { singularVectors } from '#tests/support/singular-vectors.ts';

const target = new URL('../../../main/core/importing/segment/language/topic-vectors.ts', import.meta.url);

/** What fewer articles have tells of them alone. */
const LEAST_ARTICLES = 5;
/** So few numbers are greater than the greatest that is written. */
const CUT = 1e-4;

/**
 * Latent semantic analysis of the newspaper articles: pairs of characters that articles have together get vectors of much
 * the same direction. A pair weighs by how few articles have it, squared; the first vector, which is of all articles, is left out.
 */
export function topicVectors(): string {
  const articles = readArticlePairs();
  const counts = new Map<string, number>();
  for (const { all } of articles) for (const pair of all) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const pairs = [...counts].filter(([, count]) => count >= LEAST_ARTICLES).map(([pair]) => pair);
  const numbers = new Map(pairs.map((pair, at) => [pair, at]));
  const weights = pairs.map(
    (pair) => (1 - Math.log((counts.get(pair) as number) + 1) / Math.log(articles.length + 1)) ** 2,
  );
  const rows = articles.map(({ all }) => {
    const columns = all.flatMap((pair) => numbers.get(pair) ?? []);
    const length = Math.hypot(...columns.map((column) => weights[column] as number));
    return columns.map((column) => ({ column, value: (weights[column] as number) / length }));
  });
  const vectors = singularVectors(rows, pairs.length, TOPICS + 1).slice(1);
  const ofPairs = pairs.map((_, at) =>
    vectors.map((vector) => (vector[at] as number) * (weights[at] as number)),
  );
  const sizes = Float64Array.from(ofPairs.flat(), Math.abs).toSorted();
  const most = sizes[Math.floor(sizes.length * (1 - CUT))] as number;
  return writeTopicVectors(new Map(pairs.map((pair, at) => [pair, ofPairs[at] as number[]])), most);
}

if (import.meta.main)
  writeFileSync(
    target,
    `/** Made by \`node tests/support/scripts/write-topic-vectors.ts\` from the articles of tests/support/newspaper-texts; see pair-topics.ts for its form. */\nexport const TOPIC_VECTORS =\n  ${JSON.stringify(topicVectors())};\n`,
  );
