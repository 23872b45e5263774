import { coverage, pairsOf } from '../likeness/ngrams.ts';
import { readSaidPairs } from '../likeness/said-pairs.ts';
import { GOES_ON, openingOf } from '../roles/text-openings.ts';
import { COLUMN_INTRO } from '../roles/cues.ts';
import { LONGEST_INTRO, placeIntros } from './place-intros.ts';
import { joinAcrossHeads } from './head-inside.ts';
import { partHeads } from './part-heads.ts';
import { cutRun, partTexts } from './part-texts.ts';
import { textLength, titlesOf } from './plan.ts';
import { ATTENDS } from './score-deck.ts';
import { findSecondTitle } from './second-title.ts';
import type { Cohesion } from '../likeness/cohesion.ts';
import type { Pair } from '../likeness/ngrams.ts';
import type { Part } from '../roles/roles.ts';
import type { Plan } from './plan.ts';

/** How well a title must fit the end of the text above it. */
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

/**
 * Parts texts that stand on end without a dateline between them: where one title speaks of the first paragraphs only and
 * another one, stacked with it or left without a text behind them, of the later ones only, the later ones are an article.
 */
export function splitStacked(plans: readonly Plan[], cohesion: Cohesion): Plan[] {
  const result: Plan[] = [];
  for (const plan of joinAcrossHeads(plans.flatMap(partTexts), cohesion).flatMap((one) =>
    partHeads(one, cohesion),
  )) {
    if (giveIntroLabel(plan, result)) continue;
    const before = result.at(-1);
    const taken = before && textLength(plan.runs) === 0 ? takeTail(before, plan, cohesion) : null;
    if (taken) result.splice(-1, 1, ...taken);
    else result.push(...splitPlan(plan, cohesion));
  }
  return placeIntros(result);
}

/** A label such as 编者按 above the headline of another text belongs to the words right above it that open a column. */
function giveIntroLabel({ heads, runs }: Plan, result: Plan[]): boolean {
  const label = heads.findIndex((part) => COLUMN_INTRO.test(part.fold));
  const above = result.at(-1);
  const last = above?.runs.at(-1);
  if (label < 0 || !above || !last || !titlesOf(heads.slice(label + 1)).some(({ role }) => role === 'head'))
    return false;
  const at = last.body.findLastIndex((part) => openingOf(part.key) === 'column');
  if (at < 0 || textLength([{ ...last, body: last.body.slice(at) }]) > LONGEST_INTRO) return false;
  if (above.heads.some((part) => COLUMN_INTRO.test(part.fold))) return false;
  const own = heads.slice(0, label + 1);
  const rest = heads.slice(label + 1);
  const [upper, lower] = cutRun(last, at);
  const intro =
    at > 0 || above.runs.length > 1
      ? [
          { heads: above.heads, runs: [...above.runs.slice(0, -1), ...(at > 0 ? [upper] : [])] },
          { heads: own, runs: [{ ...lower, heads: own }] },
        ]
      : [{ heads: [...above.heads, ...own], runs: [{ ...last, heads: [...above.heads, ...own] }] }];
  const [first, ...later] = runs;
  result.splice(-1, 1, ...intro, { heads: rest, runs: first ? [{ ...first, heads: rest }, ...later] : [] });
  return true;
}

/** Gives a headline without text the end of the text above it. */
function takeTail(above: Plan, headless: Plan, cohesion: Cohesion): Plan[] | null {
  const last = above.runs.at(-1);
  const titles = titlesOf(headless.heads);
  if (!last || above.runs.length > 1 || titles.length === 0) return null;
  const found = findPlace(titlesOf(above.heads), titles, last.body, cohesion);
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
  const { body } = first;
  if (body.length > MOST_PIECES) return [plan];
  const places = body.flatMap((_, at) => (mayBegin(body, at) ? [at] : []));
  const found = findSecondTitle(titles, body, places, cohesion);
  if (!found) return [plan];
  const lines = withDecks(titles, titles.indexOf(found.title));
  const [upper, lower] = cutRun(first, found.at);
  return [
    { heads: plan.heads.filter((part) => !lines.includes(part)), runs: [upper] },
    { heads: lines, runs: [{ ...lower, heads: lines }, ...later] },
  ];
}

/** The paragraph with which the text of one of `titles` begins, below the text of one of `others`. */
function findPlace(
  others: readonly Part[],
  titles: readonly Part[],
  body: readonly Part[],
  { rarity }: Cohesion,
): { at: number; lines: Part[] } | null {
  if (body.length < 2 || body.length > MOST_PIECES) return null;
  const named = titles.flatMap((title, place) =>
    title.role === 'head' && !ATTENDS.test(title.key) ? [{ title, place, pairs: pairsOf(title.key) }] : [],
  );
  const heads = others.filter((other) => other.role === 'head');
  if (named.length === 0 || heads.length === 0) return null;
  const places = body.flatMap((_, at) => (mayBegin(body, at) ? [at] : []));
  if (places.length === 0) return null;
  const said = readSaidPairs(body.map((part) => part.key));
  let best: { at: number; lines: Part[]; gain: number } | null = null;
  for (const at of places) {
    const [above, below] = [said.before(at), said.from(at)];
    const opening = said.in(at);
    if (coverage(opening, above, rarity) > SHARED) continue;
    const second = said.in(Math.min(at + 1, body.length - 1));
    const openings = { has: (pair: Pair) => opening.has(pair) || second.has(pair) };
    for (const { title, place, pairs } of named) {
      const fit = coverage(pairs, openings, rarity);
      if (
        fit < OWN_FITS ||
        coverage(pairs, opening, rarity) <= STRANGE ||
        coverage(pairs, above, rarity) > STRANGE
      )
        continue;
      for (const other of heads) {
        if (other === title) continue;
        const theirs = pairsOf(other.key);
        const there = coverage(theirs, above, rarity);
        if (there < STANDS || coverage(theirs, below, rarity) > STRANGE) continue;
        const gain = fit + there;
        if (gain > (best?.gain ?? 0)) best = { at, lines: withDecks(titles, place), gain };
      }
    }
  }
  return best;
}

/** Whether a paragraph may be the first of a text, and the one before it the last of another. */
function mayBegin(body: readonly Part[], at: number): boolean {
  const start = body[at] as Part;
  const before = body[at - 1];
  return (
    before !== undefined &&
    !before.openEnd &&
    !start.openStart &&
    !start.item &&
    start.key.length >= OPENING &&
    !GOES_ON.test(start.key)
  );
}

/** A title with the decks right below it. */
function withDecks(titles: readonly Part[], place: number): Part[] {
  let end = place + 1;
  while (titles[end]?.role === 'deck') end += 1;
  return titles.slice(place, end);
}
