import { LIST_HEAD, NOTICE_HEAD } from '../roles/cues.ts';
import { ATTENDS } from './score-deck.ts';
import { coverage, likeness, pairsOf } from '../likeness/ngrams.ts';
import { cutRun, isWhole } from './part-texts.ts';
import { isEndFirst } from './end-first.ts';
import { isNoticeSort, openingOf } from '../roles/text-openings.ts';
import { seamScore } from '../stitching/seam.ts';
import { findLooseHeads } from './loose-heads.ts';
import { scoreWhole } from './whole-above.ts';
import { createPlaceReader, scorePlace } from './place-signs.ts';
import { keyOf, titlesOf } from './plan.ts';
import type { Cohesion } from '../likeness/cohesion.ts';
import type { PageModel } from '../page-model.ts';
import { hasByline } from '../roles/roles.ts';
import type { Place } from './loose-heads.ts';
import type { Part } from '../roles/roles.ts';
import type { Plan } from './plan.ts';
import type { Run } from './read-runs.ts';

/** What speaks for a place must outweigh so much: a text taken wrongly costs two articles. */
const LEAST = 0.3;
/**
 * Amid another article's text, where the text below the heads goes on with what is taken, less will do: what stays costs two
 * articles as well, and what was taken wrongly finds back to its sentences.
 */
const LEAST_AMID = -1.5;
/** So much must speak for a text's being the heads' as a whole: one taken wrongly costs two articles. */
const SURE_WHOLE = 1;
/** A text that the heads speak of is theirs where no more than this speaks against its being theirs as a whole. */
const LEAST_WHOLE = -6;
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
    const place = above && last ? findPlace({ above, last, below: plan, cohesion, model }) : null;
    if (!above || !last || !place || (place.whole <= SURE_WHOLE && place.score <= LEAST_AMID)) {
      result.push(plan);
      continue;
    }
    const at = place.whole > SURE_WHOLE ? 0 : place.at;
    const [upper, opening] = cutRun(last, at);
    const [first, ...later] = plan.runs;
    const goesOn = place.whole > SURE_WHOLE || !first || isRest(first, opening, cohesion, model);
    const isAmid = at > 0 && goesOn;
    const isWhole = at === 0 && goesOn && (!first || place.whole > LEAST_WHOLE);
    // A whole text and the heads right below it find each other like any text without title and any title.
    if ((!isAmid && place.whole <= SURE_WHOLE && place.score <= LEAST) || (at === 0 && !isWhole)) {
      result.push(plan);
      continue;
    }
    result.pop();
    if (at > 0) result.push({ heads: above.heads, runs: [...above.runs.slice(0, -1), upper] });
    const heads = at > 0 ? plan.heads : [...above.heads, ...plan.heads];
    const behind = first ? [{ ...first, heads: [] }, ...later] : [];
    const own = { ...opening, heads };
    // Who wrote a text stands above its beginning.
    const isSigned = at === 0 && hasByline(above.heads);
    if (!goesOn) result.push({ heads, runs: [own] }, { heads: [], runs: behind });
    else if (first && !isSigned && isEndFirst(opening.body, textOf(plan), titlesOf(plan.heads), model))
      result.push({ heads, runs: [{ ...first, heads }, ...later, { ...opening, heads: [] }] });
    else result.push({ heads, runs: [own, ...behind] });
  }
  return result;
}

/**
 * Where an article's headline stands below its text, right above the heads of the next one: the upper lines of such a
 * group take the end of the text above, the others keep the text below.
 */
