/**
 * Where a step to the next article leads: to the block with which the next run of one article begins, backwards first to the
 * beginning of this one. What is chosen on the way ends with an article, so that forwards it leads to the last block of this run.
 * `owners` are the articles of the blocks in their order.
 */
export function stepByArticle(
  owners: readonly (string | null)[],
  at: number,
  by: -1 | 1,
  extend: boolean,
): number {
  const last = owners.length - 1;
  const begins = (index: number): boolean => index <= 0 || owners[index] !== owners[index - 1];
  const ends = (index: number): boolean => index >= last || begins(index + 1);
  let next = Math.max(0, Math.min(last, at + by));
  if (by < 0) while (!begins(next)) next -= 1;
  else if (extend) while (!ends(next)) next += 1;
  else while (next < last && !begins(next)) next += 1;
  return next;
}
