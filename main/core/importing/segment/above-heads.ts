import { ATTENDS } from './score-deck.ts';
import { coverage, likeness, pairsOf } from './ngrams.ts';
import { cutRun, isWhole } from './part-texts.ts';
import { GOES_ON, isNoticeSort, openingOf } from './text-openings.ts';
import { readSaidPairs } from './said-pairs.ts';
import { seamScore, startsInsideWord } from './seam.ts';
import { titlesOf } from './plan-runs.ts';
import type { Cohesion } from './cohesion.ts';
import type { Pairs } from './ngrams.ts';
import type { PairSet } from './pair-set.ts';
import type { PageModel } from './page-model.ts';
import { hasByline } from './roles.ts';
import type { Part } from './roles.ts';
import type { Plan } from './plan-runs.ts';
import type { Run } from './read-runs.ts';

/** Weights of the signs, in natural logarithms of odds, fitted to written pages whose heads were displaced and to real ones. */
const WEIGHTS = {
  even: -5.15,
  saidByOpening: 3.95,
  saidByFirst: 3.72,
  saidByUpper: -2.54,
  ownSaidBelow: -2.96,
  aboveTitled: 0.43,
  headless: 2.02,
  saidBehind: -1.66,
  endsOpen: 1.06,
  seam: 0.72,
  likeBehind: 1.09,
  likeUpper: -1.31,
  goesOn: -2.05,
  strange: -0.8,
  whole: 5.2,
};

type Signs = Record<keyof typeof WEIGHTS, number>;
const NAMES = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];

/** What speaks for a place must outweigh so much, for a wrong cut costs two articles. */
const LEAST = 0.6;
/** A sentence that goes on from above the heads to below them says that the text above is theirs, and leaves only where it begins. */
const CROSSING = 0;
const LEAST_CROSSING = -3;
/** By how much a place must then be better than the next best. */
const CLEAR = 1.5;
/** A shorter piece begins no text. */
const OPENING = 24;
/** Longer texts are not looked through. */
const MOST_PIECES = 30;

/**
 * Gives heads the text above them that they speak of: at the top of a column an article's first paragraphs stand before its
 * headline, below the end of another article. The heads take what the paragraphs of theirs begin with, or all of a text
 * that has no title.
 */
export function takeTextAbove(plans: readonly Plan[], cohesion: Cohesion, model: PageModel): Plan[] {
  const result: Plan[] = [];
  for (const plan of plans) {
    const above = result.at(-1);
    const last = above?.runs.at(-1);
    const at = above && last ? findOpening({ above, last, below: plan, cohesion, model }) : null;
    if (!above || !last || at === null) {
      result.push(plan);
      continue;
    }
    const [upper, opening] = cutRun(last, at);
    const [first, ...later] = plan.runs;
    const goesOn = !first || isRest(first, opening, cohesion, model);
    // A whole text and the heads right below it find each other like any text without title and any title.
    if (at === 0 && !goesOn) {
      result.push(plan);
      continue;
    }
    result.pop();
    if (at > 0) result.push({ heads: above.heads, runs: [...above.runs.slice(0, -1), upper] });
    const heads = at > 0 ? plan.heads : [...above.heads, ...plan.heads];
    const behind = first ? [{ ...first, heads: [] }, ...later] : [];
    const own = { ...opening, heads };
    if (goesOn) result.push({ heads, runs: [own, ...behind] });
    else result.push({ heads, runs: [own] }, { heads: [], runs: behind });
  }
  return result;
}

/** A text that has less in common with the one above is another article's. */
const LIKE = 0.02;
/** The same where a sentence goes on from one to the other, as natural logarithms of odds. */
const SEWN = -0.5;

/** Whether the text below the heads goes on with the text above them: heads may also stand below all of their text. */
function isRest(below: Run, opening: Run, { rarity }: Cohesion, model: PageModel): boolean {
  const [end, first] = [opening.body.at(-1), below.body[0]];
  if (!end || !first) return true;
  if (end.openEnd && seamScore(end, first, model) > SEWN) return true;
  return likeness(pairsOf(keyOf(opening.body)), pairsOf(keyOf(below.body)), rarity) > LIKE;
}

interface Pairing {
  above: Plan;
  /** The last run of the plan above. */
  last: Run;
  below: Plan;
  cohesion: Cohesion;
  model: PageModel;
}

