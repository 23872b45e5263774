/** What the importer may be in doubt about. */
export const importDoubtCodes = [
  'body-missing',
  'headline-missing',
  'paragraphs-elsewhere',
  'article-begins',
  'head-elsewhere',
  'fragment-unplaced',
  'continued-here',
  'headline-doubtful',
  'headline-stacked',
  'seam-doubtful',
  'continuation-doubtful',
  'columns-parted',
  'names-doubtful',
  'text-missing',
  'texts-stop',
  'kind-doubtful',
] as const;

/** What is asked by a doubt that is stored with an article: its fragment lies elsewhere, and may be how the article goes on. */
export function askedDoubt(stored: string): string {
  return stored === 'fragment-unplaced' ? 'continuation-doubtful' : stored;
}

export type ImportDoubtCode = (typeof importDoubtCodes)[number];
