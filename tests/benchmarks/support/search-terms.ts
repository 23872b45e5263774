import type Database from 'better-sqlite3';

/** Runs of Han characters of a sample of the texts, by how many articles of it hold them. */
export type SearchTerms = {
  /** The most frequent ones. */
  common(length: number, count: number): string[];
  /** Held by about one article in a hundred. */
  medium(length: number, count: number): string[];
  /** Held by one article of the sample. */
  rare(length: number, count: number): string[];
};

const SAMPLE = 3000;

export function readSearchTerms(database: Database.Database): SearchTerms {
  const total = database.prepare('SELECT count(*) FROM article_text').pluck().get() as number;
  const texts = database
    .prepare('SELECT plain_text FROM article_text WHERE id % ? = 0')
    .pluck()
    .all(Math.max(1, Math.floor(total / SAMPLE))) as string[];
  const counted = new Map<number, [string, number][]>();
  const ofLength = (length: number): [string, number][] => {
    const known = counted.get(length);
    if (known) return known;
    const counts = new Map<string, number>();
    for (const text of texts) {
      const seen = new Set<string>();
      for (const [run] of text.matchAll(/\p{Script=Han}+/gu)) {
        for (let start = 0; start + length <= run.length; start += 1)
          seen.add(run.slice(start, start + length));
      }
      for (const term of seen) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    const sorted = [...counts].sort(([one, first], [other, second]) =>
      first === second ? (one < other ? -1 : 1) : second - first,
    );
    counted.set(length, sorted);
    return sorted;
  };
  const from = (length: number, held: number, count: number) =>
    ofLength(length)
      .filter(([, articles]) => articles <= held)
      .slice(0, count)
      .map(([term]) => term);
  return {
    common: (length, count) => from(length, Number.POSITIVE_INFINITY, count),
    medium: (length, count) => from(length, texts.length / 100, count),
    rare: (length, count) => from(length, 1, count),
  };
}
