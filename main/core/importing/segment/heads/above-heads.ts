import { ATTENDS } from './score-deck.ts';
import { coverage, likeness, pairsOf } from '../likeness/ngrams.ts';
import { isBanner, isColumnTitle } from '../roles/column-titles.ts';
import { isOrganisationName } from '../roles/organisation.ts';
import { cutRun, isWhole } from './part-texts.ts';
import { GOES_ON, isNoticeSort, openingOf } from '../roles/text-openings.ts';
import { readSaidPairs } from '../likeness/said-pairs.ts';
import { seamScore, startsInsideWord } from '../stitching/seam.ts';
import { titlesOf } from './plan-runs.ts';
import type { Cohesion } from '../likeness/cohesion.ts';
import type { Pairs } from '../likeness/ngrams.ts';
import type { PairSet } from '../likeness/pair-set.ts';
import type { PageModel } from '../page-model.ts';
import { hasByline } from '../roles/roles.ts';
import type { Part } from '../roles/roles.ts';
import type { Plan } from './plan-runs.ts';
import type { Run } from './read-runs.ts';

/** Weights of the signs, in natural logarithms of odds, fitted to written pages whose heads were displaced and to real ones. */
const WEIGHTS = {
  even: -5.57,
  saidByOpening: 3.67,
  saidByFirst: 1.73,
  saidByUpper: -6.6,
  ownSaidBelow: -7.35,
  aboveTitled: 2.17,
  headless: 1.82,
  saidBehind: -0.28,
  endsOpen: 0.89,
  seam: 0.37,
  likeBehind: 4.31,
  likeUpper: -4.45,
  goesOn: -1.08,
  strange: 1.37,
  whole: 4.81,
};

type Signs = Record<keyof typeof WEIGHTS, number>;
const NAMES = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];

/** What speaks for a place must outweigh so much, for a wrong cut costs two articles. */
const LEAST = 0.3;
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
  for (const whole of plans) {
    const plan = giveLooseHeads(whole, result, cohesion, model);
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

/** A line that says less of its text may be another's headline. */
const STRANGER = 0.05;
/** Another line of the group must speak of the text. */
const SPEAKS = 0.12;

/**
 * Where an article's headline stands below its text, right above the heads of the next one: the upper lines of such a
 * group take the end of the text above, the others keep the text below.
 */
function giveLooseHeads(plan: Plan, result: Plan[], cohesion: Cohesion, model: PageModel): Plan {
  const above = result.at(-1);
  const last = above?.runs.at(-1);
  const cut = above && last ? findLooseHeads(plan, cohesion) : 0;
  if (!above || !last || cut === 0) return plan;
  const heads = plan.heads.slice(0, cut);
  const at = findOpening({ above, last, below: { heads, runs: [] }, cohesion, model });
  if (at === null || at === 0) return plan;
  const [upper, lower] = cutRun(last, at);
  result.splice(
    -1,
    1,
    { heads: above.heads, runs: [...above.runs.slice(0, -1), upper] },
    { heads, runs: [{ ...lower, heads }] },
  );
  const rest = plan.heads.slice(cut);
  const [first, ...later] = plan.runs;
  return { heads: rest, runs: first ? [{ ...first, heads: rest }, ...later] : [] };
}

/** How many of a plan's heads stand above its first headline that speaks of the text, where none of them does; 0 for none. */
function findLooseHeads({ heads, runs }: Plan, { rarity }: Cohesion): number {
  const body = runs[0]?.body ?? [];
  if (body.length === 0 || heads.some((part) => part.role === 'label')) return 0;
  const text = pairsOf(keyOf(body).slice(0, SAID));
  const fit = (part: Part): number => coverage(pairsOf(part.key), text, rarity);
  const cut = heads.findIndex(
    (part) => (part.role === 'head' || part.role === 'deck') && fit(part) >= STRANGER,
  );
  const speaker = heads[cut];
  if (cut < 1 || speaker?.role !== 'head' || fit(speaker) < SPEAKS) return 0;
  return heads.slice(0, cut).some(mayHead) ? cut : 0;
}

/** So much of a text tells what it speaks of. */
const SAID = 400;

/** A line that can be a headline: no column's name, no call over many articles, no organisation alone. */
function mayHead(part: Part): boolean {
  return part.role === 'head' && !isColumnTitle(part) && !isBanner(part) && !isOrganisationName(part.key);
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
  const isTitled = above.heads.some((part) => part.role === 'head' || part.role === 'label');
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
      aboveTitled: Number(own.length > 0 || above.heads.some((part) => part.role === 'label')),
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
