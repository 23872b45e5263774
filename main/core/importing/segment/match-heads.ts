import { coverage, pairsOf } from './ngrams.ts';
import { textLength, titlesOf } from './plan-runs.ts';
import type { Cohesion } from './cohesion.ts';
import type { Pair } from './ngrams.ts';
import type { Part } from './roles.ts';
import type { Plan } from './plan-runs.ts';

const LEAST = 0.27;
const MARGIN = 0.18;
const REACH = 60;
const OPENING = 260;
/** No newspaper page holds more; beyond it matching would only cost time. */
const MOST_PLANS = 2000;

interface Offer {
  line: Part;
  from: Plan;
  to: Plan;
  score: number;
}

/**
 * Gives headless texts the title lines that speak of them: one of several titles stacked over another text, or a title
 * over no text at all. A line moves only when it fits its new text clearly better than the one below it.
 */
export function matchHeads(plans: readonly Plan[], cohesion: Cohesion): void {
  if (plans.length > MOST_PLANS) return;
  const orphans = plans.filter((plan) => titlesOf(plan.heads).length === 0 && textLength(plan.runs) > 0);
  const pairs = new Map<Plan, Set<Pair>>();
  const opening = (plan: Plan): Set<Pair> => {
    const known = pairs.get(plan);
    if (known) return known;
    const made = pairsOf(
      plan.runs
        .flatMap((run) => run.body)
        .map((part) => part.key)
        .join(' ')
        .slice(0, OPENING),
    );
    pairs.set(plan, made);
    return made;
  };
  const offers: Offer[] = [];
  const places = new Map(plans.map((plan, at) => [plan, at]));
  for (const orphan of orphans) {
    const place = places.get(orphan) ?? 0;
    for (const from of plans.slice(Math.max(0, place - REACH), place + REACH)) {
      if (from === orphan) continue;
      const bodiless = textLength(from.runs) === 0;
      const titles = from.heads.filter((part) => part.role === 'head');
      if (titles.length < (bodiless ? 1 : 2)) continue;
      for (const line of titles) {
        const own = bodiless ? 0 : coverage(pairsOf(line.key), opening(from), cohesion.rarity);
        const score = coverage(pairsOf(line.key), opening(orphan), cohesion.rarity);
        if (score >= LEAST && score >= own + MARGIN)
          offers.push({ line, from, to: orphan, score: score - own });
      }
    }
  }
  const moved = new Set<Part>();
  for (const offer of offers.toSorted((a, b) => b.score - a.score || a.line.index - b.line.index)) {
    if (moved.has(offer.line) || titlesOf(offer.to.heads).length > 0) continue;
    const last = titlesOf(offer.from.heads).length === 1;
    if (last && textLength(offer.from.runs) > 0) continue;
    const lines = withDeck(offer.from.heads, offer.line);
    for (const line of lines) moved.add(line);
    offer.from.heads = offer.from.heads.filter((part) => !lines.includes(part));
    offer.to.heads.unshift(...lines);
  }
}

/** A title takes the deck directly below it along. */
function withDeck(heads: readonly Part[], line: Part): Part[] {
  const next = heads[heads.indexOf(line) + 1];
  return next && next.role === 'deck' ? [line, next] : [line];
}
