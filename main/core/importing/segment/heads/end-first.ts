import { coverage, pairsOf } from '../likeness/ngrams.ts';
import { seamScore } from '../stitching/seam.ts';
import { keyOf } from './plan.ts';
import { tellingOf } from '../likeness/telling.ts';
import type { PageModel } from '../page-model.ts';
import type { Part } from '../roles/roles.ts';

/**
 * What tells that the text above heads is the end of their article and not its opening, in natural logarithms of odds.
 * Fitted (logistic regression, each source left out in turn) to some 640 articles whose heads were read between two columns.
 */
const WEIGHTS = {
  even: 0.61,
  openAbove: -3.95,
  openBelow: 3.01,
  goesDown: -1.1,
  goesBack: 0.68,
  saidAbove: -2.83,
  saidBelow: 2.31,
  dateline: -3.24,
};

/** Whether the text above an article's heads ends the text below them: its last column, which was read first. */
export function isEndFirst(
  above: readonly Part[],
  below: readonly Part[],
  titles: readonly Part[],
  model: PageModel,
): boolean {
  const [start, end] = [above[0], above.at(-1)];
  const [first, last] = [below[0], below.at(-1)];
  if (!start || !end || !first || !last) return false;
  const telling = tellingOf(model);
  const named = pairsOf(keyOf(titles));
  const said = (parts: readonly Part[]): number =>
    coverage(named, pairsOf(keyOf(parts.slice(0, OPENING))), telling);
  const score =
    WEIGHTS.even +
    (end.openEnd ? WEIGHTS.openAbove + WEIGHTS.goesDown * seamScore(end, first, model) : 0) +
    (last.openEnd ? WEIGHTS.openBelow + WEIGHTS.goesBack * seamScore(last, start, model) : 0) +
    WEIGHTS.saidAbove * said(above) +
    WEIGHTS.saidBelow * said(below) +
    (start.lead > 0 ? WEIGHTS.dateline : 0);
  return score > 0;
}

/** An article's first paragraphs take up its headline. */
const OPENING = 2;
