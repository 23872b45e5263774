import { GOES_ON, openingOf } from '../roles/text-openings.ts';
import { closesText } from '../stitching/article-ends.ts';
import { isTitleOfSort } from '../roles/notice-titles.ts';
import { hasByline } from '../roles/roles.ts';
import { seamScore } from '../stitching/seam.ts';
import type { PageModel } from '../page-model.ts';
import type { PlaceSigns } from './place-signs.ts';
import type { Part } from '../roles/roles.ts';

/**
 * What tells that all of a text without title belongs to the heads right below it and to the text below those, in natural
 * logarithms of odds. A text that has lost its headline, or whose headline stands elsewhere, stands above heads just so:
 * that is why places of a text are weighed apart. Fitted (logistic regression, each source left out in turn) to some 1,500
 * such texts of practice pages and of pages laid out of real and of newspaper articles.
 */
const WEIGHTS = {
  even: 9.3,
  saidByOpening: 4.11,
  saidBelow: 2.02,
  likeBehind: 24.42,
  aboutBehind: 5.06,
  goesBack: 0.34,
  dateline: -3.29,
  torn: 2.72,
  goesDown: 0.6,
  goesOn: -1.19,
  opensBelow: -2.48,
  letterAbove: -1.94,
  noticeAbove: -5.97,
  ofSort: 2.14,
  signedAbove: -6.2,
  lengthBelow: -0.92,
  lengthAbove: -1.32,
  paragraphs: -0.21,
};

interface Around {
  /** The text above the heads, and what stands above that. */
  upper: readonly Part[];
  upperHeads: readonly Part[];
  /** The titles of the heads. */
  titles: readonly Part[];
  /** The text below the heads. */
  lower: readonly Part[];
  /** The signs of the text's first paragraph as a place where the heads' article begins. */
  signs: PlaceSigns;
  model: PageModel;
}

/** What speaks for a text without title being the heads' right below it, with the text below those. */
export function scoreWhole({ upper, upperHeads, titles, lower, signs, model }: Around): number {
  const [start, end, first] = [upper[0], upper.at(-1), lower[0]];
  if (!start || !end || !first) return Number.NEGATIVE_INFINITY;
  const sort = openingOf(start.key);
  return (
    WEIGHTS.even +
    WEIGHTS.saidByOpening * signs.saidByOpening +
    WEIGHTS.saidBelow * signs.saidBelow +
    WEIGHTS.likeBehind * signs.likeBehind +
    WEIGHTS.aboutBehind * signs.aboutBehind +
    WEIGHTS.goesBack * signs.goesBack +
    (start.lead > 0 ? WEIGHTS.dateline : 0) +
    (end.openEnd && !closesText(end) ? WEIGHTS.torn + WEIGHTS.goesDown * seamScore(end, first, model) : 0) +
    (GOES_ON.test(first.key) ? WEIGHTS.goesOn : 0) +
    (openingOf(first.key) !== '' ? WEIGHTS.opensBelow : 0) +
    (sort === 'letter' ? WEIGHTS.letterAbove : sort === '' ? 0 : WEIGHTS.noticeAbove) +
    (titles.some(({ key }) => isTitleOfSort(key, sort)) ? WEIGHTS.ofSort : 0) +
    (hasByline(upperHeads) ? WEIGHTS.signedAbove : 0) +
    WEIGHTS.lengthBelow * Math.log(1 + lengthOf(lower)) +
    WEIGHTS.lengthAbove * Math.log(1 + lengthOf(upper)) +
    WEIGHTS.paragraphs * upper.length
  );
}

/** In characters. */
function lengthOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.key.length, 0);
}
