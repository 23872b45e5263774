import { COLUMN_INTRO } from '../roles/cues.ts';
import { openingOf } from '../roles/text-openings.ts';
import { cutRun } from './part-texts.ts';
import { textLength } from './plan.ts';
import type { Part } from '../roles/roles.ts';
import type { Plan } from './plan.ts';

/** In characters: the words that open a column are short. */
export const LONGEST_INTRO = 400;

interface Intro {
  plan: Plan;
  /** The run, and its paragraph, that the words begin with. */
  run: number;
  at: number;
}

/**
 * Gives a label such as 开栏的话, with the column's name beside it, to the words of the page that open a column, where it
 * stands over another text: only such words say what the newspaper begins to print.
 */
export function placeIntros(plans: readonly Plan[]): Plan[] {
  const result = [...plans];
  for (const labelled of plans) {
    const labels = labelsOf(labelled);
    if (labels.length === 0 || isOpening(labelled.runs[0]?.body[0])) continue;
    const [intro, other] = result.flatMap((plan) => introsOf(plan, labelled));
    if (!intro || other) continue;
    const { plan, run, at } = intro;
    const [upper, lower] = cutRun(plan.runs[run] as Plan['runs'][number], at);
    const own = { heads: labels, runs: [{ ...lower, heads: labels }] };
    const isAll = run === 0 && at === 0;
    labelled.heads = labelled.heads.filter((part) => !labels.includes(part));
    if (isAll) {
      plan.heads.push(...labels);
      continue;
    }
    plan.runs = [...plan.runs.slice(0, run), ...(at > 0 ? [upper] : [])];
    result.splice(result.indexOf(plan) + 1, 0, own);
  }
  return result;
}

/** The label above the words that open a column, with the column's name beside it. */
function labelsOf({ heads }: Plan): Part[] {
  const labels = heads.filter(({ role }) => role === 'label');
  return labels.some((part) => COLUMN_INTRO.test(part.fold)) ? labels : [];
}

/** Where a text without such a label holds words that open a column, down to its end. */
function introsOf(plan: Plan, labelled: Plan): Intro[] {
  if (plan !== labelled && plan.heads.some(({ role }) => role === 'label')) return [];
  const run = plan.runs.length - 1;
  const body = plan.runs[run]?.body ?? [];
  const at = body.findIndex(isOpening);
  if (at < 0 || (run === 0 && at === 0 && plan.heads.length > 0)) return [];
  const last = plan.runs[run] as Plan['runs'][number];
  return textLength([{ ...last, body: body.slice(at) }]) <= LONGEST_INTRO ? [{ plan, run, at }] : [];
}

function isOpening(part: Part | undefined): boolean {
  return part !== undefined && openingOf(part.key) === 'column';
}