/** The paragraph of the text above with which the article of the heads below begins; null where none does. */
function findOpening(pairing: Pairing): number | null {
  const { above, last, below } = pairing;
  const { body } = last;
  const lower = below.runs[0]?.body ?? [];
  const [first] = lower;
  const titles = titlesOf(below.heads).filter((part) => !ATTENDS.test(part.key));
  if (titles.length === 0 || body.length === 0 || body.length > MOST_PIECES) return null;
  if (first && (first.lead > 0 || isNoticeSort(openingOf(first.key)))) return null;
  if (below.heads.some((part) => part.role === 'label')) return null;
  const isTitled = titlesOf(above.heads).some((part) => part.role === 'head');
  const isOthers = hasByline(above.heads) && hasByline(below.heads);
  const from = isTitled || isOthers || above.runs.length > 1 ? 1 : 0;
  const places = body.flatMap((_, at) => (at >= from && mayBegin(body, at) ? [at] : []));
  if (places.length === 0) return null;
  const read = createReader(pairing, titles);
  const crosses = read.crosses > CROSSING;
  let best: number | null = null;
  let most = crosses ? LEAST_CROSSING : LEAST;
  let second = Number.NEGATIVE_INFINITY;
  for (const at of places) {
    const near = read.near(at);
    // Whole texts are compared only where that can still make the place the best.
    if (!crosses && scoreOf({ ...near, ...MOST_LIKE }) < most - ROUNDING) continue;
    const score = scoreOf({ ...near, ...read.likenesses(at) });
    if (score <= most) {
      second = Math.max(second, score);
      continue;
    }
    if (best !== null) second = most;
    most = score;
    best = at;
  }
  return most > LEAST || most > second + CLEAR ? best : null;
}

type Likenesses = Pick<Signs, 'likeBehind' | 'likeUpper'>;
/** What speaks most for a place. */
const MOST_LIKE: Likenesses = {
  likeBehind: Number(WEIGHTS.likeBehind > 0),
  likeUpper: Number(WEIGHTS.likeUpper > 0),
};
/** More than sums of the weights differ by rounding. */
const ROUNDING = 1e-9;

function scoreOf(signs: Signs): number {
  return NAMES.reduce((sum, name) => sum + WEIGHTS[name] * signs[name], 0);
}

/** Whether a paragraph may be the first of a text. */
function mayBegin(body: readonly Part[], at: number): boolean {
  const start = body[at] as Part;
  const before = body[at - 1];
  return (!before || isWhole(before)) && !start.item && !start.openStart && start.key.length >= OPENING;
}

/** Reads the signs of a place; what holds for all places is found once. */
function createReader(
  { above, last: { body }, below, cohesion: { rarity }, model }: Pairing,
  titles: readonly Part[],
): { near(at: number): Omit<Signs, keyof Likenesses>; likenesses(at: number): Likenesses; crosses: number } {
  const own = titlesOf(above.heads).filter((part) => part.role === 'head');
  const lower = below.runs[0]?.body ?? [];
  const [first, second] = lower;
  const end = body.at(-1) as Part;
  const wanted = titles.map((part) => pairsOf(part.key));
  const theirs = own.map((part) => pairsOf(part.key));
  const said = readSaidPairs(body.map((part) => part.key));
  const behind = pairsOf(keyOf(lower));
  const fit = (lines: readonly PairSet[], text: Pairs): number =>
    lines.reduce((most, line) => Math.max(most, coverage(line, text, rarity)), 0);
  const saidBehind = first ? fit(wanted, pairsOf(keyOf(second ? [first, second] : [first]))) : 0;
  const seam = first && end.openEnd ? seamScore(end, first, model) : 0;
  const near = (at: number): Omit<Signs, keyof Likenesses> => {
    const opening = said.in(at);
    const next = said.in(Math.min(at + 1, body.length - 1));
    return {
      even: 1,
      saidByOpening: fit(wanted, { has: (pair) => opening.has(pair) || next.has(pair) }),
      saidByFirst: fit(wanted, opening),
      saidByUpper: fit(wanted, said.before(at)),
      ownSaidBelow: fit(theirs, said.from(at)),
      aboveTitled: Number(own.length > 0),
      headless: Number(lower.length === 0),
      saidBehind,
      endsOpen: Number(end.openEnd),
      seam,
      strange: Number(startsInsideWord((body[at] as Part).key)),
      goesOn: Number(GOES_ON.test((body[at] as Part).key)),
      whole: Number(at === 0),
    };
  };
  return {
    near,
    crosses: first && end.openEnd ? seam : Number.NEGATIVE_INFINITY,
    likenesses(at) {
      const suffix = pairsOf(keyOf(body.slice(at)));
      return {
        likeBehind: likeness(suffix, behind, rarity),
        likeUpper: likeness(suffix, pairsOf(keyOf(body.slice(0, at))), rarity),
      };
    },
  };
}

function keyOf(parts: readonly Part[]): string {
  return parts.map((part) => part.key).join(' ');
}
