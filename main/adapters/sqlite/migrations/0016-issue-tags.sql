-- An article is found by the tags of its issue, too: whatever changes which articles stand in a tagged issue gives the
-- issue's tags other numbers, as a change of the articles that carry a tag does. A row may come or go before those that it
-- hangs on, as when a command is taken back; so each of the three between an article and a tag has its triggers.
CREATE TRIGGER issue_tag__search_insert AFTER INSERT ON issue_tag BEGIN
  DELETE FROM search_tag WHERE id = new.tag_id;
  INSERT INTO search_tag (id, token) VALUES (new.tag_id, random() >> 11);
END;
CREATE TRIGGER issue_tag__search_delete AFTER DELETE ON issue_tag BEGIN
  DELETE FROM search_tag WHERE id = old.tag_id;
  INSERT INTO search_tag (id, token) VALUES (old.tag_id, random() >> 11);
END;
CREATE TRIGGER issue_tag__search_update AFTER UPDATE ON issue_tag BEGIN
  DELETE FROM search_tag WHERE id IN (old.tag_id, new.tag_id);
  INSERT INTO search_tag (id, token) VALUES (old.tag_id, random() >> 11);
  INSERT INTO search_tag (id, token) SELECT new.tag_id, random() >> 11 WHERE new.tag_id <> old.tag_id;
END;

CREATE TRIGGER page__search_tags_insert AFTER INSERT ON page BEGIN
  DELETE FROM search_tag WHERE id IN (SELECT tag_id FROM issue_tag WHERE issue_id = new.issue_id);
  INSERT INTO search_tag (id, token) SELECT tag_id, random() >> 11 FROM issue_tag WHERE issue_id = new.issue_id;
END;
CREATE TRIGGER page__search_tags_delete AFTER DELETE ON page BEGIN
  DELETE FROM search_tag WHERE id IN (SELECT tag_id FROM issue_tag WHERE issue_id = old.issue_id);
  INSERT INTO search_tag (id, token) SELECT tag_id, random() >> 11 FROM issue_tag WHERE issue_id = old.issue_id;
END;
CREATE TRIGGER page__search_tags_update AFTER UPDATE OF issue_id ON page WHEN new.issue_id <> old.issue_id BEGIN
  DELETE FROM search_tag
  WHERE id IN (SELECT tag_id FROM issue_tag WHERE issue_id IN (old.issue_id, new.issue_id));
  INSERT INTO search_tag (id, token) SELECT tag_id, random() >> 11 FROM
    (SELECT DISTINCT tag_id FROM issue_tag WHERE issue_id IN (old.issue_id, new.issue_id));
END;

CREATE TRIGGER article__search_tags_insert AFTER INSERT ON article BEGIN
  DELETE FROM search_tag WHERE id IN (
    SELECT tag_id FROM page JOIN issue_tag ON issue_tag.issue_id = page.issue_id WHERE page.id = new.page_id);
  INSERT INTO search_tag (id, token) SELECT tag_id, random() >> 11 FROM
    page JOIN issue_tag ON issue_tag.issue_id = page.issue_id WHERE page.id = new.page_id;
END;
-- A row id may be given again to an article of another issue.
CREATE TRIGGER article__search_tags_delete AFTER DELETE ON article BEGIN
  DELETE FROM search_tag WHERE id IN (
    SELECT tag_id FROM page JOIN issue_tag ON issue_tag.issue_id = page.issue_id WHERE page.id = old.page_id);
  INSERT INTO search_tag (id, token) SELECT tag_id, random() >> 11 FROM
    page JOIN issue_tag ON issue_tag.issue_id = page.issue_id WHERE page.id = old.page_id;
END;
CREATE TRIGGER article__search_tags_update AFTER UPDATE OF page_id ON article WHEN new.page_id <> old.page_id BEGIN
  DELETE FROM search_tag WHERE id IN (
    SELECT tag_id FROM page JOIN issue_tag ON issue_tag.issue_id = page.issue_id
    WHERE page.id IN (old.page_id, new.page_id));
  INSERT INTO search_tag (id, token) SELECT tag_id, random() >> 11 FROM (
    SELECT DISTINCT tag_id FROM page JOIN issue_tag ON issue_tag.issue_id = page.issue_id
    WHERE page.id IN (old.page_id, new.page_id));
END;
