import { IN_HEADS, MOST_COUNTED } from './posting-list.ts';
import type { Batch } from './sort-pairs.ts';

const UNITS = 0x10000;

/** By unit: its documents and their weights lie from `starts[unit]` on. */
export type Singles = { starts: Uint32Array; documents: Uint16Array; weights: Uint8Array };

/** For each unit the documents that hold it, each with its weight. */
export function countSingles({ units, starts, headsEnds, ids }: Batch): Singles {
  const lastDocument = new Int32Array(UNITS).fill(-1);
  const unitStarts = new Uint32Array(UNITS + 1);
  for (let document = 0; document < ids.length; document += 1) {
    const end = starts[document + 1] as number;
    for (let offset = starts[document] as number; offset < end; offset += 1) {
      const unit = units[offset] as number;
      if (lastDocument[unit] === document) continue;
      lastDocument[unit] = document;
      unitStarts[unit + 1] = (unitStarts[unit + 1] as number) + 1;
    }
  }
  for (let unit = 0; unit < UNITS; unit += 1)
    unitStarts[unit + 1] = (unitStarts[unit + 1] as number) + (unitStarts[unit] as number);
  const total = unitStarts[UNITS] as number;
  const documents = new Uint16Array(total);
  const weights = new Uint8Array(total);
  const next = unitStarts.slice(0, UNITS);
  lastDocument.fill(-1);
  for (let document = 0; document < ids.length; document += 1) {
    const start = starts[document] as number;
    const end = starts[document + 1] as number;
    const headsEnd = start + (headsEnds[document] as number);
    for (let offset = start; offset < end; offset += 1) {
      const unit = units[offset] as number;
      if (lastDocument[unit] !== document) {
        lastDocument[unit] = document;
        const place = next[unit] as number;
        documents[place] = document;
        weights[place] = offset < headsEnd ? IN_HEADS + 1 : 1;
        next[unit] = place + 1;
        continue;
      }
      const place = (next[unit] as number) - 1;
      const weight = weights[place] as number;
      if ((weight & MOST_COUNTED) < MOST_COUNTED) weights[place] = weight + 1;
    }
  }
  return { starts: unitStarts, documents, weights };
}
