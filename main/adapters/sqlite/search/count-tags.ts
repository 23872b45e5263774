import type { FacetCounts } from '#shared/contract/searching.ts';
import {
  type ArticleBits,
  bitOf,
  bitsOfWord,
  bothBits,
  countBits,
  createBits,
  putIds,
} from './article-bits.ts';
import type { Connection } from '#adapters/sqlite/database.ts';
import type { CountedResult } from './counted-result.ts';
import { type Matches, seek } from './matches.ts';
import type { TagList, TagLists } from './tag-lists.ts';

/** To look an article up in a list costs about as much as to go through so many of the list's own: where it has bits, or has not. */
const QUICK = 2;
const SLOW = 32;

/** Tags that occur in a result; a tag counts those nested under it. */
export function countTags(connection: Connection, lists: TagLists, result: CountedResult): FacetCounts {
  const tags = connection
    .prepare<{ id: number; uid: string; name: string; nests: number }>(
      'SELECT id, uid, name, EXISTS (SELECT 1 FROM tag AS other WHERE other.parent_id = tag.id) AS nests FROM tag',
    )
    .all();
  if (tags.length === 0) return [];
  const below = connection
    .prepare<number>(
      `WITH RECURSIVE nested (id) AS (
        VALUES (?) UNION SELECT tag.id FROM tag JOIN nested ON tag.parent_id = nested.id
      ) SELECT id FROM nested`,
    )
    .pluck();
  return tags.flatMap(({ id, uid, name, nests }) => {
    const count = countIn(nests === 1 ? below.all(id).map(lists.of) : [lists.of(id)], result);
    return count > 0 ? [{ value: uid, label: name, count }] : [];
  });
}

/** How many articles of the result are in any of some lists: by looking each up, or by going through the lists. */
function countIn(lists: readonly TagList[], { parts, total, bits }: CountedResult): number {
  const listed = lists.reduce((sum, { ids }) => sum + ids.length, 0);
  const isQuick = lists.every((list) => list.bits !== null);
  return total * (isQuick ? QUICK : SLOW) < listed ? countEach(lists, parts) : countMarked(lists, bits());
}

function countEach(lists: readonly TagList[], parts: readonly Matches[]): number {
  const [only] = lists;
  const bits = lists.length === 1 ? only?.bits : null;
  if (bits) return parts.reduce((sum, { ids, count }) => sum + countIds(ids, count, bits), 0);
  let counted = 0;
  for (const { ids, count } of parts) {
    for (let place = 0; place < count; place += 1) {
      const id = ids[place] as number;
      if (lists.some((list) => holds(list, id))) counted += 1;
    }
  }
  return counted;
}

function holds({ ids, bits }: TagList, id: number): boolean {
  return bits === null ? ids[seek(ids, ids.length, 0, id)] === id : bitOf(bits, id) === 1;
}

/** How many of the first ids are in a set. */
function countIds(ids: Uint32Array, count: number, { words }: ArticleBits): number {
  // To ask for one that lies beyond would cost more than all the rest.
  const end = seek(ids, count, 0, words.length * 32);
  let counted = 0;
  for (let place = 0; place < end; place += 1) {
    const id = ids[place] as number;
    counted += ((words[id >>> 5] as number) >>> (id & 31)) & 1;
  }
  return counted;
}

function countListed({ ids, bits }: TagList, found: ArticleBits): number {
  if (bits === null || ids.length < bits.words.length) return countIds(ids, ids.length, found);
  const end = Math.min(bits.words.length, found.words.length);
  let counted = 0;
  for (let at = 0; at < end; at += 1)
    counted += bitsOfWord((bits.words[at] as number) & (found.words[at] as number));
  return counted;
}

function countMarked(lists: readonly TagList[], found: ArticleBits): number {
  const [only] = lists;
  if (lists.length === 1 && only !== undefined) return countListed(only, found);
  const any = createBits(0, found.words.length * 32);
  for (const { ids } of lists) putIds(any, ids, ids.length);
  return countBits(bothBits(found, any));
}
