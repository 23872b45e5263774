-- The files of an import: what is still to do after its process was killed, and its report at any later time.

CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY,
  job_id INTEGER NOT NULL REFERENCES job (id) ON DELETE CASCADE,
  -- JSON: what the user said of all its files.
  options TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX idx_import_batch__job_id ON import_batch (job_id);

CREATE TABLE import_file (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
  -- Place in the order in which the files were given, from 0.
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  -- The file kept beside the library; null once nothing more will be done with it.
  file_uid TEXT,
  outcome TEXT NOT NULL CHECK (outcome IN ('waiting', 'imported', 'duplicate', 'same-name', 'same-page', 'failed')),
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
CREATE UNIQUE INDEX idx_import_file__batch_id_position ON import_file (batch_id, position);
CREATE INDEX idx_import_file__batch_id_outcome ON import_file (batch_id, outcome, position);
CREATE INDEX idx_import_file__file_uid ON import_file (file_uid) WHERE file_uid IS NOT NULL;

-- What tells the number of a page, such as its file's name; null where it was given by hand or nothing tells.
ALTER TABLE page ADD COLUMN number_evidence TEXT;
