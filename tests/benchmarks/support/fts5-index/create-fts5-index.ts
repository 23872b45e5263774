import type Database from 'better-sqlite3';
import { createConnection } from '#adapters/sqlite/database.ts';
import { bodyFields, foldFields, headFields, type SearchedArticle } from './search-fields.ts';
import { foldSearch } from '#shared/text/fold-search.ts';
import { daySpan, documentId } from './document-id.ts';
import { planMatch } from './match-plan.ts';
import { countDocuments, foundScope, readDocuments } from './read-documents.ts';
import { readFacets } from './read-facets.ts';
import { strataOf } from './strata.ts';
import { articleTokens } from './tokens.ts';

const schema = `
  CREATE TABLE search_document (
    id INTEGER PRIMARY KEY, article_id INTEGER NOT NULL, publication_id INTEGER NOT NULL, first_day INTEGER,
    last_day INTEGER, kind TEXT NOT NULL, status TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX idx_search_document__article_id ON search_document (article_id);
  CREATE VIRTUAL TABLE search_bigram USING fts5 (bigrams, content='', contentless_delete=1, tokenize='ascii', detail=full);
  CREATE VIRTUAL TABLE search_character USING fts5 (characters, content='', contentless_delete=1, tokenize='ascii', detail=none);
  CREATE VIRTUAL TABLE search_rank USING fts5 (heads, head_characters, often, content='', contentless_delete=1, tokenize='ascii', detail=full);`;

type Row = SearchedArticle & {
  articleId: number;
  kind: string;
  status: string;
  publicationId: number;
  date: string | null;
  firstDay: string | null;
  lastDay: string | null;
};

/**
 * The design that the index had first, kept as the rival of its benchmark: FTS5 tables of bigrams and of characters, a
 * third one that ranks by strata instead of `bm25()`, and documents numbered by their days.
 */
export type Fts5Index = {
  build(): void;
  /** Exact total, the first page by relevance, and the counts of five facets where wished. */
  find(terms: readonly string[], limit: number, facets: boolean): number;
};

export function createFts5Index(database: Database.Database): Fts5Index {
  const connection = createConnection(database);
  return {
    build() {
      database.exec(schema);
      database.transaction(() => fill(database))();
    },
    find(terms, limit, facets) {
      const plan = planMatch(terms.map((term) => foldSearch(term)));
      const found = { plan, verified: null, filter: {} };
      const scope = foundScope(found);
      const total = countDocuments(connection, scope);
      if (total > 0) {
        readDocuments(connection, found, strataOf(plan, 'relevance'), 0, limit);
        if (facets) readFacets(connection, scope);
      }
      return total;
    },
  };
}

function fill(database: Database.Database): void {
  const ids = database
    .prepare(
      `SELECT article.id FROM article JOIN page ON page.id = article.page_id JOIN issue ON issue.id = page.issue_id
       ORDER BY issue.first_day, article.id DESC`,
    )
    .pluck()
    .all() as number[];
  const one = database.prepare(
    `SELECT article.id AS articleId, article.kind, article.status, issue.publication_id AS publicationId, issue.date,
      issue.first_day AS firstDay, issue.last_day AS lastDay, article.column_title AS "column", article.kicker,
      article.headline, article.deck, article.byline, article.author_note AS authorNote, article_text.plain_text AS plainText
     FROM article JOIN page ON page.id = article.page_id JOIN issue ON issue.id = page.issue_id
     JOIN article_text ON article_text.id = article.id WHERE article.id = ?`,
  );
  const document = database.prepare('INSERT INTO search_document VALUES (?, ?, ?, ?, ?, ?, ?)');
  const bigrams = database.prepare('INSERT INTO search_bigram (rowid, bigrams) VALUES (?, ?)');
  const characters = database.prepare('INSERT INTO search_character (rowid, characters) VALUES (?, ?)');
  const rank = database.prepare(
    'INSERT INTO search_rank (rowid, heads, head_characters, often) VALUES (?, ?, ?, ?)',
  );
  for (const articleId of ids) {
    const row = one.get(articleId) as Row;
    const days = daySpan(row.date, row.firstDay, row.lastDay);
    const id = documentId(days.first, articleId);
    const tokens = articleTokens(foldFields(headFields(row)), foldFields(bodyFields(row)));
    document.run(id, articleId, row.publicationId, days.first, days.last, row.kind, row.status);
    bigrams.run(id, tokens.bigrams);
    characters.run(id, tokens.characters);
    rank.run(id, tokens.heads, tokens.headCharacters, tokens.often);
  }
}
