import { sumTopics, topicPlace, TOPICS } from '../language/pair-topics.ts';
import { NumberRows } from './number-rows.ts';
import { foldUnit } from '../language/fold-script.ts';
import { firstOf, secondOf } from './ngrams.ts';
import type { Pair } from './ngrams.ts';

/** The direction in which a text's topics lie; the less it says of any, the nearer to 0 it is. */
export type Topics = Float64Array;

/** Added to the length of a vector: a text of a few words has a topic by chance. */
const DOUBT = 0.5;

/** A page takes some hundreds. */
const vectors = new NumberRows((length) => new Float64Array(length), TOPICS, 64);

/** Stands for a place that has not been asked for. */
const UNASKED = -2;

/** What texts of numbered pairs are about. Every pair is looked up once, and none that no text is asked about has. */
export class PairTopics {
  readonly #pairs: Int32Array;
  readonly #places: Int32Array;
  /** The places of the pairs that are asked about. */
  readonly #asked: Int32Array;

  /** `pairs` are those of a page by their numbers. */
  constructor(pairs: Int32Array) {
    this.#pairs = pairs;
    this.#places = new Int32Array(pairs.length).fill(UNASKED);
    this.#asked = new Int32Array(pairs.length);
  }

  /** What pairs, each once, say together, by their numbers. */
  of(numbers: Int32Array): Topics {
    let count = 0;
    for (let at = 0; at < numbers.length; at += 1) {
      const place = this.#placeOf(numbers[at] as number);
      if (place < 0) continue;
      this.#asked[count] = place;
      count += 1;
    }
    return directionOf(sumTopics(this.#asked, count));
  }

  #placeOf(number: number): number {
    const known = this.#places[number] as number;
    if (known !== UNASKED) return known;
    const place = placeOf(this.#pairs[number] as number);
    this.#places[number] = place;
    return place;
  }
}

/** What pairs, each once, say together. */
export function topicsOf(pairs: Int32Array): Topics {
  const places = new Int32Array(pairs.length);
  let count = 0;
  for (let at = 0; at < pairs.length; at += 1) {
    const place = placeOf(pairs[at] as number);
    if (place < 0) continue;
    places[count] = place;
    count += 1;
  }
  return directionOf(sumTopics(places, count));
}

function placeOf(pair: Pair): number {
  return topicPlace(foldUnit(firstOf(pair)), foldUnit(secondOf(pair)));
}

/** The direction of nothing. */
const NOWHERE: Topics = new Float64Array(TOPICS);

/** The directions of a text's first so many paragraphs, from none on, in which each counts alike. */
export class GrowingTopics {
  readonly #paragraphs: (at: number) => Topics;
  readonly #sum = vectors.take();
  #directions = [NOWHERE];

  /** `paragraphs` gives the topics of a paragraph by its number. */
  constructor(paragraphs: (at: number) => Topics) {
    this.#paragraphs = paragraphs;
  }

  /** The same texts, gone on with in other paragraphs: what was found of the first ones is not found anew. */
  extend(paragraphs: (at: number) => Topics): GrowingTopics {
    const longer = new GrowingTopics(paragraphs);
    longer.#sum.set(this.#sum);
    longer.#directions = [...this.#directions];
    return longer;
  }

  /** What was found for fewer paragraphs is gone on with. */
  behind(count: number): Topics {
    while (this.#directions.length <= count) {
      const topics = this.#paragraphs(this.#directions.length - 1);
      for (let at = 0; at < TOPICS; at += 1)
        this.#sum[at] = (this.#sum[at] as number) + (topics[at] as number);
      this.#directions.push(directionOf(this.#sum));
    }
    return this.#directions[count] as Topics;
  }
}

/** How near two texts are in their topics: from -1 to 1, 0 where one has none. */
export function agreement(one: Topics, other: Topics): number {
  let sum = 0;
  for (let at = 0; at < TOPICS; at += 1) sum += (one[at] as number) * (other[at] as number);
  return sum;
}

function directionOf(sum: Float64Array): Topics {
  const length = Math.sqrt(agreement(sum, sum)) + DOUBT;
  const direction = vectors.take();
  for (let at = 0; at < TOPICS; at += 1) direction[at] = (sum[at] as number) / length;
  return direction;
}
