/** What a block that is one run of inlines is as a paragraph. */
export const proseRoles = {
  paragraph: 'body',
  subhead: 'subhead',
  quote: 'quote',
  caption: 'caption',
  credit: 'credit',
} as const;

/** The block that a paragraph becomes; items of lists become parts of one. */
export const proseTypeOf = {
  body: 'paragraph',
  subhead: 'subhead',
  quote: 'quote',
  caption: 'caption',
  credit: 'credit',
} as const;
