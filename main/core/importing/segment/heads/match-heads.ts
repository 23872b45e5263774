import { coverage, pairsOf } from '../likeness/ngrams.ts';
import { isColumnTitle } from '../roles/column-titles.ts';
import { isBox } from '../roles/own-matter.ts';
import { isVerseLine } from './part-texts.ts';
import { isTitleOfSort } from '../roles/notice-titles.ts';
import { openingOf } from '../roles/text-openings.ts';
import { POEM } from '../roles/verses.ts';
import { pairLeftovers } from './pair-leftovers.ts';
import { shareLines } from './share-lines.ts';
import { textLength, titlesOf } from './plan.ts';
import type { Cohesion } from '../likeness/cohesion.ts';
import type { PairSet } from '../likeness/pair-set.ts';
import type { Share } from './share-lines.ts';
import { hasByline } from '../roles/roles.ts';
import type { Part } from '../roles/roles.ts';
import type { Plan } from './plan.ts';

const REACH = 60;
/** So many headless texts at most vie for the lines of one head group. */
const MOST_TARGETS = 5;
const OPENING = 260;
/** A title this short that says little of its text may be a column's name, and the headline stand elsewhere. */
const LABEL = 8;
const HALF = 0.5;
/** Most names of columns are this short; such a title is doubted even above the writer's name. */
const NAME = 5;
/** What it tells that a title and a text are both those of a notice. */
const ANNOUNCES = 0.3;
/** Moves at most, so that a page of many headless texts costs no more time than others. */
const MOST_ROUNDS = 24;
/** No newspaper page holds more; beyond it matching would only cost time. */
const MOST_PLANS = 2000;

interface Offer {
  from: Plan;
  share: Share<Plan>;
}

/**
 * Gives headless texts the title lines that speak of them: some of several titles stacked over another text, or the
 * titles over no text at all. The lines of a group are shared out together, in the way that fits the texts best.
 */
export function matchHeads(plans: readonly Plan[], cohesion: Cohesion): void {
  if (plans.length > MOST_PLANS) return;
  const opening = rememberOpenings();
  const known = new Map<Part, Map<Plan, number>>();
  const fits = (line: Part, plan: Plan): number => {
    const row = known.get(line) ?? new Map<Plan, number>();
    known.set(line, row);
    const fit =
      row.get(plan) ??
      Math.min(
        1,
        coverage(pairsOf(line.key), opening(plan), cohesion.rarity) +
          (isNoticePair(line, plan) || isPoemPair(line, plan) ? ANNOUNCES : 0),
      );
    row.set(plan, fit);
    return fit;
  };
  const places = new Map(plans.map((plan, place) => [plan, place]));
  let wanting = new Set<Plan>();
  const offerOf = (place: number): Offer | null => {
    const from = plans[place] as Plan;
    const lines = titlesOf(from.heads);
    if (lines.length === 0 || holdsRows(from)) return null;
    const near = plans
      .slice(Math.max(0, place - REACH), place + REACH)
      .filter((plan) => plan !== from && wanting.has(plan))
      .map((plan) => ({ plan, fit: Math.max(...lines.map((line) => fits(line, plan))) }))
      .filter(({ fit }) => fit > 0)
      .toSorted((a, b) => b.fit - a.fit)
      .slice(0, MOST_TARGETS);
    const targets = near.map(({ plan }) => plan);
    if (targets.length === 0) return null;
    const share = shareLines(lines, textLength(from.runs) > 0 ? from : null, targets, {
      fit: fits,
      titled: (plan) => titlesOf(plan.heads).length > 0,
      isSigned: (plan) => hasByline(plan.heads),
      isNext: (plan) => Math.abs((places.get(plan) ?? 0) - place) === 1,
      order: (plan) => places.get(plan) ?? 0,
    });
    return share && { from, share };
  };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    wanting = new Set(plans.filter((plan) => wantsTitle(plan, fits)));
    if (wanting.size === 0) break;
    const best = plans
      .map((_, place) => offerOf(place))
      .filter((offer) => offer !== null)
      .toSorted((a, b) => b.share.gain - a.share.gain)[0];
    if (!best) break;
    for (const [to, lines] of best.share.moves) {
      best.from.heads = best.from.heads.filter((part) => !lines.includes(part));
      if (titlesOf(to.heads).length > 0) to.heads.push(...lines);
      else to.heads.unshift(...lines);
      giveRest(best.from, to);
    }
  }
  pairLeftovers(plans, fits);
}

/** Of heads over no text the last title takes along who wrote the text and the pictures that stood with it. */
function giveRest(from: Plan, to: Plan): void {
  const last = to.runs.at(-1);
  if (!last || textLength(from.runs) > 0 || from.heads.some(({ role }) => role !== 'byline')) return;
  if (!hasByline(to.heads)) {
    to.heads.push(...from.heads);
    from.heads = [];
  }
  last.photos.push(...from.runs.flatMap(({ photos }) => photos));
  from.runs = [];
}

/** Whether a text has no headline (the second half of a torn one needs none): no title at all, or only a short one that shares nothing with it. */
function wantsTitle(plan: Plan, fits: (line: Part, plan: Plan) => number): boolean {
  if (textLength(plan.runs) === 0 || plan.heads.some((part) => part.role === 'label')) return false;
  if (plan.runs[0]?.body[0]?.openStart) return false;
  const titles = titlesOf(plan.heads);
  const [only] = titles;
  if (only && holdsRows(plan)) return false;
  if (isNamedOnly(plan)) return true;
  return (
    only === undefined ||
    (titles.length === 1 &&
      only.role === 'head' &&
      only.key.length <= LABEL &&
      (only.key.length <= NAME ? fits(only, plan) === 0 : !isSignedTitle(plan, only)) &&
      fits(only, plan) <= (isNews(plan) ? HALF : 0))
  );
}

/** Whether nothing but the name of a column stands over a text: its headline stands elsewhere. */
function isNamedOnly({ heads }: Plan): boolean {
  const titles = titlesOf(heads);
  return titles.length > 0 && titles.every(isColumnTitle);
}

/** A line with its writer right below it is a headline; so is one that has marks in it. */
function isSignedTitle({ heads }: Plan, title: Part): boolean {
  const next = heads[heads.indexOf(title) + 1];
  return !isColumnTitle(title) && (next?.role === 'byline' || /[,:!?]/.test(title.key));
}

/** A title that names a sort of notice, and a text that begins as only notices of that sort do. */
function isNoticePair(line: Part, plan: Plan): boolean {
  return isTitleOfSort(line.key, openingOf(plan.runs[0]?.body[0]?.key ?? ''));
}

/** A title that says that it heads poems, and verses. */
function isPoemPair(line: Part, { runs }: Plan): boolean {
  const body = runs[0]?.body ?? [];
  return POEM.test(line.key) && body.length > 0 && body.every(isVerseLine);
}

/** Verses below their writer's name and entries of a list seldom take up the words of their title. */
function holdsRows({ heads, runs }: Plan): boolean {
  const body = runs[0]?.body ?? [];
  const isVerse = hasByline(heads) && body.length > 0 && body.every(({ item }) => item);
  return isVerse || isBox(titlesOf(heads), body);
}

function isNews(plan: Plan): boolean {
  return (plan.runs[0]?.body[0]?.lead ?? 0) > 0;
}

function rememberOpenings(): (plan: Plan) => PairSet {
  const known = new Map<Plan, PairSet>();
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
