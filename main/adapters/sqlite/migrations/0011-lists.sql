-- Lists are read in the order in which they are shown, from the newest issue on, a page of them at a time, and counted
-- without reading the articles themselves: trashed_at is in the indexes because SQLite reads it from the row otherwise.
DROP INDEX idx_issue__first_day;
CREATE INDEX idx_issue__first_day ON issue (first_day DESC);
DROP INDEX idx_issue__publication_id_first_day;
CREATE INDEX idx_issue__publication_id_first_day ON issue (publication_id, first_day DESC);
CREATE INDEX idx_article__in_use ON article (page_id, position, id, chars, trashed_at) WHERE trashed_at IS NULL;
CREATE INDEX idx_article__status ON article (status, trashed_at) WHERE trashed_at IS NULL;
CREATE INDEX idx_article__updated_at ON article (updated_at DESC) WHERE trashed_at IS NULL;
