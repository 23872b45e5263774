type Numbers = Float64Array | Uint16Array;

/**
 * Gives out rows of numbers, all 0 at first, cut out of long arrays: one array each, hundreds for a page, would be as many
 * blocks of memory outside the heap, which take longer to get and to give back than to be filled.
 */
export class NumberRows<Row extends Numbers> {
  readonly #width: number;
  readonly #size: number;
  readonly #make: (length: number) => Row;
  #rows: Row | null = null;
  #given = 0;

  /** Rows of `width` numbers; `size` of them come out of one array. */
  constructor(make: (length: number) => Row, width: number, size: number) {
    this.#make = make;
    this.#width = width;
    this.#size = size;
  }

  take(): Row {
    if (this.#rows === null || this.#given === this.#size) {
      this.#rows = this.#make(this.#width * this.#size);
      this.#given = 0;
    }
    const from = this.#given * this.#width;
    this.#given += 1;
    return this.#rows.subarray(from, from + this.#width) as Row;
  }
}
