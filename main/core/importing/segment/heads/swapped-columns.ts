import { coverage, likeness, pairsOf } from '../likeness/ngrams.ts';
import { titlesOf } from './plan.ts';
import { openingOf as textOpening } from '../roles/text-openings.ts';
import type { Part } from '../roles/roles.ts';
import type { Plan } from './plan.ts';
import type { Rarity } from '../likeness/ngrams.ts';

/** So much of what a headline says at least is said by the opening of its article. */
const FITS = 0.11;
/** A text that has less in common with another one is no part of it. */
const LIKE = 0.02;

/**
 * Puts columns of one article together whose later one was read first: a text without title that stands between the heads
 * of an article and what they speak of, and a news item without title below a text of whose headline it says more than
 * that text does. The later column goes behind the other, from where its sentences find their place.
 */
export function joinSwappedColumns(plans: readonly Plan[], rarity: Rarity): Plan[] {
  const result: Plan[] = [];
  for (const plan of plans) {
    const before = result.at(-1);
    if (before && (standsBetween(before, plan, rarity) || opensBelow(before, plan, rarity))) {
      const heads = [...before.heads, ...plan.heads];
      const behind = before.runs.map((run, at) => (at === 0 ? { ...run, heads: [] } : run));
      result.splice(-1, 1, { heads, runs: [...plan.runs, ...behind] });
    } else result.push(plan);
  }
  return result;
}

function standsBetween(text: Plan, article: Plan, rarity: Rarity): boolean {
  const first = openingOf(text)[0];
  const titles = titlesOf(article.heads);
  return (
    first !== undefined &&
    first.lead === 0 &&
    !first.openStart &&
    textOpening(first.key) === '' &&
    text.heads.length === 0 &&
    titles.length > 0 &&
    openingOf(article).length > 0 &&
    titles.every((part) => part.index < first.index) &&
    likeness(pairsOf(keyOf(text)), pairsOf(keyOf(article)), rarity) > LIKE
  );
}

function opensBelow(titled: Plan, news: Plan, rarity: Rarity): boolean {
  const [upper, lower] = [openingOf(titled), openingOf(news)];
  const titles = titlesOf(titled.heads);
  if (titles.length === 0 || news.heads.length > 0) return false;
  if (upper.length === 0 || upper[0]?.lead !== 0 || (lower[0]?.lead ?? 0) === 0) return false;
  const fit = (parts: readonly Part[]): number => {
    const said = pairsOf(parts.map((part) => part.key).join(' '));
    return titles.reduce((most, part) => Math.max(most, coverage(pairsOf(part.key), said, rarity)), 0);
  };
  const fitsBelow = fit(lower);
  return fitsBelow >= FITS && fitsBelow > fit(upper);
}

/** The first paragraphs of a plan's text. */
function openingOf({ runs }: Plan): Part[] {
  return runs[0]?.body.slice(0, 2) ?? [];
}

function keyOf({ runs }: Plan): string {
  return runs
    .flatMap((run) => run.body)
    .map((part) => part.key)
    .join(' ');
}
