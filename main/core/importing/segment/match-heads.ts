import { coverage, pairsOf } from './ngrams.ts';
import { textLength, titlesOf } from './plan-runs.ts';
import type { Cohesion } from './cohesion.ts';
import type { Pair } from './ngrams.ts';
import type { Part } from './roles.ts';
import type { Plan } from './plan-runs.ts';

/** A group of lines moves only when its best line fits the new text this well, and this much better than its old one. */
const LEAST = 0.2;
const MARGIN = 0.1;
/** What a line must bring to go along with its neighbours. */
const ALONG = 0.05;
const REACH = 60;
const OPENING = 260;
/** No newspaper page holds more; beyond it matching would only cost time. */
const MOST_PLANS = 2000;

interface Offer {
  lines: Part[];
  from: Plan;
  to: Plan;
  score: number;
}

/**
 * Gives headless texts the title lines that speak of them: some of several titles stacked over another text, or the
 * titles over no text at all. Lines move only when they fit their new text clearly better than the one below them.
 */
export function matchHeads(plans: readonly Plan[], cohesion: Cohesion): void {
  if (plans.length > MOST_PLANS) return;
  const opening = rememberOpenings();
  const fits = (line: Part, plan: Plan): number =>
    coverage(pairsOf(line.key), opening(plan), cohesion.rarity);
  const offers: Offer[] = [];
  plans.forEach((orphan, place) => {
    if (orphan.heads.some((part) => part.role === 'label')) return;
    if (titlesOf(orphan.heads).length > 0 || textLength(orphan.runs) === 0) return;
    for (const from of plans.slice(Math.max(0, place - REACH), place + REACH)) {
      const offer = from === orphan ? null : bestLines(from, orphan, fits);
      if (offer) offers.push(offer);
    }
  });
  const order = (offer: Offer): number => offer.lines[0]?.index ?? 0;
  for (const offer of offers.toSorted((a, b) => b.score - a.score || order(a) - order(b))) applyOffer(offer);
}

function rememberOpenings(): (plan: Plan) => Set<Pair> {
  const known = new Map<Plan, Set<Pair>>();
  return (plan) => {
    const made =
      known.get(plan) ??
      pairsOf(
        plan.runs
          .flatMap((run) => run.body)
          .map((part) => part.key)
          .join(' ')
          .slice(0, OPENING),
      );
    known.set(plan, made);
    return made;
  };
}

/** The neighbouring title lines of one article that fit another text best, by how much better they fit it. */
function bestLines(from: Plan, to: Plan, fits: (line: Part, plan: Plan) => number): Offer | null {
  const bodiless = textLength(from.runs) === 0;
  const titles = from.heads.filter((part) => part.role === 'head' || part.role === 'deck');
  if (titles.length < (bodiless ? 1 : 2)) return null;
  let best: Offer | null = null;
  for (let first = 0; first < titles.length; first += 1) {
    if (titles[first]?.role !== 'head') continue;
    let gain = 0;
    let sure = false;
    for (let last = first; last < titles.length; last += 1) {
      const line = titles[last] as Part;
      const score = fits(line, to);
      const lead = score - (bodiless ? 0 : fits(line, from));
      sure ||= line.role === 'head' && score >= LEAST && lead >= MARGIN;
      gain += line.role === 'deck' ? Math.max(0, lead) : lead - ALONG;
      const leavesNone = !bodiless && last - first + 1 === titles.length;
      if (sure && !leavesNone && gain > (best?.score ?? 0))
        best = { lines: titles.slice(first, last + 1), from, to, score: gain };
    }
  }
  return best;
}

function applyOffer({ lines, from, to }: Offer): void {
  if (titlesOf(to.heads).length > 0 || !lines.every((line) => from.heads.includes(line))) return;
  if (textLength(from.runs) > 0 && titlesOf(from.heads).length === lines.length) return;
  from.heads = from.heads.filter((part) => !lines.includes(part));
  to.heads.unshift(...lines);
}
