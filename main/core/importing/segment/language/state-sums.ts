import { STATES } from './word-table.ts';

/**
 * Sums by place in a text and by state of its words. Made once and used for each edge of a page; a text can be read as few
 * sorts of words, so what is not 0 is listed before it is multiplied.
 */
export class StateSums {
  readonly #sums: Float64Array;
  /** By place, the states whose sum is not 0, in order once the place is closed, and how many they are. */
  readonly #live: Uint8Array;
  readonly #counts: Uint8Array;

  constructor(places: number) {
    this.#sums = new Float64Array(places * STATES);
    this.#live = new Uint8Array(places * STATES);
    this.#counts = new Uint8Array(places);
  }

  clear(): void {
    for (let place = 0; place < this.#counts.length; place += 1) {
      const start = place * STATES;
      const past = start + (this.#counts[place] as number);
      for (let each = start; each < past; each += 1) this.#sums[start + (this.#live[each] as number)] = 0;
      this.#counts[place] = 0;
    }
  }

  /** `amount` is 0 or more. */
  add(place: number, state: number, amount: number): void {
    if (amount === 0) return;
    const start = place * STATES;
    const before = this.#sums[start + state] as number;
    this.#sums[start + state] = before + amount;
    if (before !== 0) return;
    const count = this.#counts[place] as number;
    this.#live[start + count] = state;
    this.#counts[place] = count + 1;
  }

  /** To be called when all has been added at a place, before anything is asked of it. */
  close(place: number): void {
    const start = place * STATES;
    const past = start + (this.#counts[place] as number);
    // They are few, and mostly come in order.
    for (let each = start + 1; each < past; each += 1) {
      const state = this.#live[each] as number;
      let at = each;
      for (; at > start && (this.#live[at - 1] as number) > state; at -= 1)
        this.#live[at] = this.#live[at - 1] as number;
      this.#live[at] = state;
    }
  }

  /** The sum of a place's states. */
  total(place: number): number {
    let sum = 0;
    for (let state = 0; state < STATES; state += 1) sum += this.#sums[place * STATES + state] as number;
    return sum;
  }

  /** What the place is worth together with one row of a matrix. */
  times(place: number, matrix: Float64Array, row: number): number {
    const start = place * STATES;
    const past = start + (this.#counts[place] as number);
    let sum = 0;
    for (let each = start; each < past; each += 1) {
      const state = this.#live[each] as number;
      sum += (this.#sums[start + state] as number) * (matrix[row * STATES + state] as number);
    }
    return sum;
  }

  /** The same with all rows of a matrix whose columns are given as rows, written to the beginning of an array. */
  timesAll(place: number, columns: Float64Array, to: Float64Array): void {
    const start = place * STATES;
    const past = start + (this.#counts[place] as number);
    for (let each = start; each < past; each += 1) {
      const state = this.#live[each] as number;
      const factor = this.#sums[start + state] as number;
      for (let at = 0; at < STATES; at += 1)
        to[at] = (to[at] as number) + factor * (columns[state * STATES + at] as number);
    }
  }

  /** Writes the sums of a place's states to an array, from one of its places on. */
  copy(place: number, to: Float64Array, from: number): void {
    for (let state = 0; state < STATES; state += 1)
      to[from + state] = this.#sums[place * STATES + state] as number;
  }
}
