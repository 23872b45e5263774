-- A bag (BagIt) of an import makes room for the files in it, of which each may know its page.

-- Position of the bag that the file came in; null for a file that came by itself.
ALTER TABLE import_file ADD COLUMN bag_position INTEGER;
-- JSON: publication, date and page that the bag says it is of; null where it says nothing.
ALTER TABLE import_file ADD COLUMN place TEXT;
