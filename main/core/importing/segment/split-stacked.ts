import { coverage, pairsOf } from './ngrams.ts';
import { joinAcrossHeads } from './head-inside.ts';
import { cutRun, partTexts } from './part-texts.ts';
import { textLength, titlesOf } from './plan-runs.ts';
import { ATTENDS } from './score-deck.ts';
import type { Cohesion } from './cohesion.ts';
import type { Part } from './roles.ts';
import type { Plan } from './plan-runs.ts';

/** How well two titles must fit the two texts below them, and how badly each the other one's. */
const FITS = 0.25;
const OWN_FITS = 0.3;
/** How well a title must fit the text that it stands over, where the other one has none. */
const STANDS = 0.08;
const STRANGE = 0.1;
/** The second text must say little of what the first one says. */
const SHARED = 0.3;
/** A shorter piece begins no text. */
const OPENING = 24;
const MOST_PIECES = 30;
const MOST_TITLES = 6;
/** Words with which a paragraph goes on from the one before. */
const GOES_ON =
  /^(?:大会|会议|会上|活动|仪式|座谈|讲座|培训|现场|据|该|他|她|这|那|同时|此外|下一步|随后|为此|目前|如今|其中|对此|当天|近年来|截至|与此|记者|大家|一[是要]|二[是要]|三[是要])/;

/**
 * Parts texts that stand on end without a dateline between them: where one title speaks of the first paragraphs only and
 * another one, stacked with it or left without a text behind them, of the later ones only, the later ones are an article.
 */
export function splitStacked(plans: readonly Plan[], cohesion: Cohesion): Plan[] {
  const result: Plan[] = [];
  for (const plan of joinAcrossHeads(plans.flatMap(partTexts), cohesion).flatMap(partHeads)) {
    const before = result.at(-1);
    const taken = before && textLength(plan.runs) === 0 ? takeTail(before, plan, cohesion) : null;
    if (taken) result.splice(-1, 1, ...taken);
    else result.push(...splitPlan(plan, cohesion));
  }
  return result;
}

/** Two pairs of headline and byline in a row: the first pair's text stands elsewhere. */
function partHeads(plan: Plan): Plan[] {
  const { heads, runs } = plan;
  const [first, ...later] = runs;
  const byline = heads.findIndex((part) => part.role === 'byline');
  const next = heads.findIndex((part, at) => at > byline && part.role === 'head');
  if (!first || byline < 1 || next < 0 || heads[0]?.role !== 'head') return [plan];
  if (!heads.slice(next).some((part) => part.role === 'byline')) return [plan];
  const [own, rest] = [heads.slice(0, next), heads.slice(next)];
  const none = { heads: own, body: [], photos: [], notes: [], signatures: [] };
  return [
    { heads: own, runs: [none] },
    { heads: rest, runs: [{ ...first, heads: rest }, ...later] },
  ];
}

/** Gives a headline without text the end of the text above it. */
function takeTail(above: Plan, headless: Plan, cohesion: Cohesion): Plan[] | null {
  const last = above.runs.at(-1);
  const titles = titlesOf(headless.heads);
  if (!last || above.runs.length > 1 || titles.length === 0) return null;
  const found = findPlace(titlesOf(above.heads), titles, last.body, cohesion, STANDS);
  if (!found) return null;
  const [upper, lower] = cutRun(last, found.at);
  return [
    { heads: above.heads, runs: [upper] },
    { heads: headless.heads, runs: [{ ...lower, heads: headless.heads }] },
  ];
}

function splitPlan(plan: Plan, cohesion: Cohesion): Plan[] {
  const [first, ...later] = plan.runs;
  const titles = titlesOf(plan.heads);
  if (!first || titles.length < 2 || titles.length > MOST_TITLES) return [plan];
  const found = findPlace(titles, titles, first.body, cohesion);
  if (!found) return [plan];
  const [upper, lower] = cutRun(first, found.at);
  return [
    { heads: plan.heads.filter((part) => !found.lines.includes(part)), runs: [upper] },
    { heads: found.lines, runs: [{ ...lower, heads: found.lines }, ...later] },
  ];
}

/** The paragraph with which the text of one of `titles` begins, below the text of one of `others`. */
function findPlace(
  others: readonly Part[],
  titles: readonly Part[],
  body: readonly Part[],
  { rarity }: Cohesion,
  least = FITS,
): { at: number; lines: Part[] } | null {
  if (body.length < 2 || body.length > MOST_PIECES) return null;
  const pairs = body.map((part) => pairsOf(part.key));
  const union = (from: number, to: number): Set<number> =>
    new Set(pairs.slice(from, to).flatMap((set) => [...set]));
  let best: { at: number; lines: Part[]; gain: number } | null = null;
  for (let at = 1; at < body.length; at += 1) {
    const start = body[at] as Part;
    if (start.openStart || start.item || start.key.length < OPENING || GOES_ON.test(start.key)) continue;
    if ((body[at - 1] as Part).openEnd) continue;
    const [above, below] = [union(0, at), union(at, body.length)];
    const opening = pairs[at] as Set<number>;
    if (coverage(opening, above, rarity) > SHARED) continue;
    for (const [place, title] of titles.entries()) {
      if (title.role !== 'head' || ATTENDS.test(title.key)) continue;
      const own = pairsOf(title.key);
      const here = coverage(own, union(at, at + 2), rarity);
      if (
        here < OWN_FITS ||
        coverage(own, opening, rarity) <= STRANGE ||
        coverage(own, above, rarity) > STRANGE
      )
        continue;
      for (const other of others) {
        if (other === title || other.role !== 'head') continue;
        const theirs = pairsOf(other.key);
        const there = coverage(theirs, above, rarity);
        if (there < least || coverage(theirs, below, rarity) > STRANGE) continue;
        const gain = here + there;
        if (gain > (best?.gain ?? 0)) best = { at, lines: withDecks(titles, place), gain };
      }
    }
  }
  return best;
}

/** A title with the decks right below it. */
function withDecks(titles: readonly Part[], place: number): Part[] {
  let end = place + 1;
  while (titles[end]?.role === 'deck') end += 1;
  return titles.slice(place, end);
}
