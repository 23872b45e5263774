import { COUNTS } from './fluency-counts.ts';
import { numberGrams } from './gram-counts.ts';
import type { GramCounts } from './gram-counts.ts';

/** Stands before the first character of a paragraph. */
export const START = '^';

/** Counts of one to three characters in a row in newspaper text, and what they tell of how likely text is. */
export interface Fluency {
  /** Natural logarithm of how much likelier a character is behind one other than anywhere. */
  pair(before: string, after: string): number;
  /** By how much it is likelier behind two others than behind the second of them alone. */
  triple(first: string, second: string, third: string): number;
  /** How seldom two UTF-16 units stand in a row: 1 for such as were never seen, nearer to 0 the commoner they are. */
  rarity(first: number, second: number): number;
}

type Counts = ReadonlyMap<string, number>;

/** How often a context must have been seen to be believed as much as what is known without it. */
const TRUST_PAIR = 8;
const TRUST_TRIPLE = 3;
const FLOOR = 0.5;
const CHARACTERS = 2000;
/** So many counts, from 0 on, are looked up rather than reckoned with. */
const FEW = 256;

let shipped: { counts: GramCounts; fluency: Fluency } | null = null;

/** The model that comes with the program, without the given texts where they were among those that it was made of. */
export function loadFluency(without: readonly string[] = []): Fluency {
  if (shipped === null) {
    const counts = numberGrams({ forEach: (visit) => eachCount(COUNTS, visit) });
    shipped = { counts, fluency: createFluency(counts) };
  }
  return without.length > 0
    ? createFluency(shipped.counts, numberGrams(countGrams(without)))
    : shipped.fluency;
}

/** `less` is taken off the counts. */
export function createFluency(counts: GramCounts, less?: GramCounts): Fluency {
  const { total } = counts;
  const { of, one, two, three } = less ? lessen(counts, less) : counts;
  const logTotal = Math.log(total);
  const rarityOf = (count: number): number => Math.log(total / (count + 1)) / logTotal;
  /** By count: most pairs of a page were seen a few times at most. */
  const rarities = Float64Array.from({ length: FEW }, (_, count) => rarityOf(count));
  const anywhere = (count: number): number => (count + FLOOR) / (total + CHARACTERS);
  const behindOne = (seen: number, both: number, after: number): number => {
    const trust = seen / (seen + TRUST_PAIR);
    return trust * (seen > 0 ? both / seen : 0) + (1 - trust) * anywhere(after);
  };
  const behindTwo = (seen: number, all: number, behind: number): number => {
    const trust = seen / (seen + TRUST_TRIPLE);
    return Math.log((trust * (seen > 0 ? all / seen : 0) + (1 - trust) * behind) / behind);
  };
  return {
    pair(before, after) {
      if (before.length !== 1 || after.length !== 1)
        return Math.log(behindOne(of(before), of(before + after), of(after)) / anywhere(of(after)));
      const [b, a] = [before.charCodeAt(0), after.charCodeAt(0)];
      return Math.log(behindOne(one(b), two(b, a), one(a)) / anywhere(one(a)));
    },
    triple(first, second, third) {
      if (first.length !== 1 || second.length !== 1 || third.length !== 1) {
        const behind = behindOne(of(second), of(second + third), of(third));
        return behindTwo(of(first + second), of(first + second + third), behind);
      }
      const [a, b, c] = [first.charCodeAt(0), second.charCodeAt(0), third.charCodeAt(0)];
      return behindTwo(two(a, b), three(a, b, c), behindOne(one(b), two(b, c), one(c)));
    },
    rarity: (first, second) => {
      const count = two(first, second);
      return count < FEW ? (rarities[count] as number) : rarityOf(count);
    },
  };
}

function lessen(counts: GramCounts, less: GramCounts): GramCounts {
  return {
    total: counts.total,
    of: (gram) => Math.max(0, counts.of(gram) - less.of(gram)),
    one: (unit) => Math.max(0, counts.one(unit) - less.one(unit)),
    two: (first, second) => Math.max(0, counts.two(first, second) - less.two(first, second)),
    three: (...units) => Math.max(0, counts.three(...units) - less.three(...units)),
  };
}

/** Counts the characters of folded texts without white space, and those in a row, up to `longest` of them. */
export function countGrams(texts: readonly string[], longest = 3): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const whole = START + text;
    for (let length = 1; length <= longest; length += 1)
      for (let at = 0; at + length <= whole.length; at += 1) {
        const gram = whole.slice(at, at + length);
        counts.set(gram, (counts.get(gram) ?? 0) + 1);
      }
  }
  return counts;
}

/**
 * Writes counts as text: a line for each beginning, a tabulator, and behind it each last character with its count in
 * base 36, which is left out for one.
 */
export function writeCounts(counts: Counts): string {
  const lines = new Map<string, string>();
  for (const gram of [...counts.keys()].toSorted()) {
    const number = counts.get(gram) ?? 0;
    const beginning = gram.slice(0, -1);
    const entry = gram.slice(-1) + (number === 1 ? '' : `\u0001${number.toString(36)}\u0001`);
    lines.set(beginning, (lines.get(beginning) ?? '') + entry);
  }
  return [...lines].map(([beginning, entries]) => `${beginning}\t${entries}`).join('\n');
}

export function readCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  eachCount(text, (count, gram) => counts.set(gram, count));
  return counts;
}

function eachCount(text: string, visit: (count: number, gram: string) => void): void {
  for (const line of text.split('\n')) {
    const [beginning = '', entries = ''] = line.split('\t');
    for (let at = 0; at < entries.length; at += 1) {
      const gram = beginning + entries.charAt(at);
      if (entries.charAt(at + 1) !== '\u0001') {
        visit(1, gram);
        continue;
      }
      const end = entries.indexOf('\u0001', at + 2);
      visit(Number.parseInt(entries.slice(at + 2, end), 36), gram);
      at = end;
    }
  }
}
