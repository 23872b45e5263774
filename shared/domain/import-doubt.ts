/** What the importer may be in doubt about. */
export const importDoubtCodes = [
  'body-missing',
  'headline-missing',
  'paragraphs-elsewhere',
  'fragment-unplaced',
  'continued-here',
  'headline-doubtful',
  'headline-stacked',
  'seam-doubtful',
  'continuation-doubtful',
  'columns-parted',
  'names-doubtful',
  'text-missing',
  'kind-doubtful',
] as const;

export type ImportDoubtCode = (typeof importDoubtCodes)[number];
