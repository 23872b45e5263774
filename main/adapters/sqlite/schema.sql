-- Made from the migrations by `node tests/support/scripts/write-schema.ts`; for reading, never run.

CREATE TABLE activity (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  details TEXT NOT NULL
) STRICT;

CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  page_id INTEGER NOT NULL REFERENCES page (id),
  -- Place in the reading order of its page, from 1.
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  column_title TEXT,
  kicker TEXT,
  headline TEXT,
  deck TEXT,
  byline TEXT,
  author_note TEXT,
  -- JSON: { reporters, correspondents, photographers, authors }
  people TEXT NOT NULL,
  chars INTEGER NOT NULL,
  truncated INTEGER NOT NULL,
  confidence REAL NOT NULL,
  -- JSON: [{ code, at, message }]
  doubts TEXT NOT NULL,
  doubt_count INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  trashed_at INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX idx_article__byline ON article (
  coalesce(byline, people ->> '$.reporters[0]', people ->> '$.correspondents[0]', people ->> '$.photographers[0]',
    people ->> '$.authors[0]'))
WHERE trashed_at IS NULL;
CREATE INDEX idx_article__chars ON article (chars) WHERE trashed_at IS NULL;
CREATE INDEX idx_article__headline ON article (headline) WHERE trashed_at IS NULL;
CREATE INDEX idx_article__in_use ON article (page_id, position, id, kind, status, chars, trashed_at) WHERE trashed_at IS NULL;
CREATE INDEX idx_article__kind ON article (kind, trashed_at) WHERE trashed_at IS NULL;
CREATE INDEX idx_article__page_id_position ON article (page_id, position, id);
CREATE INDEX idx_article__status ON article (status, trashed_at) WHERE trashed_at IS NULL;
CREATE INDEX idx_article__trashed_at ON article (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX idx_article__updated_at ON article (updated_at DESC) WHERE trashed_at IS NULL;
CREATE TRIGGER article__search_delete AFTER DELETE ON article BEGIN
  INSERT INTO search_dirty (article_id) SELECT old.id WHERE NOT EXISTS (SELECT 1 FROM search_dirty WHERE article_id = old.id);
END;
CREATE TRIGGER article__search_insert AFTER INSERT ON article BEGIN
  INSERT INTO search_dirty (article_id) SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM search_dirty WHERE article_id = new.id);
END;
CREATE TRIGGER article__search_tags_delete AFTER DELETE ON article BEGIN
  DELETE FROM search_tag WHERE id IN (
    SELECT tag_id FROM page JOIN issue_tag ON issue_tag.issue_id = page.issue_id WHERE page.id = old.page_id);
  INSERT INTO search_tag (id, token) SELECT tag_id, random() >> 11 FROM
    page JOIN issue_tag ON issue_tag.issue_id = page.issue_id WHERE page.id = old.page_id;
END;
CREATE TRIGGER article__search_tags_insert AFTER INSERT ON article BEGIN
  DELETE FROM search_tag WHERE id IN (
    SELECT tag_id FROM page JOIN issue_tag ON issue_tag.issue_id = page.issue_id WHERE page.id = new.page_id);
  INSERT INTO search_tag (id, token) SELECT tag_id, random() >> 11 FROM
    page JOIN issue_tag ON issue_tag.issue_id = page.issue_id WHERE page.id = new.page_id;
END;
CREATE TRIGGER article__search_tags_update AFTER UPDATE OF page_id ON article WHEN new.page_id <> old.page_id BEGIN
  DELETE FROM search_tag WHERE id IN (
    SELECT tag_id FROM page JOIN issue_tag ON issue_tag.issue_id = page.issue_id
    WHERE page.id IN (old.page_id, new.page_id));
  INSERT INTO search_tag (id, token) SELECT tag_id, random() >> 11 FROM (
    SELECT DISTINCT tag_id FROM page JOIN issue_tag ON issue_tag.issue_id = page.issue_id
    WHERE page.id IN (old.page_id, new.page_id));
