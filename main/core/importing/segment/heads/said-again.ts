import { likeness, pairsOf } from '../likeness/ngrams.ts';
import { tellingOf } from '../likeness/telling.ts';
import { titlesOf } from './plan.ts';
import type { PageModel } from '../page-model.ts';
import type { PairSet } from '../likeness/pair-set.ts';
import type { Part } from '../roles/roles.ts';
import type { Plan } from './plan.ts';
import type { Run } from './read-runs.ts';

/**
 * What it tells of a run's being a section of the article above that its text says again what is said there, beside the
 * signs of form: logistic regression on some 1,100 runs with titles (written pages, articles recomposed, opened pages; each
 * of four sources left out in turn), halved, as a section taken in wrongly costs two articles.
 */
const WEIGHTS = {
  even: 2.2,
  saidAgain: 0.6,
  dateline: -0.8,
  untitled: -1,
  siblings: -0.6,
};
/** Texts without anything in common are not infinitely far from each other. */
const NOTHING = 0.005;
/** More in common says no more: neighbours about one place are as like each other. */
const MUCH = 0.1;
/** So much of either text tells what it says. */
const SAMPLE = 4000;

/** The most, and the least, that a run's score changes by what is said again. */
export const MOST_AGAIN = WEIGHTS.even + WEIGHTS.saidAgain * Math.log(MUCH + NOTHING);
export const LEAST_AGAIN =
  WEIGHTS.even +
  WEIGHTS.saidAgain * Math.log(NOTHING) +
  WEIGHTS.dateline +
  WEIGHTS.untitled +
  WEIGHTS.siblings;

export function saysAgain(run: Run, plan: Plan, model: PageModel): number {
  const like = Math.min(MUCH, likeness(pairsIn(plan.runs), pairsIn([run]), tellingOf(model)));
  const own = titlesOf(plan.heads);
  return (
    WEIGHTS.even +
    WEIGHTS.saidAgain * Math.log(like + NOTHING) +
    ((plan.runs.at(-1)?.body[0]?.lead ?? 0) > 0 ? WEIGHTS.dateline : 0) +
    (own.length === 0 ? WEIGHTS.untitled : 0) +
    (namesFirst(own) && namesFirst(titlesOf(run.heads)) ? WEIGHTS.siblings : 0)
  );
}

function pairsIn(runs: readonly Run[]): PairSet {
  let text = '';
  for (const { key } of runs.flatMap(({ body }) => body)) {
    text += `${key} `;
    if (text.length > SAMPLE) break;
  }
  return pairsOf(text.slice(0, SAMPLE));
}

/** 张三：什么: articles in a row are called alike, an article and its sections are not. */
function namesFirst(titles: readonly Part[]): boolean {
  return titles.some(({ key }) => key.includes(':'));
}
