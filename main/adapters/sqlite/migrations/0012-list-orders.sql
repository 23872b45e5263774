-- Lists in other orders than the reading order: each order has an index, so that a page of a list costs what it shows.
-- Kind and status are in the index of what is in use, so that the articles of one kind are found in reading order
-- without their rows being read.
DROP INDEX idx_article__in_use;
CREATE INDEX idx_article__in_use ON article (page_id, position, id, kind, status, chars, trashed_at) WHERE trashed_at IS NULL;
CREATE INDEX idx_article__kind ON article (kind, trashed_at) WHERE trashed_at IS NULL;
CREATE INDEX idx_article__headline ON article (headline) WHERE trashed_at IS NULL;
CREATE INDEX idx_article__chars ON article (chars) WHERE trashed_at IS NULL;
-- By what a list shows as byline: the lone line, or the first of the names in the text.
CREATE INDEX idx_article__byline ON article (
  coalesce(byline, people ->> '$.reporters[0]', people ->> '$.correspondents[0]', people ->> '$.photographers[0]',
    people ->> '$.authors[0]'))
WHERE trashed_at IS NULL;
CREATE INDEX idx_issue__first_day_ascending ON issue (first_day, id);
CREATE INDEX idx_page__position ON page (position);
