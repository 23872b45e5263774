import { KeyedNumbers } from './keyed-numbers.ts';
import { TOPIC_VECTORS } from './topic-vectors.ts';

/** Numbers of a vector. */
export const TOPICS = 24;
/** A number is written as one of so many levels above 0, and as many below it, which stand for squares. */
const LEVELS = 42;
/** The character of the lowest level; none of them needs an escape in a string. */
const FIRST = 40;
const SKIPPED = '\\'.charCodeAt(0);

interface TopicVectors {
  places: KeyedNumbers;
  /** The vectors one behind the other, by their places; each number as its level, from 0 for the lowest one. */
  levels: Uint8Array;
}

/** The numbers of the levels. */
const NUMBERS = Float64Array.from({ length: 2 * LEVELS + 1 }, (_, at) => {
  const level = at - LEVELS;
  return Math.fround((level * Math.abs(level)) / LEVELS ** 2);
});

let shipped: TopicVectors | null = null;

/**
 * The place of what two UTF-16 units in a row tell of a text's topic; -1 where they tell nothing. The table is found and written
 * by tests/support/scripts/write-topic-vectors.ts, out of which pairs the articles of tests/support/newspaper-texts have together.
 */
export function topicPlace(first: number, second: number): number {
  return (shipped ??= readTopicVectors(TOPIC_VECTORS)).places.get(first, second);
}

/** Made once: see `sumTopics`. */
const sum = new Float64Array(TOPICS);

/**
 * What stands at the first `count` places, which `topicPlace` gave, summed up, until the next call: texts of one topic have much
 * the same direction.
 */
export function sumTopics(places: Int32Array, count: number): Float64Array {
  const { levels } = (shipped ??= readTopicVectors(TOPIC_VECTORS));
  sum.fill(0);
  for (let each = 0; each < count; each += 1) {
    const from = (places[each] as number) * TOPICS;
    for (let at = 0; at < TOPICS; at += 1)
      sum[at] = (sum[at] as number) + (NUMBERS[levels[from + at] as number] as number);
  }
  return sum;
}

/** A line for each first character, behind it each second one with its vector; the greatest number becomes `most`. */
export function writeTopicVectors(vectors: ReadonlyMap<string, readonly number[]>, most: number): string {
  const lines = new Map<string, string>();
  for (const [gram, vector] of [...vectors].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const levels = vector.map((number) => {
      const level = Math.round(LEVELS * Math.sqrt(Math.min(1, Math.abs(number) / most)));
      return String.fromCharCode(unitOf(number < 0 ? -level : level));
    });
    const [first, second] = [gram.charAt(0), gram.charAt(1)];
    lines.set(first, (lines.get(first) ?? first) + second + levels.join(''));
  }
  return [...lines.values()].join('\n');
}

function readTopicVectors(text: string): TopicVectors {
  const byUnit: number[] = [];
  for (let level = -LEVELS; level <= LEVELS; level += 1) byUnit[unitOf(level)] = level + LEVELS;
  const lines = text.split('\n');
  const pairs = lines.reduce((sum, line) => sum + (line.length - 1) / (TOPICS + 1), 0);
  const places = new KeyedNumbers(pairs);
  const levels = new Uint8Array(pairs * TOPICS);
  let size = 0;
  for (const line of lines)
    for (let at = 1; at < line.length; at += TOPICS + 1) {
      places.set(line.charCodeAt(0), line.charCodeAt(at), size / TOPICS);
      for (let topic = 1; topic <= TOPICS; topic += 1) {
        levels[size] = byUnit[line.charCodeAt(at + topic)] as number;
        size += 1;
      }
    }
  return { places, levels };
}

/** The character of a level; see `SKIPPED`. */
function unitOf(level: number): number {
  const unit = FIRST + LEVELS + level;
  return unit < SKIPPED ? unit : unit + 1;
}
