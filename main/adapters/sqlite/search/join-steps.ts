import { varintAt, varintLength } from './byte-writer.ts';
import { type Candidates, joinPair } from './join-pair.ts';
import { intersect, LISTS_APART, type Matches, unite } from './matches.ts';
import { type Located, locateRuns } from './position-list.ts';
import { IN_HEADS, MOST_COUNTED } from './posting-list.ts';
import type { KeyPostings } from './segment-reader.ts';

/** Where in a document a phrase may stand, in units: the begin of its field and the end; `headsEnds` by id, for the weight. */
export type PlaceTest = {
  /** Null: anywhere. */
  start: ((id: number) => number) | null;
  end: (id: number) => number;
  headsEnds: Uint16Array;
};

/** One of the pairs that cover a phrase, by its offset in it, with the postings of all spellings that count as equal to it. */
export type PhraseStep = { offset: number; postings: readonly KeyPostings[] };

/** Articles in which all steps have a place at their offsets from one beginning; the rarest step comes first. */
export function joinSteps(steps: readonly PhraseStep[], places: PlaceTest): Matches {
  const [first, second, ...others] = steps as [PhraseStep, ...PhraseStep[]];
  const pair = second && pairOf(first, second);
  const candidates = pair ? joinPair(...pair) : readBegins(first, articlesOfAll(steps));
  if (places.start !== null) keepInField(candidates, places.start, places.end);
  for (const step of pair ? others : steps.slice(1)) keepContinued(candidates, step);
  return weigh(candidates, places.headsEnds);
}

function articlesOfAll(steps: readonly PhraseStep[]): Matches {
  return steps
    .map(({ postings }) => (postings.length === 1 ? (postings[0] as Matches) : unite(postings)))
    .reduce((sum, list) => intersect(sum, list));
}

/** Two steps of one spelling each, of which most articles of the one are read for the other. */
function pairOf(first: PhraseStep, second: PhraseStep): Parameters<typeof joinPair> | null {
  const [one, ...more] = first.postings;
  const [other, ...others] = second.postings;
  if (!one || !other || more.length + others.length > 0 || one.count * LISTS_APART < other.count) return null;
  return [
    { offset: first.offset, postings: one },
    { offset: second.offset, postings: other },
  ];
}

/** Every place of a step in these articles. */
function readBegins({ offset, postings }: PhraseStep, articles: Matches): Candidates {
  const located = postings.map((list) => locateRuns(list, list.runs(), articles));
  const starts = new Uint32Array(articles.count + 1);
  for (const { places, sizes, count } of located) {
    for (let run = 0; run < count; run += 1) {
      const next = (places[run] as number) + 1;
      starts[next] = (starts[next] as number) + (sizes[run] as number);
    }
  }
  for (let place = 0; place < articles.count; place += 1)
    starts[place + 1] = (starts[place + 1] as number) + (starts[place] as number);
  const begins = new Int32Array(starts[articles.count] as number);
  const ends = starts.slice(0, articles.count);
  for (const each of located) putBegins(each, offset, begins, ends);
  if (located.length > 1)
    for (let place = 0; place < articles.count; place += 1)
      sortStretch(begins, starts[place] as number, starts[place + 1] as number);
  return { articles, starts, begins };
}

/** So few numbers, and mostly there is one, are put in order by hand. */
const FEW = 64;

function sortStretch(numbers: Int32Array, from: number, to: number): void {
  if (to - from > FEW) {
    numbers.subarray(from, to).sort();
    return;
  }
  for (let place = from + 1; place < to; place += 1) {
    const moved = numbers[place] as number;
    let at = place;
    for (; at > from && (numbers[at - 1] as number) > moved; at -= 1) numbers[at] = numbers[at - 1] as number;
    numbers[at] = moved;
  }
}

function putBegins(
  { bytes, places, starts, sizes, count }: Located,
  offset: number,
  begins: Int32Array,
  ends: Uint32Array,
): void {
  for (let run = 0; run < count; run += 1) {
    const place = places[run] as number;
    let at = starts[run] as number;
    let end = ends[place] as number;
    let begin = -offset;
    for (let left = sizes[run] as number; left > 0; left -= 1) {
      const delta = varintAt(bytes, at);
      at += varintLength(delta);
      begin += delta;
      begins[end] = begin;
      end += 1;
    }
    ends[place] = end;
  }
}

/** Drops the begins that no spelling of the step follows. */
function keepContinued(candidates: Candidates, { offset, postings }: PhraseStep): void {
  const { articles, starts, begins } = candidates;
  const isKept = new Uint8Array(starts[articles.count] as number);
  for (const list of postings)
    markContinued(locateRuns(list, list.runs(), articles), offset, starts, begins, isKept);
  let kept = 0;
  let start = 0;
  for (let place = 0; place < articles.count; place += 1) {
    const end = starts[place + 1] as number;
    for (let at = start; at < end; at += 1) {
      begins[kept] = begins[at] as number;
      kept += isKept[at] as number;
    }
    start = end;
    starts[place + 1] = kept;
  }
}

function markContinued(
  { bytes, places, starts: runs, sizes, count }: Located,
  offset: number,
  starts: Uint32Array,
  begins: Int32Array,
  isKept: Uint8Array,
): void {
  for (let run = 0; run < count; run += 1) {
    const place = places[run] as number;
    let begin = starts[place] as number;
    const end = starts[place + 1] as number;
    let at = runs[run] as number;
    let position = -offset;
    for (let left = sizes[run] as number; left > 0 && begin < end; left -= 1) {
      const delta = varintAt(bytes, at);
      at += varintLength(delta);
      position += delta;
      while (begin < end && (begins[begin] as number) < position) begin += 1;
      if (begin < end && begins[begin] === position) isKept[begin] = 1;
    }
  }
}

function keepInField(
  { articles: { ids, count }, starts, begins }: Candidates,
  startOf: (id: number) => number,
  endOf: (id: number) => number,
): void {
  let kept = 0;
  let start = 0;
  for (let place = 0; place < count; place += 1) {
    const end = starts[place + 1] as number;
    const lowest = startOf(ids[place] as number);
    const highest = endOf(ids[place] as number);
    for (let at = start; at < end; at += 1) {
      const begin = begins[at] as number;
      if (begin < lowest || begin >= highest) continue;
      begins[kept] = begin;
      kept += 1;
    }
    start = end;
    starts[place + 1] = kept;
  }
}

/** Articles with a begin that is left: how many, and whether the first lies in the heads. */
function weigh({ articles, starts, begins }: Candidates, headsEnds: Uint16Array): Matches {
  const ids = new Uint32Array(articles.count);
  const weights = new Uint8Array(articles.count);
  let count = 0;
  for (let place = 0; place < articles.count; place += 1) {
    const start = starts[place] as number;
    const often = (starts[place + 1] as number) - start;
    if (often === 0) continue;
    const id = articles.ids[place] as number;
    ids[count] = id;
    weights[count] =
      Math.min(often, MOST_COUNTED) | ((begins[start] as number) < (headsEnds[id] as number) ? IN_HEADS : 0);
    count += 1;
  }
  return { count, ids, weights };
}
