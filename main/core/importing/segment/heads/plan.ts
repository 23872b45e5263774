import type { Part } from '../roles/roles.ts';
import type { Run } from './read-runs.ts';

/** An article as a row of runs: the first one's heads are its heads, later ones' heads are its subheads. */
export interface Plan {
  runs: Run[];
  /** Head lines of the article, wherever they were found. */
  heads: Part[];
}

export function titlesOf(parts: readonly Part[]): Part[] {
  return parts.filter((part) => part.role === 'head' || part.role === 'deck');
}

/** What parts say, parted by blanks: no pair of characters stands in two of them. */
export function keyOf(parts: readonly Part[]): string {
  return parts.map((part) => part.key).join(' ');
}

/** Length of a plan's text in characters. */
export function textLength(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + run.body.reduce((length, part) => length + part.key.length, 0), 0);
}
