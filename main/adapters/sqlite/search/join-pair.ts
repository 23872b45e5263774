import { varintAt, varintLength } from './byte-writer.ts';
import { MOST_COUNTED } from './posting-list.ts';
import { runsStart, skipVarints } from './position-list.ts';
import type { Matches } from './matches.ts';
import type { KeyPostings } from './segment-reader.ts';

/** Where a phrase may begin: of the article at a place of `articles`, what lies from `starts[place]` on in `begins`. */
export type Candidates = { articles: Matches; starts: Uint32Array; begins: Int32Array };

type Room = { ids: Uint32Array; starts: Uint32Array; begins: Int32Array };

/** What there is room for in one joining after the other: fresh arrays of megabytes cost more than what is written into them. */
const room: Room = { ids: new Uint32Array(), starts: new Uint32Array(1), begins: new Int32Array(1 << 12) };

/**
 * Joins two lists in one pass, for most of the time of a search for three or four common characters goes here: positions
 * of articles that only one of them holds are passed over when the next are read. The result is valid until the next call.
 */
export function joinPair(
  first: { offset: number; postings: KeyPostings },
  second: { offset: number; postings: KeyPostings },
): Candidates {
  const { ids: ids1, weights: weights1, count: count1 } = first.postings;
  const { ids: ids2, weights: weights2, count: count2 } = second.postings;
  const runs1 = first.postings.runs();
  const runs2 = second.postings.runs();
  const { bytes: bytes1 } = runs1;
  const { bytes: bytes2 } = runs2;
  let at1 = runsStart(bytes1, runs1.start, count1);
  let at2 = runsStart(bytes2, runs2.start, count2);
  // Positions that lie between what has been read and the article at hand.
  let left1 = 0;
  let left2 = 0;
  let place1 = 0;
  let place2 = 0;
  makeRoom(Math.min(count1, count2));
  const { ids, starts } = room;
  let { begins } = room;
  let count = 0;
  let end = 0;
  while (place1 < count1 && place2 < count2) {
    const id1 = ids1[place1] as number;
    const id2 = ids2[place2] as number;
    if (id1 < id2) {
      const size = weights1 === null ? 1 : (weights1[place1] as number) & MOST_COUNTED;
      place1 += 1;
      left1 += size;
      if (size < MOST_COUNTED) continue;
      at1 = skipVarints(bytes1, at1, left1 - size);
      left1 = varintAt(bytes1, at1);
      at1 += varintLength(left1);
      continue;
    }
    if (id2 < id1) {
      const size = weights2 === null ? 1 : (weights2[place2] as number) & MOST_COUNTED;
      place2 += 1;
      left2 += size;
      if (size < MOST_COUNTED) continue;
      at2 = skipVarints(bytes2, at2, left2 - size);
      left2 = varintAt(bytes2, at2);
      at2 += varintLength(left2);
      continue;
    }
    let size1 = weights1 === null ? 1 : (weights1[place1] as number) & MOST_COUNTED;
    let size2 = weights2 === null ? 1 : (weights2[place2] as number) & MOST_COUNTED;
    place1 += 1;
    place2 += 1;
    at1 = skipVarints(bytes1, at1, left1);
    at2 = skipVarints(bytes2, at2, left2);
    if (size1 === MOST_COUNTED) {
      size1 = varintAt(bytes1, at1);
      at1 += varintLength(size1);
    }
    if (size2 === MOST_COUNTED) {
      size2 = varintAt(bytes2, at2);
      at2 += varintLength(size2);
    }
    if (end + size1 > begins.length) begins = enlarge(end + size1);
    const start = end;
    let delta = varintAt(bytes1, at1);
    at1 += varintLength(delta);
    let begin1 = delta - first.offset;
    delta = varintAt(bytes2, at2);
    at2 += varintLength(delta);
    let begin2 = delta - second.offset;
    left1 = size1 - 1;
    left2 = size2 - 1;
    for (;;) {
      const isCommon = begin1 === begin2;
      if (isCommon) {
        begins[end] = begin1;
        end += 1;
      }
      if (begin1 < begin2 || isCommon) {
        if (left1 === 0) break;
        left1 -= 1;
        delta = varintAt(bytes1, at1);
        at1 += varintLength(delta);
        begin1 += delta;
      } else {
        if (left2 === 0) break;
        left2 -= 1;
        delta = varintAt(bytes2, at2);
        at2 += varintLength(delta);
        begin2 += delta;
      }
    }
    // Written over by the next unless they have a begin in common.
    ids[count] = id1;
    starts[count] = start;
    count += end > start ? 1 : 0;
  }
  starts[count] = end;
  return { articles: { count, ids, weights: null }, starts, begins };
}

function makeRoom(articles: number): void {
  if (articles <= room.ids.length) return;
  room.ids = new Uint32Array(articles);
  room.starts = new Uint32Array(articles + 1);
}

function enlarge(needed: number): Int32Array {
  const larger = new Int32Array(needed * 2);
  larger.set(room.begins);
  room.begins = larger;
  return larger;
}
