/** A finding with the text on each side of it, blanks and line ends as single blanks. */
export type Finding = { left: string; found: string; right: string };

/**
 * Which of the lit places of an article a line in context is: the one of the same text whose surroundings agree the
 * furthest. The surroundings may be cut anywhere: those of a line by its width, those of a place by its paragraph.
 * -1 where the text is not among them.
 */
export function findingPlace(places: readonly Finding[], line: Finding): number {
  let best = -1;
  let bestAgreement = -1;
  for (const [index, { left, found, right }] of places.entries()) {
    if (found !== line.found) continue;
    const agreement = agreesFrom(reversed(left), reversed(line.left)) + agreesFrom(right, line.right);
    if (agreement <= bestAgreement) continue;
    best = index;
    bestAgreement = agreement;
  }
  return best;
}

/** Puts blanks and line ends as lines in context have them. */
export function inLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function agreesFrom(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}
