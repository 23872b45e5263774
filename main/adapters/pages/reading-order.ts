import type { FileNotice } from '#shared/contract/file-notice.ts';
import type { RawLine, RawPage } from './layout/raw-page.ts';

type ReadOrder = {
  /** Ids of all blocks, each once; those that the order does not name come last, as they stand. */
  order: string[];
  /** Whether the file gives an order at all. */
  isGiven: boolean;
  /** Whether it names blocks that are not there, or one block twice, or runs in a circle. */
  isBroken: boolean;
};

/** The order of blocks that are given as a list of ids, or each with the id of the next one. */
function readChain(
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

type PlacedBlock = { id: string; next?: string | undefined };
type BlockPage<Block> = Omit<RawPage, 'lines' | 'ordered'> & { blocks: readonly Block[] };

/** The pages of a file, the lines of their blocks in the order that the file gives by `refs` or by each block's next one. */
export function orderedPages<Block extends PlacedBlock>(
  pages: readonly BlockPage<Block>[],
  refs: readonly string[],
  linesOf: (blocks: readonly Block[]) => RawLine[],
): { pages: RawPage[]; notices: FileNotice[] } {
  let isBroken = false;
  const all = new Set(pages.flatMap((page) => page.blocks.map(({ id }) => id)));
  const raw = pages.map(({ blocks, ...page }): RawPage => {
    const own = new Set(blocks.map(({ id }) => id));
    const read = readChain(
      blocks.map(({ id, next }) => ({ id, next })),
      refsOfPage(refs, own, all),
    );
    isBroken ||= read.isBroken;
    const byId = new Map(blocks.map((block) => [block.id, block]));
    const inOrder = new Set(read.order.map((id) => byId.get(id)).filter((block) => block !== undefined));
    // Two blocks of one name: the order knows only one of them.
    for (const block of blocks) inOrder.add(block);
    return { ...page, lines: linesOf([...inOrder]), ordered: read.isGiven && !read.isBroken };
  });
  return { pages: raw, notices: isBroken ? [{ code: 'reading-order-broken', details: {} }] : [] };
}

/** What of a file's list of ids concerns one of its pages: the blocks of that page, and what is on no page at all. */
function refsOfPage(
  refs: readonly string[],
  ofPage: ReadonlySet<string>,
  ofFile: ReadonlySet<string>,
): string[] {
  return refs.filter((ref) => ofPage.has(ref) || !ofFile.has(ref));
}
