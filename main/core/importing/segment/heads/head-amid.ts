import { isOwnMatter } from '../roles/own-matter.ts';
import { signed } from './read-runs.ts';
import { textLength, titlesOf } from './plan.ts';
import { hasByline } from '../roles/roles.ts';
import type { Part } from '../roles/roles.ts';
import type { Plan } from './plan.ts';

/** Longer lines are headlines. */
const LONGEST_SUBHEAD = 18;

/**
 * Where a long text's headline was found in its middle, the parts between its beginning and the headline, and those right
 * behind, are its sections: each has one short title of a lower rank and nothing that makes it an article. So is the part
 * right below a headline and the picture under it.
 */
export function joinAroundHead(plans: readonly Plan[]): Plan[] {
  const result: Plan[] = [];
  for (let at = 0; at < plans.length; at += 1) {
    const plan = plans[at] as Plan;
    result.push(plan);
    const below = headlineBelow(plan);
    const headline = below ?? headlineOverPicture(plan);
    if (!headline) continue;
    let next = at + 1;
    const rank = below ? rankOf(headline) + 1 : rankOf(headline);
    while (next < plans.length && isSectionOf(plans[next] as Plan, rank)) {
      next += 1;
      if (!below) break;
    }
    for (const { heads, runs } of plans.slice(at + 1, next)) {
      const [first, ...later] = runs;
      if (first) plan.runs.push({ ...first, heads }, ...later);
    }
    at = next - 1;
  }
  return result;
}

/** The headline of a signed text with a deck, where it stands below the text's beginning. */
function headlineBelow({ heads, runs }: Plan): Part | null {
  const first = runs[0]?.body[0];
  const headline = heads.find(({ role }) => role === 'head');
  const isLong = hasByline(heads) && heads.some(({ role }) => role === 'deck');
  return first && headline && isLong && first.lead === 0 && headline.index > first.index ? headline : null;
}

/** The headline, with its deck, that a picture parts from its text; no text without headline took it. */
function headlineOverPicture({ heads, runs }: Plan): Part | null {
  const headline = heads.find(({ role }) => role === 'head');
  const isParted = textLength(runs) === 0 && runs.some(({ photos }) => photos.length > 0);
  return headline && isParted && heads.some(({ role }) => role === 'deck') ? headline : null;
}

function rankOf(part: Part): number {
  return part.level || UNRANKED;
}

/** Lower than any rank that the OCR marks. */
const UNRANKED = 9;

/** Whether a plan is a section below a headline: its title has this rank at most. */
function isSectionOf(plan: Plan, rank: number): boolean {
  const [title, second] = titlesOf(plan.heads);
  const body = plan.runs.flatMap((run) => run.body);
  if (plan.heads.length === 0 && textLength(plan.runs) === 0) return true;
  return (
    title?.role === 'head' &&
    second === undefined &&
    title.key.length <= LONGEST_SUBHEAD &&
    rankOf(title) >= rank &&
    body.length > 0 &&
    !plan.runs.some(signed) &&
    !isOwnMatter([title], body)
  );
}
