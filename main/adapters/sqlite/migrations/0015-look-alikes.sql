-- What proofreading has taught about look-alikes: a pair of texts, `one` before `other` in code points, that a person put
-- in each other's place; in how many articles, and when last. An article that is removed later has taught all the same.
CREATE TABLE look_alike (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  articles INTEGER NOT NULL,
  corrected_at INTEGER NOT NULL,
  UNIQUE (one, other)
) STRICT;
-- Only pairs from two articles on are read (mostLearned in main/core/searching/library-look-alikes.ts).
CREATE INDEX idx_look_alike__corrected_at ON look_alike (corrected_at) WHERE articles >= 2;

-- The places in an article, those where `one` became `other` less those where it went the other way; never 0.
CREATE TABLE look_alike_correction (
  id INTEGER PRIMARY KEY,
  look_alike_id INTEGER NOT NULL REFERENCES look_alike (id) ON DELETE CASCADE,
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  places INTEGER NOT NULL,
  UNIQUE (look_alike_id, article_id)
) STRICT;
CREATE INDEX idx_look_alike_correction__article_id ON look_alike_correction (article_id);
