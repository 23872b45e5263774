import {
  type ArticleEnd,
  balanceColumns,
  captionsAlone,
  endsNearlyEmpty,
  type LastPage,
  mayHold,
} from './balance-columns.ts';
import {
  type BlockStart,
  type HeadBlank,
  headBlanks,
  hasNarrowHeads,
  misplacedBlanks,
  type Opening,
} from './head-columns.ts';
import type { JobData } from './job-data.ts';
import type { LayoutData } from './layout-data.ts';

type FlowData = {
  layout: LayoutData;
  lastPages?: readonly LastPage[];
  headAcross: readonly number[];
  [key: string]: unknown;
};

/** Sets flow.typ with the data once, and reads what it tells of the pages under a label. */
export type Press<Composed> = {
  compile: (data: { layout: LayoutData; [key: string]: unknown }) => Composed;
  told: <Item>(composed: Composed, label: string) => Item[];
};

/** `misplaced`: articles whose text does not keep clear of their heads. */
type Setting<Composed> = { composed: Composed; ends: ArticleEnd[]; misplaced: readonly number[] };

/**
 * Sets articles on pages of their own, and again with the columns of their last pages as high as each other; one alone in a denser layout where
 * that saves a nearly empty page. `headAcross`: articles whose heads stand across all columns, whatever the layout says.
 */
export function composeColumns<Composed>(
  given: JobData,
  press: Press<Composed>,
  headAcross: readonly number[] = [],
): Composed {
  const job = { ...given, headAcross };
  let data = job;
  let set = setOnce(data, press);
  const [end] = set.ends;
  if (end && set.ends.length === 1 && endsNearlyEmpty(end, data.layout))
    for (const layout of job.fits.filter((each) => mayHold(end, data.layout, each))) {
      const denser = setOnce({ ...job, layout }, press);
      const [last] = denser.ends;
      if (!last || last.page >= end.page) continue;
      [data, set] = [{ ...job, layout }, denser];
      break;
    }
  // A single column has nothing to end side by side with.
  if (data.layout.columns === 1) return set.composed;
  const alone = captionsAlone(set.ends);
  const withCaptions = { ...data, captionsAlone: alone };
  if (alone.length > 0) set = setOnce(withCaptions, press);
  const setAgain = (lastPages: readonly LastPage[]) => {
    set = setOnce({ ...withCaptions, lastPages }, press);
    return set.ends;
  };
  balanceColumns(set.ends, data.layout, setAgain, hasNarrowHeads(data.layout));
  return set.misplaced.length === 0
    ? set.composed
    : composeColumns(given, press, [...headAcross, ...set.misplaced]);
}

/** Where heads stand across some of the columns only, articles are set first to see where blanks keep text clear of them. */
function setOnce<Composed>(data: FlowData, { compile, told }: Press<Composed>): Setting<Composed> {
  const endsOf = (composed: Composed) => told<ArticleEnd>(composed, '<article-ends>');
  if (!hasNarrowHeads(data.layout)) {
    const composed = compile(data);
    return { composed, ends: endsOf(composed), misplaced: [] };
  }
  const measured = compile({ ...data, lastPages: [] });
  const places = {
    ends: endsOf(measured),
    openings: told<Opening>(measured, '<openings>'),
    starts: told<BlockStart>(measured, '<block-starts>'),
  };
  const blanks = headBlanks(places, data.layout, data);
  const composed = compile({ ...data, headBlanks: blanks });
  const placed = told<HeadBlank>(composed, '<head-blanks>');
  const misplaced = misplacedBlanks(blanks, placed, places.ends, data.layout);
  return { composed, ends: endsOf(composed), misplaced };
}
