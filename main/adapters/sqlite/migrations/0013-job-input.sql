-- JSON: what a job was asked for that can go on after its process was killed; null for all others, and for imports, whose
-- files have tables of their own.
ALTER TABLE job ADD COLUMN input TEXT;
