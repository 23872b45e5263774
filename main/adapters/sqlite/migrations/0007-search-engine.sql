-- The search index becomes positional postings in immutable segments. Disposable: all of it is made from the articles
-- outside the trash (main/adapters/sqlite/search).

DROP TRIGGER article__search_columns;
DROP TRIGGER article__search_page;
DROP TRIGGER article__search_update;
DROP TRIGGER article_text__search_update;
DROP TABLE search_document;
DROP TABLE search_bigram;
DROP TABLE search_character;
DROP TABLE search_rank;
DROP TABLE search_backlog;

-- One row a change of the index, the newest last, a few hundred kept. A reader that finds the change it knows here, with
-- the same token, reads only what changed after it.
CREATE TABLE search_change (
  id INTEGER PRIMARY KEY,
  token INTEGER NOT NULL
) STRICT;
INSERT INTO search_change (id, token) VALUES (1, 0);

-- A run of articles whose postings lie in blocks; never changed once it is ready, until a merge drops it. Blocks are numbered id * 2^24 and on.
CREATE TABLE search_segment (
  id INTEGER PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('building', 'ready', 'dropped')),
  -- Lowest and highest article id; the lowest rounded down to a multiple of 32.
  base_id INTEGER NOT NULL,
  last_id INTEGER NOT NULL,
  documents INTEGER NOT NULL,
  -- The first key of each block, four bytes each.
  first_keys BLOB NOT NULL
) STRICT;
CREATE TABLE search_block (
  id INTEGER PRIMARY KEY,
  lists BLOB NOT NULL
) STRICT;
CREATE TABLE search_positions (
  id INTEGER PRIMARY KEY,
  positions BLOB NOT NULL
) STRICT;

-- What filters, sorts and counts, for 512 articles a row by their ids; `owner` says where the postings of each are.
CREATE TABLE search_chunk (
  id INTEGER PRIMARY KEY,
  change_id INTEGER NOT NULL,
  columns BLOB NOT NULL
) STRICT;
CREATE INDEX idx_search_chunk__change_id ON search_chunk (change_id);

-- Names of columns, pages and people, which the chunks hold by id.
CREATE TABLE search_name (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

-- Folded texts of articles that no segment holds yet; searched as they are.
CREATE TABLE search_fresh (
  article_id INTEGER PRIMARY KEY,
  change_id INTEGER NOT NULL,
  heads_end INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX idx_search_fresh__change_id ON search_fresh (change_id);

-- Articles that wait for a step in the background: of imports, and of a rebuild.
CREATE TABLE search_backlog (article_id INTEGER PRIMARY KEY) STRICT;
INSERT INTO search_backlog (article_id) SELECT id FROM article WHERE trashed_at IS NULL;

CREATE TRIGGER article__search_update
AFTER UPDATE OF page_id, kind, status, column_title, kicker, headline, deck, byline, author_note, people, chars, doubt_count,
  revision, trashed_at ON article BEGIN
  INSERT INTO search_dirty (article_id) SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM search_dirty WHERE article_id = new.id);
END;
CREATE TRIGGER article_text__search_update AFTER UPDATE OF body, plain_text ON article_text BEGIN
  INSERT INTO search_dirty (article_id) SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM search_dirty WHERE article_id = new.id);
END;
