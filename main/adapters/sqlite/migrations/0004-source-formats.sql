-- Sources beside plain text: what a file is, which of its pages a source holds, and what was read out of it.
-- Several pages of one file share its bytes, so that the hash alone is no longer unique.
-- Foreign keys are not enforced while a migration runs; they are checked at its end.

CREATE TABLE source_new (
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
INSERT INTO source_new (id, uid, page_id, name, sha256, encoding, code_points, imported_at)
  SELECT id, uid, page_id, name, sha256, encoding, code_points, imported_at FROM source;
DROP TABLE source;
ALTER TABLE source_new RENAME TO source;
CREATE INDEX idx_source__page_id ON source (page_id);
CREATE INDEX idx_source__name ON source (name);
CREATE INDEX idx_source__extract_sha256 ON source (extract_sha256) WHERE extract_sha256 IS NOT NULL;
