-- What few searches need leaves the rows that are read when the index is opened: of 59 bytes an article 20 stay there.
-- Both rows are made of the bytes that are there: columns over 512 articles, one after the other
-- (main/adapters/sqlite/search/columns.ts). A row that is cut short stays too short, and the index is made anew.

CREATE TABLE search_detail (
  id INTEGER PRIMARY KEY,
  change_id INTEGER NOT NULL,
  columns BLOB NOT NULL
) STRICT;

-- When it was created; last day, column, page; fingerprint and where the fields begin; what it has, and the people.
INSERT INTO search_detail (id, change_id, columns)
SELECT id, change_id, unhex(
  hex(substr(columns, 1, 4096)) || hex(substr(columns, 8193, 2048)) || hex(substr(columns, 12289, 4096)) ||
  hex(substr(columns, 18433, 10240)) || hex(substr(columns, 29697)))
FROM search_chunk;
CREATE INDEX idx_search_detail__change_id ON search_detail (change_id);

-- Owner, first day; publication; length; the fifth of the six starts of fields, which is where the heads end; kind, status.
WITH RECURSIVE place (number) AS (
  VALUES (0) UNION ALL SELECT number + 1 FROM place WHERE number < 511
)
UPDATE search_chunk SET columns = unhex(
  hex(substr(columns, 4097, 4096)) || hex(substr(columns, 10241, 2048)) || hex(substr(columns, 16385, 2048)) || (
    SELECT group_concat(hex(substr(starts, number * 12 + 9, 2)), '' ORDER BY number)
    FROM (SELECT substr(search_chunk.columns, 22529, 6144) AS starts) CROSS JOIN place
  ) || hex(substr(columns, 28673, 1024)));
