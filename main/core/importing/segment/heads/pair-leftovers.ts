import { isBanner, isColumnTitle, isCountedComment } from '../roles/column-titles.ts';
import { isOneHeadline } from './broken-heads.ts';
import { isOrganisationName } from '../roles/organisation.ts';
import { textLength, titlesOf } from './plan.ts';
import { hasByline } from '../roles/roles.ts';
import type { Part } from '../roles/roles.ts';
import type { Plan } from './plan.ts';

/** How much of what a line says a text says, too: from 0 to 1. */
type Fits = (line: Part, plan: Plan) => number;

/** A line that says less of its text may be another's headline. */
const STRANGE = 0.05;
/** Another line of the group must speak of the text. */
const SPEAKS = 0.12;
/** Shorter lines name columns and places. */
const SHORT = 6;
/** With more of either left over nothing tells which belongs to which. */
const MOST = 3;

interface Spare {
  from: Plan;
  line: Part;
}

/**
 * Gives the headlines that nobody wants to the articles that have none: where as many lines are left over, of which their
 * own text says nothing, as articles begin without headline, each gets one in the order of the page.
 */
export function pairLeftovers(plans: readonly Plan[], fits: Fits): void {
  const wanting = plans.filter(beginsUntitled);
  if (wanting.length === 0 || wanting.length > MOST) return;
  const spares = plans.flatMap((plan) => sparesOf(plan, fits));
  if (spares.length !== wanting.length) return;
  spares.forEach(({ from, line }, at) => {
    from.heads = from.heads.filter((part) => part !== line);
    (wanting[at] as Plan).heads.unshift(line);
  });
}

/** An article for certain, by its dateline or byline, without any title. */
function beginsUntitled({ heads, runs }: Plan): boolean {
  const opening = runs[0]?.body[0];
  return (
    opening !== undefined &&
    textLength(runs) > 0 &&
    titlesOf(heads).length === 0 &&
    !heads.some(({ role }) => role === 'label') &&
    !opening.openStart &&
    (opening.lead > 0 || hasByline(heads))
  );
}

/** The headlines below the byline of other ones: a group of heads ends with who wrote the text, or with its first subhead. */
function belowByline(plan: Plan, fits: Fits): Part[] {
  const { heads, runs } = plan;
  const byline = heads.findIndex(({ role }) => role === 'byline');
  const best = (lines: readonly Part[]): number =>
    Math.max(0, ...lines.filter((part) => mayHead(part)).map((part) => fits(part, plan)));
  const lower = titlesOf(heads.slice(byline + 1)).filter((part) => mayHead(part));
  const hasSections = runs.slice(1).some((run) => titlesOf(run.heads).length > 0);
  // A byline may also stand above its headline.
  return byline > 0 && !hasSections && best(heads.slice(0, byline)) > best(lower) ? lower : [];
}

function sparesOf(plan: Plan, fits: Fits): Spare[] {
  const [second, third] = belowByline(plan, fits);
  if (second && !third && textLength(plan.runs) > 0) return [{ from: plan, line: second }];
  const lines = titlesOf(plan.heads);
  if (lines.some(({ role }) => role === 'deck')) return [];
  const isSpare = (line: Part): boolean => mayHead(line) && fits(line, plan) < STRANGE;
  if (textLength(plan.runs) === 0)
    return lines.length === 1 && mayHead(lines[0] as Part) ? [{ from: plan, line: lines[0] as Part }] : [];
  // Who acts is no headline: where only the kicker speaks of the text, the line below it says what was done.
  if (!lines.some((line) => mayHead(line) && fits(line, plan) >= SPEAKS)) return [];
  const isWhole = (at: number): boolean =>
    [at, at + 1].every((place) => {
      const [upper, lower] = [lines[place - 1], lines[place]];
      return !upper || !lower || !isOneHeadline(upper, lower);
    });
  return lines.filter((line, at) => isSpare(line) && isWhole(at)).map((line) => ({ from: plan, line }));
}

function mayHead(line: Part): boolean {
  return (
    line.role === 'head' &&
    line.key.length >= SHORT &&
    !isOrganisationName(line.key) &&
    !isBanner(line) &&
    !isCountedComment(line) &&
    !isColumnTitle(line)
  );
}
