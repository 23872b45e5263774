-- By tag a number that is another one after each change of the articles that carry it, so that a reader reads only those
-- lists anew that have changed. It is drawn at random: what a rolled-back command drew never comes again. Removed and
-- inserted, because OR IGNORE of the statement that fires a trigger goes for the trigger's statements, too.
CREATE TABLE search_tag (
  id INTEGER PRIMARY KEY,
  token INTEGER NOT NULL
) STRICT;

CREATE TRIGGER article_tag__search_insert AFTER INSERT ON article_tag BEGIN
  DELETE FROM search_tag WHERE id = new.tag_id;
  INSERT INTO search_tag (id, token) VALUES (new.tag_id, random() >> 11);
END;
CREATE TRIGGER article_tag__search_delete AFTER DELETE ON article_tag BEGIN
  DELETE FROM search_tag WHERE id = old.tag_id;
  INSERT INTO search_tag (id, token) VALUES (old.tag_id, random() >> 11);
END;
CREATE TRIGGER article_tag__search_update AFTER UPDATE ON article_tag BEGIN
  DELETE FROM search_tag WHERE id IN (old.tag_id, new.tag_id);
  INSERT INTO search_tag (id, token) VALUES (old.tag_id, random() >> 11);
  INSERT INTO search_tag (id, token) SELECT new.tag_id, random() >> 11 WHERE new.tag_id <> old.tag_id;
END;
