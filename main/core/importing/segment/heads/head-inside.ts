import { coverage, pairsOf } from '../likeness/ngrams.ts';
import { DOCUMENT_HEAD, LETTER_OPENING } from '../roles/cues.ts';
import { isBox } from '../roles/own-matter.ts';
import { startsInsideWord } from '../stitching/seam.ts';
import { titlesOf } from './plan.ts';
import type { Cohesion } from '../likeness/cohesion.ts';
import { hasByline } from '../roles/roles.ts';
import type { Part } from '../roles/roles.ts';
import type { Plan } from './plan.ts';

/** How well a title must fit the torn text above it, and one that stands over a text that begins like any. */
const FITS_TORN = 0.12;
const FITS = 0.3;

/** Puts a text without title before the one below the heads that follow, where those heads speak of both and the text goes on. */
export function joinAcrossHeads(plans: readonly Plan[], cohesion: Cohesion): Plan[] {
  const result: Plan[] = [];
  for (const plan of plans) {
    const above = result.at(-1);
    if (above && standsInside(plan.heads, above, plan, cohesion)) {
      const [first, ...later] = plan.runs;
      result.splice(-1, 1, {
        heads: [...above.heads, ...plan.heads],
        runs: [...above.runs, ...(first ? [{ ...first, heads: [] }] : []), ...later],
      });
    } else result.push(plan);
  }
  return result;
}

function standsInside(heads: readonly Part[], above: Plan, below: Plan, cohesion: Cohesion): boolean {
  const titles = titlesOf(heads);
  const upper = above.runs.flatMap((run) => run.body);
  const lower = below.runs[0]?.body ?? [];
  const [last, first] = [upper.at(-1), lower[0]];
  if (titlesOf(above.heads).length > 0 || titles.length === 0 || !last || !first || first.lead > 0)
    return false;
  if (above.heads.some((part) => part.role === 'label') || heads.some((part) => part.role === 'label'))
    return false;
  if (LETTER_OPENING.test(first.key) || isBox(titles, lower) || (hasByline(above.heads) && hasByline(heads)))
    return false;
  const text = pairsOf(upper.map((part) => part.key).join(' '));
  const fit = Math.max(...titles.map((part) => coverage(pairsOf(part.key), text, cohesion.rarity)));
  if (last.openEnd && last.key.length > 20 && (first.openStart || startsInsideWord(first.key)))
    return fit >= FITS_TORN;
  if (
    upper.some((part) => LETTER_OPENING.test(part.key)) &&
    titles.some((part) => DOCUMENT_HEAD.test(part.key))
  )
    return true;
  return (
    fit >= FITS &&
    last.openEnd &&
    last.key.length > 20 &&
    titles.filter((part) => part.role === 'head').length === 1
  );
}
