export type IntegrityReader = {
  /** SQLite's integrity and foreign key checks, the hash of each content, the index against the articles. */
  problems(): { check: string; message: string }[];
};
