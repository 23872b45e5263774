import { agreement, GrowingTopics, PairTopics } from '../likeness/topics.ts';
import { readPartedText, shareOf } from '../likeness/parted-text.ts';
import { seamScore } from '../stitching/seam.ts';
import { pagePairsOf } from '../likeness/page-pairs.ts';
import { GOES_ON } from '../roles/text-openings.ts';
import type { Cohesion } from '../likeness/cohesion.ts';
import type { PageModel } from '../page-model.ts';
import type { PairTable } from '../likeness/pair-table.ts';
import type { Rarity } from '../likeness/ngrams.ts';
import type { HasPair } from '../likeness/parted-text.ts';
import type { Part } from '../roles/roles.ts';
import type { Topics } from '../likeness/topics.ts';

/**
 * What tells that the text of heads begins at a place of the text above them, in natural logarithms of odds. Fitted (which
 * place of a text, or none: conditional logistic regression, each source left out in turn) to some 9,900 texts above heads
 * of written pages whose heads were displaced, of articles recomposed, and of the pages that may be opened. Where the text
 * is the end of the article rather than its opening, the place is right as well.
 */
const WEIGHTS = {
  even: -8.54,
  saidByOpening: 1.7,
  ownSaidBelow: -5.29,
  headless: 3.37,
  goesOn: -1.5,
  whole: 6.1,
  lengthAbove: 0.89,
  saidBelow: 4.26,
  saidAbove: -6.49,
  likeUpper: -8.01,
  likeBehind: 2.85,
  aboutHeads: 3.14,
  aboutUpper: -7.46,
  aboutBehind: 5.08,
  sewn: 1.11,
  wholeSaid: 2.89,
  wholeUnsaid: -1.43,
  openBelow: 1.16,
  goesBack: 0.67,
};

export type PlaceSigns = Record<keyof typeof WEIGHTS, number>;
const NAMES = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];

export function scorePlace(signs: PlaceSigns): number {
  return NAMES.reduce((sum, name) => sum + WEIGHTS[name] * signs[name], 0);
}

interface Surroundings {
  /** The text above the heads. */
  body: readonly Part[];
  /** The titles of the heads. */
  titles: readonly Part[];
  /** The titles that stand above the text. */
  own: readonly Part[];
  /** The text below the heads. */
  lower: readonly Part[];
  cohesion: Cohesion;
  model: PageModel;
}

/** Reads the signs of a place, which is told by the paragraph that would begin there; what holds for all places is found once. */
export function createPlaceReader(around: Surroundings): (at: number) => PlaceSigns {
  const { body, titles, own, lower, cohesion, model } = around;
  const heads = own.filter(({ role }) => role === 'head');
  const lines = [...titles, ...heads];
  const table = pagePairsOf(model).tableOf([...[...body, ...lines].map((part) => [part]), titles, lower]);
  const { texts, weights } = table;
  const [together, behind] = texts.slice(-2) as [Int32Array, Int32Array];
  const said = readPartedText(table, body.length, texts.length - 1);
  const ofLines = texts.slice(body.length, body.length + lines.length);
  const [wanted, theirs] = [ofLines.slice(0, titles.length), ofLines.slice(titles.length)];
  const rarities = weighTexts(ofLines, table, cohesion.rarity);
  const fit = (some: readonly Int32Array[], has: HasPair): number =>
    some.reduce((most, line) => Math.max(most, shareOf(line, rarities, has)), 0);
  const topics = new PairTopics(table.pairs);
  const about = readTopics(texts.slice(0, body.length), topics);
  const [ofHeads, ofLower] = [topics.of(together), topics.of(behind)];
  const end = body.at(-1) as Part;
  const [first, last] = [lower[0], lower.at(-1)];
  const isSewn = first !== undefined && end.openEnd && seamScore(end, first, model) > 0;
  return (at) => {
    const ofSuffix = about.from(at);
    const saidByOpening = fit(wanted, said.in(at, Math.min(at + 1, body.length - 1)));
    const saidBelow = shareOf(together, weights, said.from(at));
    const { toUpper, toOther } = said.likenesses(at);
    return {
      even: 1,
      saidByOpening,
      ownSaidBelow: fit(theirs, said.from(at)),
      headless: Number(lower.length === 0),
      goesOn: Number(GOES_ON.test((body[at] as Part).key)),
      whole: Number(at === 0),
      lengthAbove: Math.log(1 + lengthOf(body.slice(0, at))),
      saidBelow,
      saidAbove: shareOf(together, weights, said.before(at)),
      likeUpper: toUpper,
      likeBehind: toOther,
      aboutHeads: agreement(ofHeads, ofSuffix),
      aboutUpper: agreement(ofSuffix, about.before(at)),
      aboutBehind: agreement(ofSuffix, ofLower),
      sewn: Number(isSewn),
      wholeSaid: at === 0 ? saidByOpening : 0,
      wholeUnsaid: Number(at === 0 && saidBelow === 0),
      openBelow: Number(last?.openEnd === true),
      goesBack: last?.openEnd ? seamScore(last, body[at] as Part, model) : 0,
    };
  };
}

/** By number, what the pairs of some texts weigh otherwise than by the table. */
function weighTexts(
  texts: readonly Int32Array[],
  { pairs, size }: PairTable,
  weightOf: Rarity,
): Float64Array {
  const weights = new Float64Array(size);
  for (const text of texts) for (const number of text) weights[number] = weightOf(pairs[number] as number);
  return weights;
}

/** What the paragraphs before and from any place on are about. */
function readTopics(
  body: readonly Int32Array[],
  topics: PairTopics,
): { before(at: number): Topics; from(at: number): Topics } {
  const own = body.map((pairs) => topics.of(pairs));
  const down = new GrowingTopics((at) => own[at] as Topics);
  const up = new GrowingTopics((at) => own.at(-1 - at) as Topics);
  return { before: (at) => down.behind(at), from: (at) => up.behind(body.length - at) };
}

function lengthOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.key.length, 0);
}
