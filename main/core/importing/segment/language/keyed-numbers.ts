const FIRST_CAPACITY = 1024;

/**
 * Numbers under pairs of integers from 0 on, below 2³² − 1 each. A table with open addressing over arrays of integers: a
 * map would need one key of both, which is a number on the heap where it has more than 31 bits.
 */
export class KeyedNumbers {
  #size = 0;
  #mask: number;
  /** The first key plus one, so that 0 is an empty place. */
  #firsts: Uint32Array;
  #seconds: Uint32Array;
  #values: Float64Array;

  /** `most` is how many numbers there may be, where that is known; a table that is too small grows. */
  constructor(most = 0) {
    const capacity = Math.max(FIRST_CAPACITY, 1 << (32 - Math.clz32(most * 2)));
    this.#mask = capacity - 1;
    this.#firsts = new Uint32Array(capacity);
    this.#seconds = new Uint32Array(capacity);
    this.#values = new Float64Array(capacity);
  }

  /** -1 where there is none. */
  get(first: number, second: number): number {
    const place = this.#placeOf(first, second);
    return this.#firsts[place] === 0 ? -1 : (this.#values[place] as number);
  }

  /** `value` is 0 or more. */
  set(first: number, second: number, value: number): void {
    const place = this.#placeOf(first, second);
    if (this.#firsts[place] === 0) this.#size += 1;
    this.#firsts[place] = first + 1;
    this.#seconds[place] = second;
    this.#values[place] = value;
    if (this.#size * 2 > this.#mask) this.#grow();
  }

  /** The place of the two keys, or the empty one where they would stand. */
  #placeOf(first: number, second: number): number {
    const firsts = this.#firsts;
    const seconds = this.#seconds;
    const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    let place = mixed ^ (mixed >>> 15);
    for (;;) {
      place &= this.#mask;
      const found = firsts[place];
      if (found === 0 || (found === first + 1 && seconds[place] === second)) return place;
      place += 1;
    }
  }

  #grow(): void {
    const firsts = this.#firsts;
    const seconds = this.#seconds;
    const values = this.#values;
    const capacity = firsts.length * 2;
    this.#mask = capacity - 1;
    this.#firsts = new Uint32Array(capacity);
    this.#seconds = new Uint32Array(capacity);
    this.#values = new Float64Array(capacity);
    firsts.forEach((key, at) => {
      if (key === 0) return;
      const second = seconds[at] as number;
      const place = this.#placeOf(key - 1, second);
      this.#firsts[place] = key;
      this.#seconds[place] = second;
      this.#values[place] = values[at] as number;
    });
  }
}
