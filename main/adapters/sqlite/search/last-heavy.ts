import { IN_HEADS } from './posting-list.ts';

const TOPS = 0x80808080 | 0;
const ONES = 0x01010101;

/** The last place up to `from` whose weight scores at least `least` by `highest`; -1 where there is none. */
export type LastHeavy = (from: number, least: number) => number;

/**
 * Looks for weights that score enough, four at a time: nearly all of a common word do not. `highest` has by weight the most
 * that any article scores: it rises with the count, and in the heads it is no lower than in the text.
 */
export function createLastHeavy(highest: Uint16Array, weights: Uint8Array): LastHeavy {
  const words = new DataView(weights.buffer, weights.byteOffset, weights.length);
  let known = -1;
  // Added to a count of seven bits these reach the eighth where the count is enough: in the heads, and anywhere.
  let inHeads = 0;
  let anywhere = 0;
  const learn = (least: number) => {
    known = least;
    inHeads = Math.imul(IN_HEADS - countsBelow(highest, IN_HEADS, least), ONES);
    anywhere = Math.imul(IN_HEADS - countsBelow(highest, 0, least), ONES);
  };
  const isHeavy = (place: number, least: number) => (highest[weights[place] as number] as number) >= least;
  return (from, least) => {
    if (least !== known) learn(least);
    let place = from;
    for (; place >= 3; place -= 4) {
      const four = words.getInt32(place - 3, true);
      const counts = four & ~TOPS;
      if (((((counts + inHeads) & four) | (counts + anywhere)) & TOPS) === 0) continue;
      for (let each = place; each > place - 4; each -= 1) if (isHeavy(each, least)) return each;
    }
    while (place >= 0 && !isHeavy(place, least)) place -= 1;
    return place;
  };
}

/** How many counts, from 0 to 127, score less with these marks. */
function countsBelow(highest: Uint16Array, marks: number, least: number): number {
  let low = 0;
  let high = IN_HEADS;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((highest[marks | middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
