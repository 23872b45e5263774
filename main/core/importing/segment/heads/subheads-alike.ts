/** By so many characters the subheads of one article differ; each more speaks against it, up to this many. */
const ALIKE = 3;
const UNLIKE = 8;

/** How much the length of a title speaks against its being a subhead like those that the article has already. */
export function unlikeness(length: number, subheads: readonly number[]): number {
  if (subheads.length === 0) return 0;
  const mean = subheads.reduce((sum, one) => sum + one, 0) / subheads.length;
  return (Math.max(0, Math.min(UNLIKE, Math.abs(length - mean)) - ALIKE) * 2) / UNLIKE;
}
