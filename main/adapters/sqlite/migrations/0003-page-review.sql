-- A page waits until somebody has reviewed it.
ALTER TABLE page ADD COLUMN reviewed_at INTEGER;
ALTER TABLE page ADD COLUMN reviewed_by TEXT;
-- JSON: the doubts of the page that somebody has put aside.
ALTER TABLE page ADD COLUMN dismissed TEXT NOT NULL DEFAULT '[]';
UPDATE page SET reviewed_at = created_at, reviewed_by = ''
WHERE NOT EXISTS (SELECT 1 FROM article WHERE page_id = page.id AND status = 'imported' AND trashed_at IS NULL);
CREATE INDEX idx_page__waiting ON page (issue_id, position, id) WHERE reviewed_at IS NULL;

-- Place among the fragments of its paragraph, or among the heads of its article; the source decides between equals.
ALTER TABLE block ADD COLUMN position INTEGER NOT NULL DEFAULT 0;

-- What the review of a page has taught about its publication.
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

-- Where a remembered decision was used.
CREATE TABLE remembered_use (
  id INTEGER PRIMARY KEY,
  decision_id INTEGER NOT NULL REFERENCES remembered_decision (id) ON DELETE CASCADE,
  page_id INTEGER NOT NULL REFERENCES page (id) ON DELETE CASCADE,
  block_uid TEXT,
  article_uid TEXT
) STRICT;
CREATE INDEX idx_remembered_use__decision_id ON remembered_use (decision_id);
CREATE INDEX idx_remembered_use__page_id ON remembered_use (page_id);
