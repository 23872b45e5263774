-- What ties pages and articles together: pages whose text is almost the same, and articles that go on on another page.

-- Made from the text of a page's source: no part of the history, and made again where it is missing.
CREATE TABLE page_fingerprint (
  id INTEGER PRIMARY KEY REFERENCES page (id) ON DELETE CASCADE,
  -- How many different shingles the page has.
  shingles INTEGER NOT NULL
) STRICT;
-- Pages that share a band are candidates for being alike.
CREATE TABLE page_band (
  hash INTEGER NOT NULL,
  page_id INTEGER NOT NULL REFERENCES page_fingerprint (id) ON DELETE CASCADE,
  PRIMARY KEY (hash, page_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX idx_page_band__page_id ON page_band (page_id);
-- Where a source says that an article goes on (to) or has begun (from) on another page.
CREATE TABLE continuation_mark (
  id INTEGER PRIMARY KEY,
  source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  direction TEXT NOT NULL CHECK (direction IN ('to', 'from')),
  page_number TEXT NOT NULL,
  -- The headline that some newspapers name beside the page.
  headline TEXT,
  -- Code points in the decoded text, end exclusive.
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL
) STRICT;
CREATE INDEX idx_continuation_mark__source_id ON continuation_mark (source_id);

-- Pages whose text has still to be read for fingerprint and marks.
CREATE TABLE page_backlog (page_id INTEGER PRIMARY KEY) STRICT;
INSERT INTO page_backlog (page_id) SELECT id FROM page;
CREATE TRIGGER page__backlog_insert AFTER INSERT ON page BEGIN
  INSERT INTO page_backlog (page_id) SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM page_backlog WHERE page_id = new.id);
END;
CREATE TRIGGER page__backlog_delete AFTER DELETE ON page BEGIN
  DELETE FROM page_backlog WHERE page_id = old.id;
END;

CREATE TABLE near_duplicate (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  earlier_page_id INTEGER NOT NULL REFERENCES page (id) ON DELETE CASCADE,
  later_page_id INTEGER NOT NULL REFERENCES page (id) ON DELETE CASCADE,
  -- Share of common shingles (Jaccard), 0 to 1.
  similarity REAL NOT NULL,
  -- Which of the two is kept; null: not decided.
  kept TEXT CHECK (kept IN ('both', 'earlier', 'later')),
  found_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX idx_near_duplicate__earlier_page_id_later_page_id ON near_duplicate (earlier_page_id, later_page_id);
CREATE INDEX idx_near_duplicate__later_page_id ON near_duplicate (later_page_id);
CREATE INDEX idx_near_duplicate__open ON near_duplicate (id) WHERE kept IS NULL;

CREATE TABLE continuation (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  from_article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  to_article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed', 'refused')),
  score REAL NOT NULL,
  -- JSON: what speaks for it.
  reasons TEXT NOT NULL,
  proposed_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX idx_continuation__from_article_id_to_article_id ON continuation (from_article_id, to_article_id);
CREATE INDEX idx_continuation__to_article_id ON continuation (to_article_id);
CREATE INDEX idx_continuation__proposed ON continuation (id) WHERE state = 'proposed';

-- The calendar reads the issues of one publication and year, and those that last over a turn of the year.
CREATE INDEX idx_issue__publication_id_first_day ON issue (publication_id, first_day);
CREATE INDEX idx_issue__publication_id_over_years ON issue (publication_id, first_day)
WHERE substr(first_day, 1, 4) < substr(last_day, 1, 4);
