const FIRST_CAPACITY = 1024;
/** Integers of an entry: the first key plus one, so that 0 is an empty place, the second key, and the number. */
const ENTRY = 3;

/**
 * Numbers from 0 on, below 2³², under pairs of integers from 0 on, below 2³² − 1 each. A table with open addressing over one
 * array of integers: a map would need one key of both, which is a number on the heap where it has more than 31 bits, and what
 * is known of an entry lies together, as a look into a large table costs most by the memory that it touches.
 */
export class KeyedNumbers {
  #size = 0;
  #mask: number;
  #entries: Uint32Array;

  /** `most` is how many numbers there may be, where that is known; a table that is too small grows. */
  constructor(most = 0) {
    const capacity = Math.max(FIRST_CAPACITY, 1 << (32 - Math.clz32(most * 2)));
    this.#mask = capacity - 1;
    this.#entries = new Uint32Array(capacity * ENTRY);
  }

  /** -1 where there is none. */
  get(first: number, second: number): number {
    const entries = this.#entries;
    const at = placeOf(entries, this.#mask, first, second);
    return entries[at] === 0 ? -1 : (entries[at + 2] as number);
  }

  set(first: number, second: number, value: number): void {
    const at = placeOf(this.#entries, this.#mask, first, second);
    if (this.#entries[at] === 0) this.#size += 1;
    write(this.#entries, at, first, second, value);
    if (this.#size * 2 > this.#mask) this.#grow();
  }

  #grow(): void {
    const before = this.#entries;
    const capacity = (this.#mask + 1) * 2;
    this.#mask = capacity - 1;
    this.#entries = new Uint32Array(capacity * ENTRY);
    for (let at = 0; at < before.length; at += ENTRY) {
      const key = before[at] as number;
      if (key === 0) continue;
      const second = before[at + 1] as number;
      const place = placeOf(this.#entries, this.#mask, key - 1, second);
      write(this.#entries, place, key - 1, second, before[at + 2] as number);
    }
  }
}

/** Where the entry of the two keys begins, or the empty one where it would stand. */
function placeOf(entries: Uint32Array, mask: number, first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  let place = mixed ^ (mixed >>> 15);
  for (;;) {
    const at = (place & mask) * ENTRY;
    const found = entries[at];
    if (found === 0 || (found === first + 1 && entries[at + 1] === second)) return at;
    place += 1;
  }
}

function write(entries: Uint32Array, at: number, first: number, second: number, value: number): void {
  entries[at] = first + 1;
  entries[at + 1] = second;
  entries[at + 2] = value;
}
