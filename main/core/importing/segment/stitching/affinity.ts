import { bodyOf } from '../articles/draft.ts';
import { agreement, GrowingTopics, PairTopics } from '../likeness/topics.ts';
import { NumberRows } from '../likeness/number-rows.ts';
import { sumWeights } from '../likeness/pair-table.ts';
import type { Keyed } from '../page-model.ts';
import type { PagePairs } from '../likeness/page-pairs.ts';
import type { PairTable } from '../likeness/pair-table.ts';
import type { ParagraphRole } from '../page-split.ts';
import type { Topics } from '../likeness/topics.ts';

/** A paragraph of which only the words are asked; known by identity. */
export interface Spoken {
  role: ParagraphRole;
  parts: readonly Keyed[];
}

/** An article of which only the words are asked. */
export interface SpokenArticle {
  heads: readonly { part: Keyed }[];
  paragraphs: readonly Spoken[];
}

/** What the paragraphs of an article speak of, up to any of them. */
export interface Profile {
  /** Number of the article whose heads stand above them. */
  article: number;
  paragraphs: readonly Spoken[];
  /** For each pair by its number, behind how many paragraphs it has been said; NEVER where it is not. */
  saidBehind: Uint16Array;
  /** What the pairs said weigh together behind so many paragraphs, from none on. */
  weights: Float64Array;
  /** What they are about, behind so many paragraphs. */
  topics: GrowingTopics;
}

/** Tells whether a paragraph speaks of one article or of another. */
export interface Affinity {
  profile(article: number, paragraphs: readonly Spoken[]): Profile;
  /** The same with one paragraph more. */
  extend(profile: Profile, paragraph: Spoken): Profile;
  /** How near a paragraph is to the heads of an article and the first `count` of the profile's paragraphs; at least 0. */
  nearness(paragraph: Spoken, profile: Profile, count: number): number;
  /** What paragraphs in a row are about together, from the first one to any of them. */
  topics(paragraphs: readonly Spoken[]): GrowingTopics;
  /** How near in what they are about paragraphs are to the same: from one to the next an article seldom leaves its topic. */
  agreement(topics: Topics, profile: Profile, count: number): number;
  /** How much two paragraphs say in common, weighed as in `nearness`: 0 and more. */
  common(one: Spoken, other: Spoken): number;
}

/** Fitted to paragraphs of some 130 pages, each against all articles of its page, then to whole pages. */
const TEXT = 65;
const HEADS_FOUND = 12;
const HEADS_SHARE = 15;
const TOPICS_OF_TEXT = 3;
const TOPICS_OF_HEADS = 1;
/** A paragraph next to it says more of where one belongs than any other of its article. */
const COMMON = 26;
/** So many further articles may have a pair from paragraphs that stand in the wrong place. */
const ASTRAY = 2;
/** The difference of two nearnesses is the natural logarithm of odds that a paragraph belongs there; at most so much. */
export const MOST_ODDS = 4;

const NEVER = 65_535;

interface Text {
  /** In the order of their numbers. */
  pairs: Int32Array;
  weight: number;
  /** Null until somebody asks. */
  topics: Topics | null;
  /** What it shares with the heads of each article; NaN where nobody has asked yet. */
  inHeads: Float64Array;
}

