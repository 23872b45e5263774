import { FIELD_END } from './index-document.ts';
import { IN_HEADS, MOST_COUNTED } from './posting-list.ts';
import type { Batch } from './sort-pairs.ts';

const UNITS = 0x10000;

/** What lies from `start(unit)` to `ends[unit]` of `packed` are the unit's documents, each `(document + 1) << 8 | weight`. */
export type Singles = { packed: Uint32Array; start(unit: number): number; ends: Uint32Array };

/**
 * For each unit the documents that hold it, each with its weight. A unit has as much room as it has pairs, and an empty
 * place before it, which no document equals.
 */
export function countSingles({ units, starts, headsEnds, ids }: Batch, firstStarts: Uint32Array): Singles {
  const packed = new Uint32Array((firstStarts[UNITS] as number) + UNITS + 1);
  const start = (unit: number) => (firstStarts[unit] as number) + unit + 1;
  const ends = Uint32Array.from({ length: UNITS }, (_, unit) => start(unit));
  for (let document = 0; document < ids.length; document += 1) {
    const first = starts[document] as number;
    const end = starts[document + 1] as number;
    const headsEnd = first + (headsEnds[document] as number);
    for (let offset = first; offset < end; offset += 1) {
      const unit = units[offset] as number;
      if (unit === FIELD_END) continue;
      const at = ends[unit] as number;
      const last = packed[at - 1] as number;
      if (last >>> 8 === document + 1) {
        if ((last & MOST_COUNTED) < MOST_COUNTED) packed[at - 1] = last + 1;
      } else {
        packed[at] = ((document + 1) << 8) | (offset < headsEnd ? IN_HEADS + 1 : 1);
        ends[unit] = at + 1;
      }
    }
  }
  return { packed, start, ends };
}
