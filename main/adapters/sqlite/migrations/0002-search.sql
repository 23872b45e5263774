-- The search index. Disposable: all of it is made from the articles outside the trash (main/adapters/sqlite/search).
-- Tokens are runs of characters beyond ASCII, which `ascii` takes whole; see tokens.ts.

-- One row an indexed article. The id is the first day of its issue and the article's id in one number (document-id.ts), so
-- that the full-text tables, which share it, are in order of time by themselves.
CREATE TABLE search_document (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL,
  publication_id INTEGER NOT NULL,
  -- YYYYMMDD; null where the issue's date is not known, 0 and 99999999 for open ends.
  first_day INTEGER,
  last_day INTEGER,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  -- Of the folded text that was indexed.
  fingerprint INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX idx_search_document__article_id ON search_document (article_id);

-- Every two neighbouring characters, in order: phrases of them are substrings.
CREATE VIRTUAL TABLE search_bigram USING fts5 (bigrams, content='', contentless_delete=1, tokenize='ascii', detail=full);
-- Every character once.
CREATE VIRTUAL TABLE search_character USING fts5 (characters, content='', contentless_delete=1, tokenize='ascii', detail=none);
-- What ranks: the bigrams and characters of the heads, and what occurs often in the article.
CREATE VIRTUAL TABLE search_rank USING fts5 (heads, head_characters, often, content='', contentless_delete=1, tokenize='ascii', detail=full);

-- Articles that a rebuild has still to take in.
CREATE TABLE search_backlog (article_id INTEGER PRIMARY KEY) STRICT;
INSERT INTO search_backlog (article_id) SELECT id FROM article WHERE trashed_at IS NULL;

CREATE TRIGGER article__search_columns AFTER UPDATE OF kind, status ON article
WHEN new.kind <> old.kind OR new.status <> old.status BEGIN
  UPDATE search_document SET kind = new.kind, status = new.status WHERE article_id = new.id;
END;
-- A change of date moves the document; the writer does that.
CREATE TRIGGER article__search_page AFTER UPDATE OF page_id ON article WHEN new.page_id <> old.page_id BEGIN
  INSERT INTO search_dirty (article_id) SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM search_dirty WHERE article_id = new.id);
END;
CREATE TRIGGER page__search_issue AFTER UPDATE OF issue_id ON page WHEN new.issue_id <> old.issue_id BEGIN
  INSERT INTO search_dirty (article_id) SELECT article.id FROM article
  WHERE article.page_id = new.id AND NOT EXISTS (SELECT 1 FROM search_dirty WHERE article_id = article.id);
END;
CREATE TRIGGER issue__search_date AFTER UPDATE OF publication_id, date, first_day, last_day ON issue
WHEN new.publication_id <> old.publication_id OR new.date IS NOT old.date
  OR new.first_day IS NOT old.first_day OR new.last_day IS NOT old.last_day BEGIN
  INSERT INTO search_dirty (article_id) SELECT article.id FROM article JOIN page ON page.id = article.page_id
  WHERE page.issue_id = new.id AND NOT EXISTS (SELECT 1 FROM search_dirty WHERE article_id = article.id);
END;
