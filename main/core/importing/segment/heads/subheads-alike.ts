/** Longer titles are seldom made alike by intention. */
const LONGEST_ALIKE = 14;
const LEAST_ALIKE = 4;

/** A title with everything taken out but what it is built of: marks, blanks, and one sign for each run of words. */
const buildOf = (title: string): string => title.replace(/[\p{L}\p{N}]+/gu, 'x');

/**
 * Whether two titles are made alike, as subheads of one article are: of one length, and beginning or ending in the same two
 * characters, or in one character where both are built alike. 链上聚人才 / 链上破难题, 一笔“亏本账” / 一条“笨办法”.
 */
export function areMadeAlike(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  if (Math.max(one.length, other.length) > LONGEST_ALIKE || Math.min(one.length, other.length) < LEAST_ALIKE)
    return false;
  if (one.slice(0, 2) === other.slice(0, 2) || one.slice(-2) === other.slice(-2)) return true;
  const build = buildOf(one);
  return build !== 'x' && build === buildOf(other) && (one[0] === other[0] || one.at(-1) === other.at(-1));
}

/** By so many characters the subheads of one article differ; each more speaks against it, up to this many. */
const ALIKE = 3;
const UNLIKE = 8;

/** How much the length of a title speaks against its being a subhead like those that the article has already. */
export function unlikeness(length: number, subheads: readonly number[]): number {
  if (subheads.length === 0) return 0;
  const mean = subheads.reduce((sum, one) => sum + one, 0) / subheads.length;
  return (Math.max(0, Math.min(UNLIKE, Math.abs(length - mean)) - ALIKE) * 2) / UNLIKE;
}
