import type { LayoutData } from './layout-data.ts';
import { type ArticleMeasures, inLines, pageEnds, planNewspaper } from './plan-newspaper.ts';

/** What runs over its last full page by more of all pages than this is never taken in. */
const mostOver = 0.35;
/** Less of a page is not blown up to one. */
export const leastFilled = 0.6;
/** A page that is full, and one that looks so once its gaps are widened. */
const isFull = 0.97;
const looksFull = 0.85;
const mostGuesses = 2;
/** Blank at the foot of a last page, as a part of it, for which other settings are tried. */
const unseenFoot = 0.1;

/**
 * Which of several settings, from the densest to the airiest, ends with a full page: the airiest that holds the pages wanted,
 * which are those that the usual setting fills, or one more where what runs over cannot be taken in. `usual` is kept where
 * its last page is full, or where no setting does better; `measure` tells how many pages a setting takes, and is asked for few of them.
 */
export function fitPage(count: number, usual: number, measure: (setting: number) => number): number {
  const known = new Map<number, number>();
  const pages = (setting: number): number => {
    const taken = known.get(setting) ?? measure(setting);
    known.set(setting, taken);
    return taken;
  };
  const taken = pages(usual);
  const filled = Math.floor(taken);
  const over = taken - filled;
  if (taken < leastFilled || over === 0 || over >= isFull) return usual;
  const held = (wanted: number, from: number, to: number): number => {
    let [holds, tooMuch] = [from, to];
    for (let asked = 0; tooMuch - holds > 1; asked += 1) {
      // From setting to setting text takes more room about evenly; where it does not, the middle is nearer than a guess.
      const share = (wanted - pages(holds)) / (pages(tooMuch) - pages(holds));
      const guess = Math.floor(holds + (tooMuch - holds) * (asked < mostGuesses ? share : 0.5));
      const next = Math.min(tooMuch - 1, Math.max(holds + 1, guess));
      if (pages(next) <= wanted) holds = next;
      else tooMuch = next;
    }
    return wanted - pages(holds) > unseenFoot ? beyond(wanted, holds, to) : holds;
  };
  // Stories that come to stand beside each other bring an airier setting onto as many pages again.
  const beyond = (wanted: number, holds: number, to: number): number => {
    const next = [4, 3, 2].map((steps) => holds + steps).find((each) => each < to && pages(each) <= wanted);
    return next ?? holds;
  };
  const tightened = () =>
    usual > 0 && over <= mostOver * filled && pages(0) <= filled ? held(filled, 0, usual) : null;
  const loosened = () => {
    const wanted = filled + 1;
    const airiest = count - 1;
    // One long story seldom fills its page even in the airiest: that is asked first, not last.
    const loose = usual < airiest && pages(airiest) <= wanted ? airiest : held(wanted, usual, airiest);
    // After full pages a last one need not be quite full to look better than one that is nearly empty.
    const least = filled === 0 ? looksFull : leastFilled;
    return pages(loose) - filled >= Math.max(least, over) ? loose : null;
  };
  return (over > 0.5 ? (loosened() ?? tightened()) : (tightened() ?? loosened())) ?? usual;
}

/** Blank at the foot of a page, as a part of it, that nobody sees; and how much of it one part of the distance between lines is worth. */
const unseenBlank = 0.08;
const worthOfLeading = 2;
/** Fewer lines at the head of a page are a strip, not the end of a story: as bad as a tenth of a page left blank. */
const leastEnding = 3;
const costOfStrip = 0.1;

/**
 * Which of several layouts of one body type, by the distance between lines, an issue is to have: the one that leaves least
 * blank at the feet of its pages for the smallest change. Reckoned from one measuring, as text has as many lines at any distance.
 */
export function fitIssue(
  layouts: readonly LayoutData[],
  { layout, measures }: { layout: LayoutData; measures: readonly ArticleMeasures[] },
): LayoutData {
  const costs = layouts.map((other) => {
    const plan = planNewspaper(inLines(measures, other.pitch, layout.pitch), other);
    const blanks = pageEnds(plan, other.rows).map((end) => Math.max(0, 1 - end / other.rows - unseenBlank));
    const strips = plan.filter(({ pages, last }) => pages > 0 && last < leastEnding);
    return (
      blanks.reduce((sum, each) => sum + each, 0) +
      strips.length * costOfStrip +
      worthOfLeading * Math.abs(other.pitch / layout.pitch - 1)
    );
  });
  return layouts[costs.indexOf(Math.min(...costs))] ?? layout;
}
