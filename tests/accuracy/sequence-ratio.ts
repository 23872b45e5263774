/** How alike two texts are in order, from 0 to 1: twice the matched characters over all characters (difflib's ratio without junk). */
export function sequenceRatio(first: string, second: string): number {
  const a = Array.from(first);
  const b = Array.from(second);
  if (a.length + b.length === 0) return 1;
  const places = new Map<string, number[]>();
  b.forEach((character, at) => {
    const known = places.get(character);
    if (known) known.push(at);
    else places.set(character, [at]);
  });
  let matched = 0;
  const queue: [number, number, number, number][] = [[0, a.length, 0, b.length]];
  for (let region = queue.pop(); region; region = queue.pop()) {
    const [aFrom, aTo, bFrom, bTo] = region;
    const { i, j, size } = longestMatch(a, places, aFrom, aTo, bFrom, bTo);
    if (size === 0) continue;
    matched += size;
    if (aFrom < i && bFrom < j) queue.push([aFrom, i, bFrom, j]);
    if (i + size < aTo && j + size < bTo) queue.push([i + size, aTo, j + size, bTo]);
  }
  return (2 * matched) / (a.length + b.length);
}

/** The longest common run within the region; of several, the one that begins first in the first text, then in the second. */
function longestMatch(
  a: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
  aFrom: number,
  aTo: number,
  bFrom: number,
  bTo: number,
): { i: number; j: number; size: number } {
  let best = { i: aFrom, j: bFrom, size: 0 };
  let lengths = new Map<number, number>();
  for (let i = aFrom; i < aTo; i += 1) {
    const next = new Map<number, number>();
    for (const j of places.get(a[i] as string) ?? []) {
      if (j < bFrom) continue;
      if (j >= bTo) break;
      const size = (lengths.get(j - 1) ?? 0) + 1;
      next.set(j, size);
      if (size > best.size) best = { i: i - size + 1, j: j - size + 1, size };
    }
    lengths = next;
  }
  return best;
}
