import { agreement, topicsOf } from '../likeness/topics.ts';
import { coverage, pairsOf } from '../likeness/ngrams.ts';
import { isBanner, isColumnTitle } from '../roles/column-titles.ts';
import { isOrganisationName } from '../roles/organisation.ts';
import { remember } from '../remember.ts';
import { tellingOf } from '../likeness/telling.ts';
import { keyOf, titlesOf } from './plan.ts';
import type { Cohesion } from '../likeness/cohesion.ts';
import type { PageModel } from '../page-model.ts';
import type { Pairs } from '../likeness/ngrams.ts';
import type { Part } from '../roles/roles.ts';
import type { Plan } from './plan.ts';
import type { Topics } from '../likeness/topics.ts';

/**
 * What tells that the upper lines of a group of heads are those of the text above it and the lower ones those of the text
 * below, in natural logarithms of odds. Fitted (after which line, or nowhere: conditional logistic regression) to some 700
 * groups over a text and below another one: written pages, half of them left out in turn, articles recomposed and the
 * pages that may be opened, each left out.
 */
const WEIGHTS = {
  even: -0.73,
  place: 0.36,
  whole: -1.93,
  titled: -2.8,
  unsaidBelow: 2.62,
  lowerSaidAbove: -10.25,
  dateline: 1.44,
  behindByline: 2.19,
  upperAboutBelow: -4.51,
  upperAboutAbove: 5.65,
  lowerAboutAbove: -4.46,
  oneBlock: -3.88,
};
/** What speaks for parting a group must outweigh so much: a wrong cut costs two articles. */
const LEAST = 0.5;
/** A place's score beyond this says no more. */
const MOST_PLACE = 6;
/** Nobody sets more lines over a text. */
const MOST_LINES = 10;
/** So much of a text tells what it speaks of. */
const SAID = 400;
/** What an article is about its last paragraphs tell. */
const END = 3;

export interface Place {
  /** The paragraph of the text above with which the heads' article begins. */
  at: number;
  score: number;
}

interface Loose extends Place {
  /** So many lines belong to the text above. */
  cut: number;
}

interface Between {
  above: Plan;
  /** The text right above the heads. */
  upper: readonly Part[];
  below: Plan;
  cohesion: Cohesion;
  model: PageModel;
  /** Where in the text above the article of some heads begins. */
  placeOf: (heads: readonly Part[]) => Place | null;
}

/** How many lines of a group of heads, the upper ones, are those of the text above; null where all stand over their own. */
export function findLooseHeads(between: Between): Loose | null {
  const { heads, runs } = between.below;
  const lower = runs[0]?.body ?? [];
  if (lower.length === 0 || heads.length > MOST_LINES || heads.some((part) => part.role === 'label'))
    return null;
  const cuts = heads.flatMap((_, cut) => (mayPart(heads, cut) ? [cut] : []));
  if (cuts.length === 0) return null;
  const read = createReader(between, lower);
  let best: Loose | null = null;
  let most = LEAST;
  for (const cut of cuts) {
    const near = read(heads.slice(0, cut), heads.slice(cut));
    // Places are looked for only where the best one would be enough.
    if (near + WEIGHTS.place * MOST_PLACE <= most) continue;
    const place = between.placeOf(heads.slice(0, cut));
    if (!place) continue;
    const told = Math.max(-MOST_PLACE, Math.min(MOST_PLACE, place.score));
    const score = near + WEIGHTS.place * told + (place.at === 0 ? WEIGHTS.whole : 0);
    if (score <= most) continue;
    most = score;
    best = { cut, ...place };
  }
  return best;
}

/** Either side must be able to stand alone: a headline above, one that no deck parts from its headline below. */
function mayPart(heads: readonly Part[], cut: number): boolean {
  const lower = heads.slice(cut);
  return (
    lower[0]?.role !== 'deck' &&
    titlesOf(heads.slice(0, cut)).some(mayHead) &&
    lower.some(({ role }) => role === 'head')
  );
}

/** A line that can be a headline: no column's name, no call over many articles, no organisation alone. */
function mayHead(part: Part): boolean {
  return part.role === 'head' && !isColumnTitle(part) && !isBanner(part) && !isOrganisationName(part.key);
}

/** What is told of a group parted so, but for the place where the upper lines' article begins. */
function createReader(
  { above, upper, cohesion, model }: Between,
  lower: readonly Part[],
): (upperHeads: readonly Part[], lowerHeads: readonly Part[]) => number {
  const telling = tellingOf(model);
  const lowerKey = keyOf(lower);
  const opening = pairsOf(lowerKey.slice(0, SAID));
  const said = pairsOf(keyOf(upper));
  const aboutLower = topicsIn(lowerKey);
  const aboutUpper = topicsIn(keyOf(upper.slice(-END)));
  const known = new Map<Part, Topics>();
  const aboutLine = (line: Part): Topics => remember(known, line, () => topicsIn(line.key));
  const fit = (lines: readonly Part[], text: Pairs, rarity: Cohesion['rarity']): number =>
    Math.max(...lines.map((line) => coverage(pairsOf(line.key), text, rarity)));
  const about = (lines: readonly Part[], topics: Topics): number =>
    Math.max(...lines.map((line) => agreement(aboutLine(line), topics)));
  const fixed =
    WEIGHTS.even +
    (titlesOf(above.heads).length > 0 ? WEIGHTS.titled : 0) +
    ((lower[0]?.lead ?? 0) > 0 ? WEIGHTS.dateline : 0);
  return (upperHeads, lowerHeads) => {
    const [upperTitles, lowerTitles] = [titlesOf(upperHeads), titlesOf(lowerHeads)];
    return (
      fixed +
      (fit(upperTitles, opening, cohesion.rarity) === 0 ? WEIGHTS.unsaidBelow : 0) +
      WEIGHTS.lowerSaidAbove * fit(lowerTitles, said, telling) +
      (upperHeads.at(-1)?.role === 'byline' ? WEIGHTS.behindByline : 0) +
      WEIGHTS.upperAboutBelow * about(upperTitles, aboutLower) +
      WEIGHTS.upperAboutAbove * about(upperTitles, aboutUpper) +
      WEIGHTS.lowerAboutAbove * about(lowerTitles, aboutUpper) +
      (lowerTitles[0]?.secondRow ? WEIGHTS.oneBlock : 0)
    );
  };
}

function topicsIn(key: string): Topics {
  return topicsOf(pairsOf(key).list);
}
