import { pageShingles } from './page-shingles.ts';

/** So many pages are remembered (some 20 kB each): the last 64 of each of five forms, as many as are compared again. */
const mostKnown = 320;

/** Remembers the shingles of the pages that were compared last: what comes again in a batch is not read again. */
export interface KnownPrints {
  /** Shingles of the text under the key, which must name that text alone; the text is read where they are not known. */
  shinglesOf(key: string, readText: () => string): Uint32Array;
  /** Shingles that were read elsewhere. */
  know(key: string, shingles: Uint32Array): void;
}

export function createKnownPrints(): KnownPrints {
  const known = new Map<string, Uint32Array>();
  function know(key: string, shingles: Uint32Array): void {
    // A map keeps the order in which its keys came: the first is the one that nobody has asked for longest.
    known.delete(key);
    known.set(key, shingles);
    const [oldest] = known.keys();
    if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  }
  return {
    know,
    shinglesOf(key, readText) {
      const shingles = known.get(key) ?? pageShingles(readText());
      know(key, shingles);
      return shingles;
    },
  };
}
