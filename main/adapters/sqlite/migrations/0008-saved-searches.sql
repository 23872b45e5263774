CREATE TABLE saved_search (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE,
  -- JSON: { query, switches, filter, sort }
  question TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

-- What is counted for a saved search, apart from it: undoing a change of the search does not undo that its result was seen.
CREATE TABLE saved_search_count (
  id INTEGER PRIMARY KEY REFERENCES saved_search (id) ON DELETE CASCADE,
  seen_at INTEGER NOT NULL,
  -- Null where the search took too long to be counted.
  total INTEGER,
  new_hits INTEGER NOT NULL
) STRICT;
