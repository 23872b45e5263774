import { agreement, topicPlaces, topicsOf } from '../likeness/topics.ts';
import { coverage, likeness, pairsOf } from '../likeness/ngrams.ts';
import { readSaidPairs } from '../likeness/said-pairs.ts';
import { seamScore } from '../stitching/seam.ts';
import { tellingOf } from '../likeness/telling.ts';
import { GOES_ON, NOTICE_END, openingOf } from '../roles/text-openings.ts';
import { isContactLine, isDateLine } from '../roles/furniture.ts';
import { isTitleOfSort } from '../roles/notice-titles.ts';
import { ATTENDS } from './score-deck.ts';
import { readTopics } from './place-signs.ts';
import type { PageModel } from '../page-model.ts';
import type { PairSet } from '../likeness/pair-set.ts';
import type { Part } from '../roles/roles.ts';

/**
 * What tells that a title heads the text from a paragraph on, and another one what stands above it, in natural logarithms of
 * odds. Fitted (which paragraph and titles, or none: conditional logistic regression) to some 5,700 texts below stacked
 * titles, 400 of them to be parted: practice pages, pages laid out with stacked heads of real, written and newspaper
 * articles, and the pages that may be opened, each of these sources left out in turn.
 */
const WEIGHTS = {
  even: -17.36,
  takesUp: -23.26,
  saidAbove: -6.02,
  saidFirst: 12.61,
  aboutAbove: -6.66,
  aboutBelow: 4.32,
  otherAboutAbove: 3.82,
  sidesAlike: -5.71,
  lengthAbove: 1.19,
  lengthBelow: 1.31,
  isLower: 1.79,
  otherUnsaid: -1.78,
  goesOn: -2.24,
  readsOn: -0.72,
  shared: -5.31,
  opens: 3.22,
  isLabel: -3.66,
  opensColumn: 8.39,
  behindNotice: 2.71,
  openBelow: 1.13,
  inList: -1.32,
  behindList: 5.44,
  behindDay: 2.53,
  ofSort: 3.22,
  otherSaidBelow: -2.53,
  saidAll: -4.15,
};
/** The log odds that a cut needs: a wrong one costs two articles. */
const LEAST = 0.75;
/** By so much the first paragraph says its title; beyond it nothing is added. */
const MOST_SAID = 0.3;
/** A shorter piece begins no text. */
const OPENING = 8;
/** So much of either side, in characters, tells whether they speak of one thing. */
const SAMPLE = 4000;

type Signs = Record<keyof typeof WEIGHTS, number>;
const NAMES = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];

export interface SecondTitle {
  /** The paragraph that the title's text begins with. */
  at: number;
  title: Part;
}

/** The title that heads the text from one of its paragraphs on, while another one heads what stands above; null for none. */
export function findSecondTitle(
  titles: readonly Part[],
  body: readonly Part[],
  model: PageModel,
): SecondTitle | null {
  const heads = titles.filter((title) => title.role !== 'deck' && !ATTENDS.test(title.key));
  if (heads.length < 2) return null;
  const telling = tellingOf(model);
  const said = readSaidPairs(body.map((part) => part.key));
  const about = readTopics(body);
  const read = heads.map((title) => {
    const pairs = pairsOf(title.key);
    return { title, pairs, topics: topicsOf(topicPlaces(pairs.list)) };
  });
  let best: SecondTitle | null = null;
  let most = LEAST;
  for (let at = 1; at < body.length; at += 1) {
    const [before, start, last] = [body[at - 1] as Part, body[at] as Part, body.at(-1) as Part];
    if (start.openStart || start.key.length < OPENING) continue;
    const [above, first] = [said.before(at), said.in(at)];
    const [ofAbove, ofBelow] = [about.before(at), about.from(at)];
    const sort = openingOf(start.key);
    const near = {
      even: 1,
      takesUp: coverage(first, above, telling),
      sidesAlike: agreement(ofAbove, ofBelow),
      lengthAbove: Math.log(lengthOf(body.slice(0, at))),
      lengthBelow: Math.log(lengthOf(body.slice(at))),
      goesOn: Number(GOES_ON.test(start.key)),
      readsOn: before.openEnd && !before.item ? seamScore(before, start, model) : 0,
      opens: Number(sort !== ''),
      behindNotice: Number(NOTICE_END.test(before.key)),
      openBelow: Number(last.openEnd),
      inList: Number(start.item),
      behindList: Number(before.item),
      behindDay: Number(isDateLine(before) || isContactLine(before)),
    };
    let shared: number | null = null;
    for (const { title, pairs, topics } of read) {
      const isLabel = title.role === 'label';
      const own = {
        ...near,
        saidFirst: Math.min(MOST_SAID, coverage(pairs, first, telling)),
        saidAbove: coverage(pairs, above, telling),
        aboutAbove: agreement(topics, ofAbove),
        aboutBelow: agreement(topics, ofBelow),
        isLabel: Number(isLabel),
        ofSort: Number(isTitleOfSort(title.key, sort)),
        saidAll: coverage(pairs, first, telling),
        opensColumn: Number(isLabel && sort === 'column'),
      };
      for (const other of read) {
        if (other.title === title) continue;
        const signs: Signs = {
          ...own,
          otherSaidBelow: coverage(other.pairs, said.from(at), telling),
          isLower: Number(title.index > other.title.index),
          otherAboutAbove: agreement(other.topics, ofAbove),
          otherUnsaid: Number(coverage(other.pairs, above, telling) === 0),
          shared: 0,
        };
        const score = scoreOf(signs);
        // Whole texts are compared only where that can still make the place the best.
        if (score <= most) continue;
        shared ??= Math.sqrt(likeness(sampleOf(body.slice(0, at)), sampleOf(body.slice(at)), telling));
        if (score + WEIGHTS.shared * shared <= most) continue;
        most = score + WEIGHTS.shared * shared;
        best = { at, title };
      }
    }
  }
  return best;
}

function scoreOf(signs: Signs): number {
  return NAMES.reduce((sum, name) => sum + WEIGHTS[name] * signs[name], 0);
}

function lengthOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.key.length, 0);
}

function sampleOf(parts: readonly Part[]): PairSet {
  return pairsOf(
    parts
      .map((part) => part.key)
      .join('\n')
      .slice(0, SAMPLE),
  );
}
