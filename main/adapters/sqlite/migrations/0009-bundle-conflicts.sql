-- A file of an import may be a bundle that the library knows differently in part: a further outcome.
-- Foreign keys are not enforced while a migration runs; they are checked at its end.

CREATE TABLE import_file_new (
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
) STRICT;
INSERT INTO import_file_new (id, batch_id, position, name, file_uid, outcome, accepts, source_uid, page_uid, article_uids,
    further_pages, doubts, notices, error)
  SELECT id, batch_id, position, name, file_uid, outcome, accepts, source_uid, page_uid, article_uids, further_pages, doubts,
    notices, error FROM import_file;
DROP TABLE import_file;
ALTER TABLE import_file_new RENAME TO import_file;
CREATE UNIQUE INDEX idx_import_file__batch_id_position ON import_file (batch_id, position);
CREATE INDEX idx_import_file__batch_id_outcome ON import_file (batch_id, outcome, position);
CREATE INDEX idx_import_file__file_uid ON import_file (file_uid) WHERE file_uid IS NOT NULL;
