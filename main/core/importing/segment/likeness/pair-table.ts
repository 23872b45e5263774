/** The pairs of a page's texts under numbers from 0 on, so that what is known of them can stand in arrays. */
export interface PairTable {
  /** How many different pairs there are. */
  readonly size: number;
  /** The pairs, and what each of them weighs, by their numbers. */
  readonly pairs: Int32Array;
  readonly weights: Float64Array;
  /** The numbers of a text's pairs, each once, in the order of the text. */
  readonly texts: readonly Int32Array[];
}

/** What numbered pairs weigh together. */
export function sumWeights(numbers: Int32Array, { weights }: PairTable): number {
  let sum = 0;
  for (const number of numbers) sum += weights[number] as number;
  return sum;
}
