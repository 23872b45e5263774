/** Pages that are hardly more than one can be made one; what fills less of one stays as it is. */
const mostOver = 1.35;
const leastFilled = 0.6;
/** A page that is full, and one that looks so once its gaps are widened. */
const isFull = 0.97;
const looksFull = 0.85;

/**
 * Which of several settings, from the densest to the airiest, fills one page: the airiest that it holds. `usual` is kept where
 * it fills the page, or where no setting does; `pages` tells what a setting takes, and is asked for few of them.
 */
export function fitPage(count: number, usual: number, pages: (setting: number) => number): number {
  const taken = pages(usual);
  if (taken > mostOver || taken < leastFilled || (taken <= 1 && taken >= isFull)) return usual;
  if (taken > 1 && (usual === 0 || pages(0) > 1)) return usual;
  // One long story seldom fills its page even in the airiest: that is asked first, not last.
  const airiest = count - 1;
  const isHeld = taken <= 1 && usual < airiest && pages(airiest) <= 1;
  let [held, over] = taken > 1 ? [0, usual] : isHeld ? [airiest, count] : [usual, airiest];
  while (over - held > 1) {
    const middle = Math.floor((held + over) / 2);
    if (pages(middle) <= 1) held = middle;
    else over = middle;
  }
  return taken > 1 || pages(held) >= looksFull ? held : usual;
}
