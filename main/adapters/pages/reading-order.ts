export type ReadOrder = {
  /** Ids of all blocks, each once; those that the order does not name come last, as they stand. */
  order: string[];
  /** Whether the file gives an order at all. */
  isGiven: boolean;
  /** Whether it names blocks that are not there, or one block twice, or runs in a circle. */
  isBroken: boolean;
};

/** The order of blocks that are given as a list of ids, or each with the id of the next one. */
export function readChain(
  blocks: readonly { id: string; next: string | undefined }[],
  refs: readonly string[],
): ReadOrder {
  const own = new Set(blocks.map(({ id }) => id));
  if (refs.length > 0) return completed([...own], refs);
  const next = new Map(blocks.flatMap(({ id, next: to }) => (to === undefined ? [] : [[id, to] as const])));
  if (next.size === 0) return { order: [...own], isGiven: false, isBroken: false };
  const followed = new Set(next.values());
  const named: string[] = [];
  const seen = new Set<string>();
  for (const { id } of blocks) {
    if (followed.has(id)) continue;
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = next.get(at)) {
      seen.add(at);
      named.push(at);
    }
  }
  const twice = new Set(next.values()).size < next.size;
  const circle = blocks.some(({ id }) => !seen.has(id));
  const read = completed([...own], named);
  return { ...read, isBroken: read.isBroken || twice || circle };
}

function completed(own: readonly string[], named: readonly string[]): ReadOrder {
  const known = new Set(own);
  const order = new Set(named.filter((id) => known.has(id)));
  const isBroken = order.size < named.length;
  for (const id of own) order.add(id);
  return { order: [...order], isGiven: true, isBroken };
}

/** What of a file's list of ids concerns one of its pages: the blocks of that page, and what is on no page at all. */
export function refsOfPage(
  refs: readonly string[],
  ofPage: ReadonlySet<string>,
  ofFile: ReadonlySet<string>,
): string[] {
  return refs.filter((ref) => ofPage.has(ref) || !ofFile.has(ref));
}
