import type { Block } from './block-packer.ts';
import { createBlockPacker } from './block-packer.ts';
import { encodePostings, IN_HEADS, type IdSpan, MOST_COUNTED } from './posting-list.ts';
import { createPositionWriter } from './position-list.ts';

/**
 * What the postings hold of an article: its folded fields in a fixed order, heads first, a FIELD_END after each. A key
 * is two neighbouring units (`first * 65536 + second`); a key whose second unit is 0 is the single unit.
 */
export type IndexDocument = { articleId: number; text: string; headsEnd: number };

/** Neither this nor U+0000 ever occurs in folded text. */
export const FIELD_END = 1;

export function pairKey(first: number, second: number): number {
  return first * 0x10000 + second;
}

const UNITS = 0x10000;

/** Makes the blocks of a segment out of documents by rising article ids; returns the span of their ids. */
export function buildSegment(documents: readonly IndexDocument[], put: (block: Block) => void): IdSpan {
  const batch = gather(documents);
  const { ids, units, documentOf, length } = batch;
  const span = spanOf(ids);
  const pairs = sortPairs(units, length);
  const singles = countSingles(batch);
  const packer = createBlockPacker(put);
  const positions = createPositionWriter();
  const rowIds = new Uint32Array(documents.length);
  const weights = new Uint8Array(documents.length);

  let single = 0;
  let at = 0;
  while (at < pairs.length) {
    const offset = pairs[at] as number;
    const first = units[offset] as number;
    const second = units[offset + 1] as number;
    // The single units come before the pairs that begin with them.
    for (; single < singles.keys.length && (singles.keys[single] as number) <= first; single += 1) {
      const from = singles.starts[single] as number;
      const to = singles.starts[single + 1] as number;
      for (let index = from; index < to; index += 1)
        rowIds[index - from] = ids[singles.documents[index] as number] as number;
      encodePostings(packer.lists, span, rowIds, singles.weights.subarray(from, to), to - from);
      packer.endKey(pairKey(singles.keys[single] as number, 0));
    }
    let end = at + 1;
    while (
      end < pairs.length &&
      units[pairs[end] as number] === first &&
      units[(pairs[end] as number) + 1] === second
    )
      end += 1;
    let count = 0;
    while (at < end) {
      const document = documentOf[pairs[at] as number] as number;
      const start = batch.starts[document] as number;
      let last = at + 1;
      while (last < end && documentOf[pairs[last] as number] === document) last += 1;
      const often = last - at;
      const isInHeads = (pairs[at] as number) - start < (batch.headsEnds[document] as number);
      rowIds[count] = ids[document] as number;
      weights[count] = Math.min(often, MOST_COUNTED) | (isInHeads ? IN_HEADS : 0);
      count += 1;
      positions.begin(often);
      let previous = start;
      for (; at < last; at += 1) {
        positions.add((pairs[at] as number) - previous);
        previous = pairs[at] as number;
      }
    }
    encodePostings(packer.lists, span, rowIds, weights, count);
    positions.finish(packer.positions);
    packer.endKey(pairKey(first, second));
  }
  packer.finish();
  return span;
}

export function spanOf(ids: Uint32Array): IdSpan {
  return { base: (ids[0] as number) & ~31, last: ids[ids.length - 1] as number };
}

type Batch = {
  ids: Uint32Array;
  units: Uint16Array;
  length: number;
  /** By document: where it begins among the units, and the end of its heads from there. */
  starts: Uint32Array;
  headsEnds: Uint32Array;
  /** By unit. */
  documentOf: Uint16Array;
};

function gather(documents: readonly IndexDocument[]): Batch {
  let length = 0;
  for (const { text } of documents) length += text.length;
  const units = new Uint16Array(length + 1);
  const documentOf = new Uint16Array(length);
  const starts = new Uint32Array(documents.length + 1);
  const headsEnds = new Uint32Array(documents.length);
  const ids = new Uint32Array(documents.length);
  let at = 0;
  documents.forEach(({ articleId, text, headsEnd }, index) => {
    ids[index] = articleId;
    starts[index] = at;
    headsEnds[index] = headsEnd;
    documentOf.fill(index, at, at + text.length);
    for (let place = 0; place < text.length; place += 1) units[at + place] = text.charCodeAt(place);
    at += text.length;
  });
  starts[documents.length] = at;
  return { ids, units, length, starts, headsEnds, documentOf };
}

