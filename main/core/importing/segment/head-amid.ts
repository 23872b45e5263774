import { isOwnMatter } from './own-matter.ts';
import { signed } from './read-runs.ts';
import { textLength, titlesOf } from './plan-runs.ts';
import { hasByline } from './roles.ts';
import type { Part } from './roles.ts';
import type { Plan } from './plan-runs.ts';

/** Longer lines are headlines. */
const LONGEST_SUBHEAD = 18;

/**
 * Where a long text's headline was found in its middle, the parts between its beginning and the headline, and those right
 * behind, are its sections: each has one short title of a lower rank and nothing that makes it an article.
 */
export function joinAroundHead(plans: readonly Plan[]): Plan[] {
  const result: Plan[] = [];
  for (let at = 0; at < plans.length; at += 1) {
    const plan = plans[at] as Plan;
    result.push(plan);
    const headline = headlineBelow(plan);
    if (!headline) continue;
    let next = at + 1;
    while (next < plans.length && isSectionOf(plans[next] as Plan, headline)) next += 1;
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

function isSectionOf(plan: Plan, headline: Part): boolean {
  const [title, second] = titlesOf(plan.heads);
  const body = plan.runs.flatMap((run) => run.body);
  if (plan.heads.length === 0 && textLength(plan.runs) === 0) return true;
  return (
    title?.role === 'head' &&
    second === undefined &&
    title.key.length <= LONGEST_SUBHEAD &&
    (title.level || 9) > (headline.level || 9) &&
    body.length > 0 &&
    !plan.runs.some(signed) &&
    !isOwnMatter([title], body)
  );
}
