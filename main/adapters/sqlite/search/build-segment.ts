import { type Block, type BlockPacker, createBlockPacker } from './block-packer.ts';
import { countSingles, type Singles } from './count-singles.ts';
import { type IndexDocument, pairKey } from './index-document.ts';
import { createPositionRuns, finishRuns, putRun } from './position-list.ts';
import { encodePostings, IN_HEADS, type IdSpan, MOST_COUNTED } from './posting-list.ts';
import { type Batch, sortPairs } from './sort-pairs.ts';

const UNITS = 0x10000;
/** A batch may hold so many documents, none longer than so many units unless it is alone. */
export const BATCH_DOCUMENTS = 2048;
export const BATCH_DOCUMENT_UNITS = 1 << 21;

/** Makes the blocks of a segment out of at least one document, by rising article ids; returns the span of the ids. */
export function buildSegment(documents: readonly IndexDocument[], put: (block: Block) => void): IdSpan {
  const batch = gatherBatch(documents);
  const { ids, headsEnds, positionBits } = batch;
  const span = spanOf(ids);
  const { places, seconds, firstStarts } = sortPairs(batch);
  const singles = countSingles(batch);
  const packer = createBlockPacker(put);
  const runs = createPositionRuns();
  const rowIds = new Uint32Array(documents.length);
  const weights = new Uint8Array(documents.length);
  const positionMask = positionBits === 32 ? -1 : (1 << positionBits) - 1;

  for (let first = 0; first < UNITS; first += 1) {
    let at = firstStarts[first] as number;
    const firstEnd = firstStarts[first + 1] as number;
    if (at === firstEnd) continue;
    putSingle(first, singles, batch, span, packer, rowIds);
    while (at < firstEnd) {
      const second = seconds[at] as number;
      let end = at + 1;
      while (end < firstEnd && seconds[end] === second) end += 1;
      const key = pairKey(first, second);
      if (end - at === 1) {
        const place = places[at] as number;
        const document = place >>> positionBits;
        const position = place & positionMask;
        const isInHeads = position < (headsEnds[document] as number);
        packer.putOnce(key, (ids[document] as number) - span.base, position, isInHeads);
        at = end;
        continue;
      }
      let count = 0;
      while (at < end) {
        const place = places[at] as number;
        const document = place >>> positionBits;
        let last = at + 1;
        while (last < end && (places[last] as number) >>> positionBits === document) last += 1;
        const isInHeads = (place & positionMask) < (headsEnds[document] as number);
        rowIds[count] = ids[document] as number;
        weights[count] = Math.min(last - at, MOST_COUNTED) | (isInHeads ? IN_HEADS : 0);
        count += 1;
        putRun(runs, places, at, last, positionMask);
        at = last;
      }
      encodePostings(packer.lists, span, rowIds, weights, count);
      finishRuns(runs, packer.positions);
      packer.endKey(key);
    }
  }
  packer.finish();
  return span;
}

function putSingle(
  unit: number,
  singles: Singles,
  { ids }: Batch,
  span: IdSpan,
  packer: BlockPacker,
  rowIds: Uint32Array,
): void {
  const from = singles.starts[unit] as number;
  const to = singles.starts[unit + 1] as number;
  const weight = singles.weights[from] as number;
  if (to - from === 1 && (weight & MOST_COUNTED) === 1) {
    const id = ids[singles.documents[from] as number] as number;
    packer.putOnce(pairKey(unit, 0), id - span.base, 0, weight >= IN_HEADS);
    return;
  }
  for (let index = from; index < to; index += 1)
    rowIds[index - from] = ids[singles.documents[index] as number] as number;
  encodePostings(packer.lists, span, rowIds, singles.weights.subarray(from, to), to - from);
  packer.endKey(pairKey(unit, 0));
}

/** `base` is a multiple of 32, for the bitmaps. */
function spanOf(ids: Uint32Array): IdSpan {
  return { base: Math.floor((ids[0] as number) / 32) * 32, last: ids[ids.length - 1] as number };
}

function gatherBatch(documents: readonly IndexDocument[]): Batch {
  let length = 0;
  let longest = 0;
  for (const { text } of documents) {
    length += text.length;
    longest = Math.max(longest, text.length);
  }
  const positionBits = Math.ceil(Math.log2(longest + 1));
  if (documents.length > 1 && documents.length > 2 ** (32 - positionBits))
    throw new RangeError(`${documents.length} documents of ${longest} units do not fit into one batch`);
  const units = new Uint16Array(length + 1);
  const starts = new Uint32Array(documents.length + 1);
  const headsEnds = new Uint32Array(documents.length);
  const ids = new Uint32Array(documents.length);
  let at = 0;
  documents.forEach(({ articleId, text, headsEnd }, index) => {
    ids[index] = articleId;
    starts[index] = at;
    headsEnds[index] = headsEnd;
    for (let place = 0; place < text.length; place += 1) units[at + place] = text.charCodeAt(place);
    at += text.length;
  });
  starts[documents.length] = at;
  return { ids, units, length, starts, headsEnds, positionBits };
}
