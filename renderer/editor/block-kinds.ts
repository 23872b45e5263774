/** What a block of the body can be made into, in the order in which it is offered. */
export const blockKinds = [
  'paragraph',
  'subhead',
  'quote',
  'unordered',
  'ordered',
  'caption',
  'credit',
] as const;
export type BlockKind = (typeof blockKinds)[number];
