import { FIELD_STARTS, FRESH } from './columns.ts';
import { type EqualUnits, findInPostings } from './join-postings.ts';
import type { PlaceTest } from './join-steps.ts';
import { documentFields } from './index-source.ts';
import type { LibraryState } from './library-state.ts';
import { keepMembers } from './keep-members.ts';
import { type Matches, matchesOfBits } from './matches.ts';
import { IN_HEADS, MOST_COUNTED } from './posting-list.ts';
import type { BlockCache } from './segment-reader.ts';
import { membersOf } from './segment-members.ts';
import type { Segment } from './segments.ts';
import { FARTHEST_START } from './put-columns.ts';
import type { WorkLimit } from './work-limit.ts';

export type DocumentField = (typeof documentFields)[number];

/** A part of the library whose articles can be asked for: a segment, or the fresh texts. */
export type PostingSource = {
  /** Articles that hold the phrase (in any field for null). With a field, a phrase of one unit is looked for in all. */
  phrase(folded: string, equals: EqualUnits, field: DocumentField | null): Matches;
  /** All its articles. */
  all(): Matches;
};

export function segmentSource(
  cache: BlockCache,
  state: LibraryState,
  segment: Segment,
  work: WorkLimit,
): PostingSource {
  const isWhole = state.living.get(segment.id) === segment.documents;
  const living = (matches: Matches): Matches =>
    isWhole ? matches : keepMembers(matches, membersOf(state, segment).bits);
  return {
    phrase: (text, equals, field) =>
      living(findInPostings(cache, segment, work, text, equals, placesOf(state, field))),
    all() {
      const { bits, count } = membersOf(state, segment);
      return matchesOfBits(bits, count, null);
    },
  };
}

export function freshSource(state: LibraryState): PostingSource {
  return {
    phrase: (text, equals, field) => findInTexts(state, text, equals, placesOf(state, field)),
    all: () => allFresh(state),
  };
}

function allFresh({ columns: { owner }, living }: LibraryState): Matches {
  const ids = new Uint32Array(living.get(FRESH) ?? 0);
  let count = 0;
  for (let id = 0; count < ids.length; id += 1) {
    if (owner[id] !== FRESH) continue;
    ids[count] = id;
    count += 1;
  }
  return { count, ids, weights: null };
}

/** Where the fields of documents lie; a field that begins too far is let through, for the caller to verify. */
function placesOf(state: LibraryState, field: DocumentField | null): PlaceTest {
  const headsEnds = state.columns.headsEnd;
  if (field === null) return { start: null, end: () => 0, headsEnds };
  const { fieldStarts } = state.details().columns;
  const startOf = (id: number, place: number) =>
    place === 0 ? 0 : (fieldStarts[id * FIELD_STARTS + place - 1] as number);
  const place = documentFields.indexOf(field);
  return {
    start: (id) => startOf(id, place),
    end: (id) => {
      if (place === documentFields.length - 1) return Number.POSITIVE_INFINITY;
      const end = startOf(id, place + 1);
      return end === FARTHEST_START ? Number.POSITIVE_INFINITY : end;
    },
    headsEnds,
  };
}

function findInTexts(state: LibraryState, phrase: string, equals: EqualUnits, places: PlaceTest): Matches {
  const ids = new Uint32Array(state.fresh.length);
  const weights = new Uint8Array(state.fresh.length);
  let count = 0;
  const find = finderOf(phrase, equals);
  for (const { articleId, text, headsEnd } of state.fresh) {
    let often = 0;
    let first = -1;
    const low = places.start === null ? 0 : places.start(articleId);
    const high = places.start === null ? Number.POSITIVE_INFINITY : places.end(articleId);
    for (let at = find(text, low); at >= 0 && at < high; at = find(text, at + 1)) {
      if (often === 0) first = at;
      often += 1;
    }
    if (often === 0) continue;
    ids[count] = articleId;
    weights[count] = Math.min(often, MOST_COUNTED) | (first < headsEnd ? IN_HEADS : 0);
    count += 1;
  }
  return { count, ids, weights };
}

function finderOf(phrase: string, equals: EqualUnits): (text: string, from: number) => number {
  if (equals === null) return (text, from) => text.indexOf(phrase, from);
  const slots = Array.from({ length: phrase.length }, (_, at) => [
    phrase.charCodeAt(at),
    ...equals(phrase.charCodeAt(at)),
  ]);
  return (text, from) => {
    for (let at = from; at + slots.length <= text.length; at += 1)
      if (slots.every((slot, index) => slot.includes(text.charCodeAt(at + index)))) return at;
    return -1;
  };
}
