import { AFTER_WORD } from '../roles/cues.ts';
import { breaksHeadline } from './broken-heads.ts';
import { coverage, pairsOf } from '../likeness/ngrams.ts';
import { hasByline } from '../roles/roles.ts';
import { isColumnTitle } from '../roles/column-titles.ts';
import { readLead } from '../articles/read-lead.ts';
import type { Cohesion } from '../likeness/cohesion.ts';
import type { Part } from '../roles/roles.ts';
import type { Plan } from './plan.ts';
import type { Run } from './read-runs.ts';

/** How well a title must fit the text that it stands over, where the other one has none. */
const STANDS = 0.08;

/** Parts the heads of two articles that stand over the text of one of them; the text of the other stands elsewhere. */
export function partHeads(plan: Plan, cohesion: Cohesion): Plan[] {
  const { heads, runs } = plan;
  const [first] = runs;
  const after = heads.findIndex((part) => part.role === 'head' && AFTER_WORD.test(part.fold.trim()));
  if (first && after > 0 && heads.slice(0, after).some((part) => part.role === 'head'))
    return cutHeads(plan, after, 'lower');
  const byline = heads.findIndex((part) => part.role === 'byline');
  if (first && byline > 0 && namesReporters(first)) return partSigned(plan, byline);
  const next = heads.findIndex((part, at) => at > byline && part.role === 'head');
  if (!first || byline < 1 || next < 0 || heads[0]?.role !== 'head') return [plan];
  if (hasByline(heads.slice(next))) return cutHeads(plan, next, 'lower');
  if (!opensColumn(heads.slice(next))) return [plan];
  const [upper, lower] = [heads.slice(0, next), heads.slice(next)];
  if (opensText(upper, first, cohesion)) return cutHeads(plan, next, 'upper');
  return opensText(lower, first, cohesion) ? cutHeads(plan, next, 'lower') : [plan];
}

/** Whether the dateline of a text says who reported. */
function namesReporters({ body }: Run): boolean {
  const [opening] = body;
  const credits = opening && opening.lead > 0 ? readLead(opening.fold)?.credits : null;
  return credits ? credits.reporters.length + credits.correspondents.length > 0 : false;
}

/** Nobody signs twice: a headline with its byline over news whose dateline names reporters is another article's. */
function partSigned(plan: Plan, byline: number): Plan[] {
  const { heads, runs } = plan;
  let title = byline - 1;
  while (title >= 0 && heads[title]?.role === 'deck') title -= 1;
  if (heads[title]?.role !== 'head') return [plan];
  while (heads[title - 1]?.role === 'head' && breaksHeadline(heads[title - 1] as Part, heads[title] as Part))
    title -= 1;
  if (title > 0) return cutHeads(plan, title, 'upper');
  if (byline + 1 < heads.length) return cutHeads(plan, byline + 1, 'lower');
  return [
    { heads, runs: [emptyRun(heads)] },
    { heads: [], runs: runs.map((run, at) => (at === 0 ? { ...run, heads: [] } : run)) },
  ];
}

function emptyRun(heads: Part[]): Run {
  return { heads, body: [], photos: [], notes: [], signatures: [] };
}

/** Whether a column's name and a title of higher rank stand on top: nothing but another article begins so. */
function opensColumn([column, title]: readonly Part[]): boolean {
  return (
    column?.role === 'head' &&
    column.level === 0 &&
    title?.role === 'head' &&
    isColumnTitle(column) &&
    !isColumnTitle(title)
  );
}

/** Whether the beginning of a text speaks of its heads. */
function opensText(heads: readonly Part[], { body }: Run, { rarity }: Cohesion): boolean {
  const opening = pairsOf(
    body
      .slice(0, 2)
      .map((part) => part.key)
      .join('\n'),
  );
  return heads.some(
    (part) => part.role !== 'byline' && coverage(pairsOf(part.key), opening, rarity) >= STANDS,
  );
}

/** Cuts a group of heads in two; the text stays with one of them, and the other one has none. */
function cutHeads({ heads, runs }: Plan, at: number, holder: 'upper' | 'lower'): Plan[] {
  const [first, ...later] = runs;
  if (!first) return [{ heads, runs }];
  const withText = (own: Part[]): Plan => ({ heads: own, runs: [{ ...first, heads: own }, ...later] });
  const bare = (own: Part[]): Plan => ({
    heads: own,
    runs: [emptyRun(own)],
  });
  const [upper, lower] = [heads.slice(0, at), heads.slice(at)];
  return holder === 'upper' ? [withText(upper), bare(lower)] : [bare(upper), withText(lower)];
}
