/** What the importer may be in doubt about. */
export const importDoubtCodes = [
  'body-missing',
  'headline-missing',
  'fragment-unplaced',
  'headline-doubtful',
  'seam-doubtful',
  'columns-parted',
  'names-doubtful',
  'text-missing',
  'kind-doubtful',
] as const;

export type ImportDoubtCode = (typeof importDoubtCodes)[number];