END;
CREATE TRIGGER article__search_update
AFTER UPDATE OF page_id, kind, status, column_title, kicker, headline, deck, byline, author_note, people, chars, doubt_count,
  revision, trashed_at ON article BEGIN
  INSERT INTO search_dirty (article_id) SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM search_dirty WHERE article_id = new.id);
END;

CREATE TABLE article_tag (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
  tagged_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX idx_article_tag__article_id_tag_id ON article_tag (article_id, tag_id);
CREATE INDEX idx_article_tag__tag_id ON article_tag (tag_id, article_id);
CREATE TRIGGER article_tag__search_delete AFTER DELETE ON article_tag BEGIN
  DELETE FROM search_tag WHERE id = old.tag_id;
  INSERT INTO search_tag (id, token) VALUES (old.tag_id, random() >> 11);
END;
CREATE TRIGGER article_tag__search_insert AFTER INSERT ON article_tag BEGIN
  DELETE FROM search_tag WHERE id = new.tag_id;
  INSERT INTO search_tag (id, token) VALUES (new.tag_id, random() >> 11);
END;
CREATE TRIGGER article_tag__search_update AFTER UPDATE ON article_tag BEGIN
  DELETE FROM search_tag WHERE id IN (old.tag_id, new.tag_id);
  INSERT INTO search_tag (id, token) VALUES (old.tag_id, random() >> 11);
  INSERT INTO search_tag (id, token) SELECT new.tag_id, random() >> 11 WHERE new.tag_id <> old.tag_id;
END;

CREATE TABLE article_text (
  id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  -- The rich text, as shared/document defines it.
  body TEXT NOT NULL,
  -- Its plain form, one line a paragraph.
  plain_text TEXT NOT NULL
) STRICT;
CREATE TRIGGER article_text__search_insert AFTER INSERT ON article_text BEGIN
  INSERT INTO search_dirty (article_id) SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM search_dirty WHERE article_id = new.id);
END;
CREATE TRIGGER article_text__search_update AFTER UPDATE OF body, plain_text ON article_text BEGIN
  INSERT INTO search_dirty (article_id) SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM search_dirty WHERE article_id = new.id);
END;

