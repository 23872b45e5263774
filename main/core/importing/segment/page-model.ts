import { foldScript } from './language/fold-script.ts';
import { loadFluency } from './language/fluency.ts';
import { loadReading } from './language/reading-model.ts';
import type { Fluency } from './language/fluency.ts';
import type { ReadingModel } from './language/reading-model.ts';
import type { HeadEdge, TailEdge } from './stitching/seam-edges.ts';

/** A text of which only the folded key is asked. */
export interface Keyed {
  key: string;
}

/** What is known of how text reads: newspaper text in general, and the page's own. */
export interface PageModel {
  fluency: Fluency;
  reading: ReadingModel;
  /** Whether the page has these two or three characters in a row. */
  has(gram: string): boolean;
  /** What is known already of how its parts end and begin. */
  tails: Map<Keyed, TailEdge>;
  heads: Map<Keyed, HeadEdge>;
}

/** More characters than any page has; what comes behind them is not looked through. */
const MOST = 120_000;

/** `without` are texts which the general model must not know. */
export function readPageModel(parts: readonly Keyed[], without: readonly string[] = []): PageModel {
  const keys: string[] = [];
  let left = MOST;
  for (const part of parts) {
    const key = foldScript(part.key.slice(0, left));
    keys.push(key);
    left -= key.length;
    if (left <= 0) break;
  }
  const unknown = without.map(foldScript);
  return {
    fluency: loadFluency(unknown),
    reading: loadReading(unknown),
    has: lookThrough(keys.join('\n')),
    tails: new Map(),
    heads: new Map(),
  };
}

/** Characters are told apart by so many of their bits; those that are not only cost a look. */
const BUCKETS = 4096;

/** Finds grams by the places of their rarest character: few of a page's grams are ever asked for, so none is counted before. */
function lookThrough(text: string): (gram: string) => boolean {
  const counts = new Uint32Array(BUCKETS);
  // The first place of each character, and behind each place the next one of the same character; -1 where there is none.
  const first = new Int32Array(BUCKETS).fill(-1);
  const next = new Int32Array(text.length);
  const bucketOf = (unit: number): number => unit & (BUCKETS - 1);
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const bucket = bucketOf(text.charCodeAt(at));
    counts[bucket] = (counts[bucket] as number) + 1;
    next[at] = first[bucket] as number;
    first[bucket] = at;
  }
  return (gram) => {
    if (gram.length < 2) return false;
    let rarest = 0;
    let bucket = bucketOf(gram.charCodeAt(0));
    for (let at = 1; at < gram.length; at += 1) {
      const other = bucketOf(gram.charCodeAt(at));
      if ((counts[other] as number) >= (counts[bucket] as number)) continue;
      rarest = at;
      bucket = other;
    }
    for (let at = first[bucket] as number; at >= 0; at = next[at] as number)
      if (text.startsWith(gram, at - rarest)) return true;
    return false;
  };
}
