import { addTopics, topicPlace, TOPICS } from '../language/pair-topics.ts';
import { foldUnit } from '../language/fold-script.ts';
import { firstOf, secondOf } from './ngrams.ts';

/** The direction in which a text's topics lie; the less it says of any, the nearer to 0 it is. */
export type Topics = Float64Array;

/** Added to the length of a vector: a text of a few words has a topic by chance. */
const DOUBT = 0.5;

/** Where what pairs tell of topics stands, as `topicsOf` takes it: every pair of a page is looked up once. */
export function topicPlaces(pairs: Int32Array): Int32Array {
  return pairs.map((pair) => topicPlace(foldUnit(firstOf(pair)), foldUnit(secondOf(pair))));
}

/** What pairs, each once, say together; `places` are those of the pairs. */
export function topicsOf(places: Int32Array): Topics {
  const sum = new Float64Array(TOPICS);
  for (const place of places) if (place >= 0) addTopics(sum, place);
  return directionOf(sum);
}

/** The directions of a text's first so many paragraphs, from none on, in which each counts alike. */
export class GrowingTopics {
  readonly #paragraphs: (at: number) => Topics;
  readonly #sum = new Float64Array(TOPICS);
  #directions = [directionOf(this.#sum)];

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
  const direction = new Float64Array(TOPICS);
  for (let at = 0; at < TOPICS; at += 1) direction[at] = (sum[at] as number) / length;
  return direction;
}
