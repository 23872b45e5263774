import { LETTER_OPENING } from '../roles/cues.ts';
import { countPeers, isParallel, isSection, NUMBERED } from './sections.ts';
import { findCounting } from './count-sections.ts';
import { isColumnTitle } from '../roles/column-titles.ts';
import { isOwnMatter } from '../roles/own-matter.ts';
import { hasByline } from '../roles/roles.ts';
import { signed } from './read-runs.ts';
import { textLength, titlesOf } from './plan.ts';
import type { Cohesion } from '../likeness/cohesion.ts';
import type { PageModel } from '../page-model.ts';
import type { Part } from '../roles/roles.ts';
import type { Plan } from './plan.ts';
import type { Run } from './read-runs.ts';

/** Joins the runs that are sections of one article, and gives a headless article the heads that stand inside it. */
export function planRuns(runs: readonly Run[], cohesion: Cohesion, model: PageModel): Plan[] {
  const plans: Plan[] = [];
  for (const [at, run] of runs.entries()) {
    const current = plans.at(-1);
    if (!current) {
      plans.push({ runs: [run], heads: [...run.heads] });
      continue;
    }
    const counting = findCounting(plans, run);
    if (counting) counting.runs.push(run);
    else if (adoptsHeads(run, current, cohesion)) {
      const own = headlineGroup(run.heads);
      current.heads.unshift(...own);
      current.runs.push({ ...run, heads: run.heads.filter((part) => !own.includes(part)) });
    } else if (
      isSection(run, current, {
        peers: countPeers(runs, at),
        parallel: isParallel(runs, at),
        cohesion,
        model,
      })
    )
      current.runs.push(run);
    else if (goesOnBelow(runs, at, current)) current.runs.push(run);
    else if (!returnTo(plans, run)) plans.push({ runs: [run], heads: [...run.heads] });
  }
  for (const plan of plans) raiseSubhead(plan);
  return plans;
}

/** The rest of a text whose headline stands below it is a caption at most. */
const LITTLE = 40;
const MOST_SECTIONS = 6;

/** Whether a run is a section of the headless text above it: the headline, with deck or byline, stands below its last section. */
function goesOnBelow(runs: readonly Run[], at: number, plan: Plan): boolean {
  const isSubhead = (run: Run): boolean => {
    const [title, second] = titlesOf(run.heads);
    return (
      title?.role === 'head' &&
      second === undefined &&
      title.key.length <= LONGEST_SUBHEAD &&
      !signed(run) &&
      textLength([run]) > LITTLE &&
      !isOwnMatter([title], run.body) &&
      !LETTER_OPENING.test(run.body[0]?.key ?? '')
    );
  };
  const first = plan.runs[0] as Run;
  if (plan.heads.length > 0 || textLength(plan.runs) === 0 || signed(first)) return false;
  let end = at;
  while (end < at + MOST_SECTIONS && end < runs.length && isSubhead(runs[end] as Run)) end += 1;
  const close = runs[end];
  return (
    end > at &&
    close !== undefined &&
    textLength([close]) <= LITTLE &&
    titlesOf(close.heads).length > 0 &&
    close.heads.some(({ role }) => role === 'deck' || role === 'byline')
  );
}

const LONGEST_SUBHEAD = 14;

/** Where a signed text has a column's name alone above it, its only subhead is the headline: a single subhead is rare. */
function raiseSubhead(plan: Plan): void {
  const names = titlesOf(plan.heads);
  if (!hasByline(plan.heads) || names.length === 0 || !names.every(isColumnTitle)) return;
  const [only, second] = plan.runs.slice(1).filter((run) => titlesOf(run.heads).length > 0);
  const titles = only ? titlesOf(only.heads) : [];
  if (!only || second || titles.length !== 1 || NUMBERED.test(titles[0]?.key ?? '')) return;
  plan.heads.push(...titles);
  only.heads = only.heads.filter((part) => !titles.includes(part));
}

/** A subhead of a rank that only one long article's subheads have goes on with that article, past the ones between. */
function returnTo(plans: readonly Plan[], run: Run): boolean {
  const [title, second] = titlesOf(run.heads);
  if (!title || second || title.level < 2 || signed(run) || run.body.length === 0) return false;
  if (isOwnMatter([title], run.body)) return false;
  const heads = plans.filter((plan) => titlesOf(plan.heads).some((part) => part.level >= title.level));
  const homes = plans.filter((plan) =>
    plan.runs.slice(1).some((one) => titlesOf(one.heads).some((part) => part.level === title.level)),
  );
  const [home, other] = homes;
  if (!home || other || heads.length > 0) return false;
  home.runs.push(run);
  return true;
}

/** An article whose byline and text stand before its headline takes the next heads that have neither lead nor byline of their own. */
function adoptsHeads(run: Run, plan: Plan, cohesion: Cohesion): boolean {
  if (
    titlesOf(plan.heads).length > 0 ||
    textLength(plan.runs) === 0 ||
    signed(run) ||
    run.heads.some((part) => part.role === 'label')
  )
    return false;
  const titles = titlesOf(run.heads);
  if (titles.length === 0) return false;
  const sub = plan.runs.slice(1).flatMap((one) => titlesOf(one.heads));
  const first = titles[0] as Part;
  const higher =
    first.level > 0 &&
    (sub.length === 0 ? first.level <= 2 : sub.every((part) => part.level === 0 || part.level > first.level));
  const hasDeck = titles.some((part) => part.role === 'deck');
  if (!higher && !hasDeck) return false;
  const text = headlineGroup(run.heads)
    .map((part) => part.key)
    .join(' ');
  const fit = Math.max(...plan.runs.map((one) => cohesion.of(text, one)));
  const deck = run.heads.findLastIndex((part) => part.role === 'deck');
  const subhead = deck >= 0 && run.heads.slice(deck + 1).some((part) => part.role === 'head');
  const wanted = subhead && hasByline(plan.heads);
  return fit >= (wanted ? 0.02 : hasDeck ? (higher ? 0.08 : 0.12) : 0.25);
}

/** The lines of a head group that make the headline: up to its deck, or those of the highest rank. */
function headlineGroup(heads: readonly Part[]): Part[] {
  const deck = heads.findLastIndex((part) => part.role === 'deck');
  if (deck >= 0) return heads.slice(0, deck + 1);
  const top = Math.min(...heads.map((part) => part.level || 9));
  const last = heads.findLastIndex((part) => (part.level || 9) === top);
  return heads.slice(0, last + 1);
}
