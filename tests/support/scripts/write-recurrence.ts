import { writeFileSync } from 'node:fs';
import { LEAST_ARTICLES, writeRecurrences } from '#core/importing/segment/language/pair-recurrence.ts';
import { readArticlePairs } from '#tests/support/article-pairs.ts';

const target = new URL('../../../main/core/importing/segment/language/recurrence-levels.ts', import.meta.url);

/** As much as so many paragraphs with a pair, the pairs of as many articles together say of how often it comes again. */
const TRUST = 6;

interface Tally {
  articles: number;
  /** Paragraphs that have the pair, of articles with several, and those of them that share it with another of their article. */
  paragraphs: number;
  shared: number;
}

/** How much each pair of characters tells, as it is shipped. */
export function pairRecurrences(): string {
  const articles = readArticlePairs();
  const tallies = new Map<string, Tally>();
  for (const { all, paragraphs } of articles) {
    const within = new Map<string, number>();
    if (paragraphs.length > 1)
      for (const pair of paragraphs.flat()) within.set(pair, (within.get(pair) ?? 0) + 1);
    for (const pair of all) {
      const tally = tallies.get(pair) ?? { articles: 0, paragraphs: 0, shared: 0 };
      tallies.set(pair, tally);
      const count = within.get(pair) ?? 0;
      tally.articles += 1;
      tally.paragraphs += count;
      if (count > 1) tally.shared += count;
    }
  }
  const shares = sharesByCommonness([...tallies.values()]);
  const ratioOf = ({ articles: having, paragraphs, shared }: Tally): number => {
    const share = (shared + TRUST * (shares[commonness(having)] as number)) / (paragraphs + TRUST);
    return Math.max(0, Math.log(share / ((having + 0.5) / (articles.length + 1))));
  };
  const listed = [...tallies].filter(([, tally]) => tally.articles >= LEAST_ARTICLES);
  return writeRecurrences(
    ratioOf({ articles: 1, paragraphs: 0, shared: 0 }),
    new Map(listed.map(([pair, tally]) => [pair, ratioOf(tally)])),
  );
}

/** Of how many articles a pair is a part, in steps of twice as many. */
function commonness(articles: number): number {
  return Math.floor(Math.log2(articles + 1));
}

/** What share of the paragraphs with a pair has it in common with another one, for pairs of about as many articles. */
function sharesByCommonness(tallies: readonly Tally[]): number[] {
  const sums: { paragraphs: number; shared: number }[] = [];
  for (const { articles, paragraphs, shared } of tallies) {
    const sum = (sums[commonness(articles)] ??= { paragraphs: 0, shared: 0 });
    sum.paragraphs += paragraphs;
    sum.shared += shared;
  }
  return Array.from(sums, (sum) => (sum ? (sum.shared + 0.1) / (sum.paragraphs + 1) : 0));
}

if (import.meta.main)
  writeFileSync(
    target,
    `/** Made by \`node tests/support/scripts/write-recurrence.ts\` from the articles of tests/support/newspaper-texts; see pair-recurrence.ts for its form. */\nexport const RECURRENCES =\n  ${JSON.stringify(pairRecurrences())};\n`,
  );