export function createAffinity(drafts: readonly SpokenArticle[], pagePairs: PagePairs): Affinity {
  const bodies = drafts.map((draft): Spoken[] => bodyOf(draft));
  const paragraphs = bodies.flat();
  const table = weighByPage(
    pagePairs.tableOf([
      ...drafts.map((draft) => draft.heads.map((head) => head.part)),
      ...paragraphs.map(({ parts }) => [wholeOf(parts)]),
    ]),
    bodies.map((body) => body.length),
  );
  const pairWeights = table.weights;
  const heads = table.texts.slice(0, drafts.length);
  const headWeights = heads.map((pairs) => sumWeights(pairs, table));
  const topicsOf = new PairTopics(table.pairs);
  const headTopics = heads.map((pairs) => topicsOf.of(pairs));
  const inHeadsOf = heads.map((pairs) => {
    const own = new Uint8Array(table.size);
    for (const pair of pairs) own[pair] = 1;
    return own;
  });
  const texts = new Map(
    paragraphs.map((paragraph, at): [Spoken, Text] => {
      const pairs = (table.texts[drafts.length + at] as Int32Array).toSorted();
      const inHeads = new Float64Array(drafts.length).fill(Number.NaN);
      return [paragraph, { pairs, weight: sumWeights(pairs, table), topics: null, inHeads }];
    }),
  );
  const weightInHeads = ({ pairs, inHeads }: Text, article: number): number => {
    const known = inHeads[article] as number;
    if (!Number.isNaN(known)) return known;
    const own = inHeadsOf[article] as Uint8Array;
    let sum = 0;
    for (const pair of pairs) if (own[pair] === 1) sum += table.weights[pair] as number;
    inHeads[article] = sum;
    return sum;
  };
  const topicsIn =
    (rows: readonly Spoken[]) =>
    (at: number): Topics => {
      const text = texts.get(rows[at] as Spoken) as Text;
      return (text.topics ??= topicsOf.of(text.pairs));
    };
  const growTopics = (rows: readonly Spoken[]): GrowingTopics => new GrowingTopics(topicsIn(rows));
  /** Marks what a paragraph is the first to say; what that weighs. */
  const say = (paragraph: Spoken, count: number, saidBehind: Uint16Array): number => {
    let sum = 0;
    for (const pair of (texts.get(paragraph) as Text).pairs) {
      if ((saidBehind[pair] as number) <= count) continue;
      saidBehind[pair] = count;
      sum += table.weights[pair] as number;
    }
    return sum;
  };
  /** By pair, the last mark of a text that has it: one paragraph is mostly compared with several, one after the other. */
  const marks = new Uint32Array(table.size);
  let marked = 0;
  let last: Text | null = null;
  const mark = (text: Text): void => {
    if (text === last) return;
    last = text;
    marked += 1;
    for (const pair of text.pairs) marks[pair] = marked;
  };
  const saidRows = new NumberRows((length) => new Uint16Array(length), table.size, 16);
  return {
    topics: growTopics,
    profile(article, rows) {
      const saidBehind = saidRows.take().fill(NEVER);
      const weights = new Float64Array(rows.length + 1);
      rows.forEach((paragraph, at) => {
        weights[at + 1] = (weights[at] as number) + say(paragraph, at + 1, saidBehind);
      });
      return { article, paragraphs: rows, saidBehind, weights, topics: growTopics(rows) };
    },
    extend({ article, paragraphs: said, saidBehind: before, weights: known, topics }, paragraph) {
      const rows = [...said, paragraph];
      const saidBehind = saidRows.take();
      saidBehind.set(before);
      const weights = new Float64Array(rows.length + 1);
      weights.set(known);
      weights[rows.length] = (known[said.length] as number) + say(paragraph, rows.length, saidBehind);
      return { article, paragraphs: rows, saidBehind, weights, topics: topics.extend(topicsIn(rows)) };
    },
    nearness(paragraph, { article, saidBehind, weights }, count) {
      const own = texts.get(paragraph) as Text;
      const { pairs } = own;
      let text = 0;
      for (let at = 0; at < pairs.length; at += 1) {
        const pair = pairs[at] as number;
        if ((saidBehind[pair] as number) <= count) text += pairWeights[pair] as number;
      }
      const inHeads = weightInHeads(own, article);
      const all = Math.max(1, own.weight);
      return (
        (TEXT * text) / Math.sqrt(all * Math.max(1, weights[count] as number)) +
        (HEADS_FOUND * inHeads) / Math.max(1, headWeights[article] as number) +
        (HEADS_SHARE * inHeads) / all
      );
    },
    agreement(own, { article, topics }, count) {
      return (
        TOPICS_OF_TEXT * agreement(own, topics.behind(count)) +
        TOPICS_OF_HEADS * agreement(own, headTopics[article] as Topics)
      );
    },
    common(one, other) {
      const [upper, lower] = [texts.get(one) as Text, texts.get(other) as Text];
      const { pairs } = upper;
      mark(lower);
      let sum = 0;
      for (let at = 0; at < pairs.length; at += 1) {
        const pair = pairs[at] as number;
        if (marks[pair] === marked) sum += pairWeights[pair] as number;
      }
      return (COMMON * sum) / Math.sqrt(Math.max(1, upper.weight) * Math.max(1, lower.weight));
    },
  };
}

/** The pieces of a paragraph as one text: there are pairs across their seams. */
function wholeOf(parts: readonly Keyed[]): Keyed {
  const [first] = parts;
  return first && parts.length === 1 ? first : { key: parts.map((part) => part.key).join('') };
}

/**
 * Weighs pairs the less the more articles of the page have them: what all of a trade union's paper speaks of parts none of its
 * articles from the others. Two further articles may have it from paragraphs that stand in the wrong ones. The texts of the
 * table are the heads of all articles, then their paragraphs, `lengths` of each.
 */
function weighByPage(table: PairTable, lengths: readonly number[]): PairTable {
  const { texts, weights } = table;
  const counts = new Uint16Array(table.size);
  const lastSeen = new Int32Array(table.size).fill(-1);
  let text = lengths.length;
  lengths.forEach((length, article) => {
    const count = (pairs: Int32Array): void => {
      for (const pair of pairs) {
        if (lastSeen[pair] === article) continue;
        lastSeen[pair] = article;
        counts[pair] = (counts[pair] as number) + 1;
      }
    };
    count(texts[article] as Int32Array);
    for (const end = text + length; text < end; text += 1) count(texts[text] as Int32Array);
  });
  const all = Math.log(lengths.length + 1);
  const shares = Float64Array.from(
    { length: lengths.length + 1 },
    (_, count) => 1 - Math.log(Math.max(1, count - ASTRAY)) / all,
  );
  return {
    ...table,
    weights: weights.map((weight, pair) => weight * (shares[counts[pair] as number] as number)),
  };
}
