type Span = { start: number; end: number };

/** How many characters of a text that are not white space do not lie in exactly one span (code points, end exclusive). */
export function countUncovered(text: string, codePoints: number, spans: readonly Span[]): number {
  const seen = new Uint8Array(codePoints);
  for (const { start, end } of spans) {
    for (let at = start; at < Math.min(end, codePoints); at += 1) seen[at] = Math.min(2, (seen[at] ?? 0) + 1);
  }
  let lost = 0;
  let at = 0;
  for (const character of text) {
    if (seen[at] !== 1 && !/\s/u.test(character)) lost += 1;
    at += 1;
  }
  return lost;
}