/** Offsets of all pairs, sorted by key and then by offset: two stable counting sorts. */
function sortPairs(units: Uint16Array, length: number): Uint32Array {
  let count = 0;
  const firsts = new Uint32Array(UNITS + 1);
  const seconds = new Uint32Array(UNITS + 1);
  for (let offset = 0; offset < length; offset += 1) {
    const first = units[offset] as number;
    if (first === FIELD_END) continue;
    count += 1;
    firsts[first + 1] = (firsts[first + 1] as number) + 1;
    const second = (units[offset + 1] as number) + 1;
    seconds[second] = (seconds[second] as number) + 1;
  }
  for (let unit = 0; unit < UNITS; unit += 1) {
    firsts[unit + 1] = (firsts[unit + 1] as number) + (firsts[unit] as number);
    seconds[unit + 1] = (seconds[unit + 1] as number) + (seconds[unit] as number);
  }
  const bySecond = new Uint32Array(count);
  for (let offset = 0; offset < length; offset += 1) {
    if (units[offset] === FIELD_END) continue;
    const second = units[offset + 1] as number;
    const place = seconds[second] as number;
    bySecond[place] = offset;
    seconds[second] = place + 1;
  }
  const sorted = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) {
    const offset = bySecond[index] as number;
    const first = units[offset] as number;
    const place = firsts[first] as number;
    sorted[place] = offset;
    firsts[first] = place + 1;
  }
  return sorted;
}

type Singles = { keys: number[]; starts: Uint32Array; documents: Uint16Array; weights: Uint8Array };

/** For each unit, by rising value, the documents that hold it. */
function countSingles({ units, length, starts, headsEnds, ids }: Batch): Singles {
  // By unit: the document that was last seen to hold it, and how many do.
  const lastDocument = new Int32Array(UNITS).fill(-1);
  const holders = new Uint32Array(UNITS + 1);
  let document = 0;
  for (let offset = 0; offset < length; offset += 1) {
    while (offset >= (starts[document + 1] as number)) document += 1;
    const unit = units[offset] as number;
    if (unit === FIELD_END || lastDocument[unit] === document) continue;
    lastDocument[unit] = document;
    holders[unit] = (holders[unit] as number) + 1;
  }
  const keys: number[] = [];
  const places = new Uint32Array(UNITS);
  let total = 0;
  for (let unit = 0; unit < UNITS; unit += 1) {
    places[unit] = total;
    if ((holders[unit] as number) > 0) keys.push(unit);
    total += holders[unit] as number;
  }
  const keyStarts = new Uint32Array(keys.length + 1);
  keys.forEach((unit, index) => {
    keyStarts[index] = places[unit] as number;
  });
  keyStarts[keys.length] = total;
  const documents = new Uint16Array(total);
  const weights = new Uint8Array(total);
  lastDocument.fill(-1);
  for (document = 0; document < ids.length; document += 1) {
    const start = starts[document] as number;
    const end = starts[document + 1] as number;
    const headsEnd = start + (headsEnds[document] as number);
    for (let offset = start; offset < end; offset += 1) {
      const unit = units[offset] as number;
      if (unit === FIELD_END) continue;
      let place = places[unit] as number;
      if (lastDocument[unit] === document) {
        place -= 1;
        if (((weights[place] as number) & MOST_COUNTED) < MOST_COUNTED)
          weights[place] = (weights[place] as number) + 1;
        continue;
      }
      lastDocument[unit] = document;
      documents[place] = document;
      weights[place] = offset < headsEnd ? IN_HEADS + 1 : 1;
      places[unit] = place + 1;
    }
  }
  return { keys, starts: keyStarts, documents, weights };
}
