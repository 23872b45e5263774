import type { FacetCounts } from '#shared/contract/searching.ts';
import { type ArticleBits, bitOf, bothBits, countBits, createBits, putIds } from './article-bits.ts';
import type { Connection } from '#adapters/sqlite/database.ts';
import type { CountedResult } from './counted-result.ts';
import { type Matches, seek } from './matches.ts';
import type { TagLists } from './tag-lists.ts';

/** Below that many articles each is looked up in the tags' lists, rather than the lists in the result. */
const FEW = 128;

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
  const countIn = result.total < FEW ? countEach(result.parts) : countMarked(result.bits());
  return tags.flatMap(({ id, uid, name, nests }) => {
    const count = countIn(nests === 1 ? below.all(id).map(lists.of) : [lists.of(id)]);
    return count > 0 ? [{ value: uid, label: name, count }] : [];
  });
}

/** How many articles of the result are in any of some lists. */
type CountIn = (lists: readonly Uint32Array[]) => number;

function countEach(parts: readonly Matches[]): CountIn {
  const isIn = (list: Uint32Array, id: number) => list[seek(list, list.length, 0, id)] === id;
  return (lists) =>
    parts.reduce(
      (sum, { ids, count }) =>
        sum + ids.subarray(0, count).filter((id) => lists.some((list) => isIn(list, id))).length,
      0,
    );
}

function countMarked(found: ArticleBits): CountIn {
  return (lists) => {
    const [only] = lists;
    if (lists.length === 1 && only !== undefined) {
      let count = 0;
      // What lies beyond the columns is not indexed yet.
      for (let index = 0; index < only.length; index += 1) count += bitOf(found, only[index] as number);
      return count;
    }
    const any = createBits(0, found.words.length * 32);
    for (const list of lists) putIds(any, list, list.length);
    return countBits(bothBits(found, any));
  };
}