function giveLooseHeads(plan: Plan, result: Plan[], cohesion: Cohesion, model: PageModel): Plan {
  const above = result.at(-1);
  const last = above?.runs.at(-1);
  if (!above || !last) return plan;
  const placeOf = (heads: readonly Part[]): Place | null => {
    const place = findPlace({ above, last, below: { heads: [...heads], runs: [] }, cohesion, model });
    return place && place.score > LEAST ? place : null;
  };
  const loose = findLooseHeads({ above, upper: last.body, below: plan, cohesion, model, placeOf });
  if (!loose) return plan;
  const { at, cut } = loose;
  const heads = plan.heads.slice(0, cut);
  if (at === 0) result.splice(-1, 1, { heads: [...above.heads, ...heads], runs: above.runs });
  else {
    const [upper, lower] = cutRun(last, at);
    result.splice(
      -1,
      1,
      { heads: above.heads, runs: [...above.runs.slice(0, -1), upper] },
      { heads, runs: [{ ...lower, heads }] },
    );
  }
  const rest = plan.heads.slice(cut);
  const [first, ...later] = plan.runs;
  return { heads: rest, runs: first ? [{ ...first, heads: rest }, ...later] : [] };
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

interface FoundPlace extends Place {
  /** What speaks for all of the text above, which has no title, being the heads' together with the text below them. */
  whole: number;
}

/** The paragraph of the text above that tells most of beginning the article of the heads below; null where none may. */
function findPlace({ above, last, below, cohesion, model }: Pairing): FoundPlace | null {
  const { body } = last;
  const lower = below.runs[0]?.body ?? [];
  const [first] = lower;
  const titles = titlesOf(below.heads).filter((part) => !ATTENDS.test(part.key));
  if (titles.length === 0 || body.length === 0 || body.length > MOST_PIECES) return null;
  if (first && (first.lead > 0 || isNoticeSort(openingOf(first.key)))) return null;
  if (below.heads.some((part) => part.role === 'label')) return null;
  const isTitled =
    above.heads.some((part) => part.role === 'head' || part.role === 'label') &&
    !hasNameOnly(above.heads, body, cohesion);
  const isOthers = hasByline(above.heads) && hasByline(below.heads);
  const from = isTitled || isOthers || above.runs.length > 1 ? 1 : 0;
  const isNotice = titles.some(({ key }) => NOTICES.some((form) => form.test(key)));
  const places = body.flatMap((part, at) =>
    at >= from && mayBegin(body, at) && !(isNotice && part.lead > 0) ? [at] : [],
  );
  if (places.length === 0) return null;
  const read = createPlaceReader({
    body,
    titles,
    own: titlesOf(above.heads),
    lower: textOf(below),
    cohesion,
    model,
  });
  let best: FoundPlace | null = null;
  // Heads with nothing below them leave nothing to weigh against.
  let whole = first ? Number.NEGATIVE_INFINITY : 0;
  for (const at of places) {
    const signs = read(at);
    const score = scorePlace(signs);
    if (at === 0 && first)
      whole = scoreWhole({ upper: body, upperHeads: above.heads, titles, lower, signs, model });
    if (!best || score > best.score) best = { at, score, whole };
  }
  return best;
}

/** Titles of notices and lists, whose texts never begin with a dateline. */
const NOTICES = [NOTICE_HEAD, LIST_HEAD];

/** Whether a paragraph may be the first of a text. */
function mayBegin(body: readonly Part[], at: number): boolean {
  const start = body[at] as Part;
  const before = body[at - 1];
  return (
    (!before || isWhole(before)) &&
    !start.item &&
    !start.openStart &&
    (start.key.length >= OPENING || openingOf(start.key) !== '')
  );
}

/** A title this short that says nothing of its text may be the name of a column. */
const NAME = 8;

/** Whether nothing but a column's name stands above a news item that is torn at its end: the headline was read inside it. */
function hasNameOnly(heads: readonly Part[], body: readonly Part[], { rarity }: Cohesion): boolean {
  const [name, second] = titlesOf(heads);
  return (
    name?.role === 'head' &&
    second === undefined &&
    name.key.length <= NAME &&
    (body[0]?.lead ?? 0) > 0 &&
    body.at(-1)?.openEnd === true &&
    coverage(pairsOf(name.key), pairsOf(keyOf(body)), rarity) === 0
  );
}

function textOf({ runs }: Plan): Part[] {
  return runs.flatMap((run) => run.body);
}