CREATE TABLE block (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  article_id INTEGER REFERENCES article (id),
  role TEXT NOT NULL,
  -- Code points in the decoded text, end exclusive.
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
  paragraph INTEGER
, position INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX idx_block__article_id ON block (article_id);
CREATE INDEX idx_block__source_id_start_offset ON block (source_id, start_offset);

CREATE TABLE content (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  size_bytes INTEGER NOT NULL,
  -- 'deflate' or 'none'
  packing TEXT NOT NULL CHECK (packing IN ('deflate', 'none')),
  bytes BLOB NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

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
CREATE INDEX idx_continuation__proposed ON continuation (id) WHERE state = 'proposed';
CREATE INDEX idx_continuation__to_article_id ON continuation (to_article_id);

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

CREATE TABLE image (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL UNIQUE REFERENCES content (sha256),
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY,
  job_id INTEGER NOT NULL REFERENCES job (id) ON DELETE CASCADE,
  -- JSON: what the user said of all its files.
  options TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX idx_import_batch__job_id ON import_batch (job_id);

CREATE TABLE "import_file" (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
  -- Place in the order in which the files were given, from 0.
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  -- The file kept beside the library; null once nothing more will be done with it.
  file_uid TEXT,
  outcome TEXT NOT NULL CHECK (
    outcome IN ('waiting', 'imported', 'duplicate', 'same-name', 'same-page', 'conflicts', 'failed')),
  -- JSON: answers that the user has given to questions about this file.
  accepts TEXT NOT NULL DEFAULT '[]',
  source_uid TEXT,
  -- The page that came of it; for a file that was known, the page that stands there already.
  page_uid TEXT,
  -- JSON: ids in reading order.
  article_uids TEXT NOT NULL DEFAULT '[]',
  -- JSON: source, page and articles of each page after the file's first.
  further_pages TEXT NOT NULL DEFAULT '[]',
  doubts INTEGER NOT NULL DEFAULT 0,
  -- JSON: what is worth knowing of the file although it was imported.
  notices TEXT NOT NULL DEFAULT '[]',
  -- JSON: code and details of what went wrong.
  error TEXT
, bag_position INTEGER, place TEXT) STRICT;
CREATE INDEX idx_import_file__batch_id_outcome ON import_file (batch_id, outcome, position);
CREATE UNIQUE INDEX idx_import_file__batch_id_position ON import_file (batch_id, position);
CREATE INDEX idx_import_file__file_uid ON import_file (file_uid) WHERE file_uid IS NOT NULL;

CREATE TABLE issue (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  publication_id INTEGER NOT NULL REFERENCES publication (id),
  date TEXT,
  first_day TEXT,
  last_day TEXT,
  date_evidence TEXT,
  number TEXT,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX idx_issue__first_day ON issue (first_day DESC);
CREATE INDEX idx_issue__first_day_ascending ON issue (first_day, id);
CREATE UNIQUE INDEX idx_issue__publication_id_date ON issue (publication_id, coalesce(date, ''));
CREATE INDEX idx_issue__publication_id_first_day ON issue (publication_id, first_day DESC);
CREATE INDEX idx_issue__publication_id_over_years ON issue (publication_id, first_day)
WHERE substr(first_day, 1, 4) < substr(last_day, 1, 4);
CREATE TRIGGER issue__search_date AFTER UPDATE OF publication_id, date, first_day, last_day ON issue
WHEN new.publication_id <> old.publication_id OR new.date IS NOT old.date
  OR new.first_day IS NOT old.first_day OR new.last_day IS NOT old.last_day BEGIN
  INSERT INTO search_dirty (article_id) SELECT article.id FROM article JOIN page ON page.id = article.page_id
  WHERE page.issue_id = new.id AND NOT EXISTS (SELECT 1 FROM search_dirty WHERE article_id = article.id);
END;

CREATE TABLE issue_tag (
  id INTEGER PRIMARY KEY,
  issue_id INTEGER NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
  tagged_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX idx_issue_tag__issue_id_tag_id ON issue_tag (issue_id, tag_id);
CREATE INDEX idx_issue_tag__tag_id ON issue_tag (tag_id, issue_id);
CREATE TRIGGER issue_tag__search_delete AFTER DELETE ON issue_tag BEGIN
  DELETE FROM search_tag WHERE id = old.tag_id;
  INSERT INTO search_tag (id, token) VALUES (old.tag_id, random() >> 11);
END;
CREATE TRIGGER issue_tag__search_insert AFTER INSERT ON issue_tag BEGIN
  DELETE FROM search_tag WHERE id = new.tag_id;
  INSERT INTO search_tag (id, token) VALUES (new.tag_id, random() >> 11);
END;
CREATE TRIGGER issue_tag__search_update AFTER UPDATE ON issue_tag BEGIN
  DELETE FROM search_tag WHERE id IN (old.tag_id, new.tag_id);
  INSERT INTO search_tag (id, token) VALUES (old.tag_id, random() >> 11);
  INSERT INTO search_tag (id, token) SELECT new.tag_id, random() >> 11 WHERE new.tag_id <> old.tag_id;
END;

CREATE TABLE job (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  done INTEGER NOT NULL,
  total INTEGER NOT NULL,
  current TEXT,
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  report TEXT,
  error TEXT
, input TEXT) STRICT;

CREATE TABLE look_alike (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  articles INTEGER NOT NULL,
  corrected_at INTEGER NOT NULL,
  UNIQUE (one, other)
) STRICT;
CREATE INDEX idx_look_alike__corrected_at ON look_alike (corrected_at) WHERE articles >= 2;

CREATE TABLE look_alike_correction (
  id INTEGER PRIMARY KEY,
  look_alike_id INTEGER NOT NULL REFERENCES look_alike (id) ON DELETE CASCADE,
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  places INTEGER NOT NULL,
  UNIQUE (look_alike_id, article_id)
) STRICT;
CREATE INDEX idx_look_alike_correction__article_id ON look_alike_correction (article_id);

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

CREATE TABLE page (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  issue_id INTEGER NOT NULL REFERENCES issue (id),
  number TEXT,
  title TEXT,
  -- Place among the pages of its issue: the page number where it is one, else after those.
  position INTEGER NOT NULL,
  created_at INTEGER NOT NULL
, reviewed_at INTEGER, reviewed_by TEXT, dismissed TEXT NOT NULL DEFAULT '[]', number_evidence TEXT) STRICT;
CREATE INDEX idx_page__issue_id_position ON page (issue_id, position, id);
CREATE INDEX idx_page__position ON page (position);
CREATE INDEX idx_page__waiting ON page (issue_id, position, id) WHERE reviewed_at IS NULL;
CREATE TRIGGER page__backlog_delete AFTER DELETE ON page BEGIN
  DELETE FROM page_backlog WHERE page_id = old.id;
END;
CREATE TRIGGER page__backlog_insert AFTER INSERT ON page BEGIN
  INSERT INTO page_backlog (page_id) SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM page_backlog WHERE page_id = new.id);
END;
CREATE TRIGGER page__search_issue AFTER UPDATE OF issue_id ON page WHEN new.issue_id <> old.issue_id BEGIN
  INSERT INTO search_dirty (article_id) SELECT article.id FROM article
  WHERE article.page_id = new.id AND NOT EXISTS (SELECT 1 FROM search_dirty WHERE article_id = article.id);
END;
CREATE TRIGGER page__search_tags_delete AFTER DELETE ON page BEGIN
  DELETE FROM search_tag WHERE id IN (SELECT tag_id FROM issue_tag WHERE issue_id = old.issue_id);
  INSERT INTO search_tag (id, token) SELECT tag_id, random() >> 11 FROM issue_tag WHERE issue_id = old.issue_id;
END;
CREATE TRIGGER page__search_tags_insert AFTER INSERT ON page BEGIN
  DELETE FROM search_tag WHERE id IN (SELECT tag_id FROM issue_tag WHERE issue_id = new.issue_id);
  INSERT INTO search_tag (id, token) SELECT tag_id, random() >> 11 FROM issue_tag WHERE issue_id = new.issue_id;
END;
CREATE TRIGGER page__search_tags_update AFTER UPDATE OF issue_id ON page WHEN new.issue_id <> old.issue_id BEGIN
  DELETE FROM search_tag
  WHERE id IN (SELECT tag_id FROM issue_tag WHERE issue_id IN (old.issue_id, new.issue_id));
  INSERT INTO search_tag (id, token) SELECT tag_id, random() >> 11 FROM
    (SELECT DISTINCT tag_id FROM issue_tag WHERE issue_id IN (old.issue_id, new.issue_id));
END;

CREATE TABLE page_backlog (page_id INTEGER PRIMARY KEY) STRICT;

CREATE TABLE page_band (
  hash INTEGER NOT NULL,
  page_id INTEGER NOT NULL REFERENCES page_fingerprint (id) ON DELETE CASCADE,
  PRIMARY KEY (hash, page_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX idx_page_band__page_id ON page_band (page_id);

CREATE TABLE page_fingerprint (
  id INTEGER PRIMARY KEY REFERENCES page (id) ON DELETE CASCADE,
  -- How many different shingles the page has.
  shingles INTEGER NOT NULL
) STRICT;

CREATE TABLE publication (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE remembered_decision (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  publication_id INTEGER NOT NULL REFERENCES publication (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('role', 'name', 'no-name')),
  -- A line folded for comparison, its numbers as #; or a name.
  text TEXT NOT NULL,
  role TEXT,
  part TEXT,
  created_at INTEGER NOT NULL,
  actor TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX idx_remembered_decision__publication_id_kind_text ON remembered_decision (publication_id, kind, text);

CREATE TABLE remembered_use (
  id INTEGER PRIMARY KEY,
  decision_id INTEGER NOT NULL REFERENCES remembered_decision (id) ON DELETE CASCADE,
  page_id INTEGER NOT NULL REFERENCES page (id) ON DELETE CASCADE,
  block_uid TEXT,
  article_uid TEXT
) STRICT;
CREATE INDEX idx_remembered_use__decision_id ON remembered_use (decision_id);
CREATE INDEX idx_remembered_use__page_id ON remembered_use (page_id);

CREATE TABLE revision (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  reason TEXT NOT NULL,
  note TEXT,
  sitting TEXT,
  -- When the sitting's autosaves that this revision stands for began.
  begun_at INTEGER NOT NULL,
  chars INTEGER NOT NULL,
  -- JSON: heads, authorNote, body
  content TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX idx_revision__article_id_number ON revision (article_id, number);

CREATE TABLE saved_search (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE,
  -- JSON: { query, switches, filter, sort }
  question TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE saved_search_count (
  id INTEGER PRIMARY KEY REFERENCES saved_search (id) ON DELETE CASCADE,
  seen_at INTEGER NOT NULL,
  -- Null where the search took too long to be counted.
  total INTEGER,
  new_hits INTEGER NOT NULL
) STRICT;

CREATE TABLE search_backlog (article_id INTEGER PRIMARY KEY) STRICT;

CREATE TABLE search_block (
  id INTEGER PRIMARY KEY,
  lists BLOB NOT NULL
) STRICT;

CREATE TABLE search_change (
  id INTEGER PRIMARY KEY,
  token INTEGER NOT NULL
) STRICT;

CREATE TABLE search_chunk (
  id INTEGER PRIMARY KEY,
  change_id INTEGER NOT NULL,
  columns BLOB NOT NULL
) STRICT;
CREATE INDEX idx_search_chunk__change_id ON search_chunk (change_id);

CREATE TABLE search_detail (
  id INTEGER PRIMARY KEY,
  change_id INTEGER NOT NULL,
  columns BLOB NOT NULL
) STRICT;
CREATE INDEX idx_search_detail__change_id ON search_detail (change_id);

CREATE TABLE search_dirty (article_id INTEGER PRIMARY KEY) STRICT;

CREATE TABLE search_fresh (
  article_id INTEGER PRIMARY KEY,
  change_id INTEGER NOT NULL,
  heads_end INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX idx_search_fresh__change_id ON search_fresh (change_id);

CREATE TABLE search_name (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE search_positions (
  id INTEGER PRIMARY KEY,
  positions BLOB NOT NULL
) STRICT;

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

CREATE TABLE search_tag (
  id INTEGER PRIMARY KEY,
  token INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE "source" (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  page_id INTEGER NOT NULL REFERENCES page (id),
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES content (sha256),
  encoding TEXT NOT NULL,
  code_points INTEGER NOT NULL,
  imported_at INTEGER NOT NULL,
  format TEXT NOT NULL DEFAULT 'text',
  -- Number of the page in its file, from 1.
  part INTEGER NOT NULL DEFAULT 1,
  -- JSON: text, lines and boxes as they were read out of the bytes; null where decoding the bytes gives the text.
  extract_sha256 TEXT REFERENCES content (sha256),
  UNIQUE (sha256, part)
) STRICT;
CREATE INDEX idx_source__extract_sha256 ON source (extract_sha256) WHERE extract_sha256 IS NOT NULL;
CREATE INDEX idx_source__name ON source (name);
CREATE INDEX idx_source__page_id ON source (page_id);

CREATE TABLE tag (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  -- The name folded for comparison (width and case): one tag a name.
  folded_name TEXT NOT NULL,
  colour TEXT NOT NULL,
  parent_id INTEGER REFERENCES tag (id),
  created_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX idx_tag__folded_name ON tag (folded_name);
CREATE INDEX idx_tag__parent_id ON tag (parent_id);

CREATE TABLE undo_change (
  id INTEGER PRIMARY KEY,
  entry_id INTEGER NOT NULL REFERENCES undo_entry (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before TEXT
) STRICT;
CREATE UNIQUE INDEX idx_undo_change__entry_id_table_name_row_id ON undo_change (entry_id, table_name, row_id);

CREATE TABLE undo_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone')),
  command TEXT NOT NULL,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  -- Entries of one job are taken back together.
  group_key TEXT,
  -- A further command of the same key widens the entry instead of adding one (autosaves of one sitting).
  merge_key TEXT
) STRICT;

CREATE TABLE undo_recording (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  entry_id INTEGER
) STRICT;
