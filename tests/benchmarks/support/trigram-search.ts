import type Database from 'better-sqlite3';

/** The usual answer: FTS5's own trigram tokenizer with its own ranking. Terms of fewer than three characters it scans. */
export type TrigramSearch = {
  build(): void;
  /** Exact total and, for terms that it can rank, the first page by relevance. */
  find(term: string, limit: number): number;
};

export function createTrigramSearch(database: Database.Database): TrigramSearch {
  return {
    build() {
      database.exec(
        `CREATE VIRTUAL TABLE trigram USING fts5 (heads, plain_text, tokenize='trigram', content='');
         INSERT INTO trigram (rowid, heads, plain_text)
         SELECT article.id, concat_ws(char(10), column_title, kicker, headline, deck, byline, author_note), plain_text
         FROM article JOIN article_text ON article_text.id = article.id`,
      );
    },
    find(term, limit) {
      const phrase = `"${term.replaceAll('"', '""')}"`;
      const total = database
        .prepare('SELECT count(*) FROM trigram WHERE trigram MATCH ?')
        .pluck()
        .get(phrase) as number;
      database
        .prepare('SELECT rowid FROM trigram WHERE trigram MATCH ? ORDER BY bm25(trigram, 3.0, 1.0) LIMIT ?')
        .all(phrase, limit);
      return total;
    },
  };
}
