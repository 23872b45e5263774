import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createConnection } from '#adapters/sqlite/database.ts';
import { createBits, putIds } from '#adapters/sqlite/search/article-bits.ts';
import { articleLayout, createColumns } from '#adapters/sqlite/search/columns.ts';
import { countTags } from '#adapters/sqlite/search/count-tags.ts';
import { toCounted } from '#adapters/sqlite/search/counted-result.ts';
import type { LibraryState } from '#adapters/sqlite/search/library-state.ts';
import type { TagList, TagLists } from '#adapters/sqlite/search/tag-lists.ts';

const SIZE = 1024;
/** 2 stands under 1. */
const database = new Database(':memory:');
database.exec(`CREATE TABLE tag (id INTEGER PRIMARY KEY, uid TEXT, name TEXT, parent_id INTEGER);
  INSERT INTO tag VALUES (1, 'parent', 'parent', NULL), (2, 'child', 'child', 1), (3, 'other', 'other', NULL)`);
const connection = createConnection(database);
const state = { columns: createColumns(articleLayout, SIZE) } as LibraryState;

/** From few articles to nearly all; some were tagged before they came into the index. */
const ids = fc
  .tuple(fc.integer({ min: 1, max: 300 }), fc.nat(400))
  .map(([step, first]) =>
    Array.from({ length: SIZE + 200 }, (_, id) => id).filter((id) => id >= first && (id * 7) % step === 0),
  );
const list = fc.record({ ids, hasBits: fc.boolean() }).map(({ ids: of, hasBits }): TagList => {
  const bits = hasBits ? createBits(0, (of.at(-1) ?? 0) + 1) : null;
  if (bits) putIds(bits, Uint32Array.from(of), of.length);
  return { ids: Uint32Array.from(of), bits };
});

it('counts tags as the articles of a result carry them, however many do', () => {
  fc.assert(
    fc.property(fc.tuple(list, list, list), ids, (tagged, found) => {
      const lists: TagLists = { of: (tag) => tagged[tag - 1] as TagList, refresh: () => undefined };
      const part = Uint32Array.from(found.filter((id) => id < SIZE));
      const result = toCounted(state, [{ count: part.length, ids: part, weights: null }]);
      const carries = (tag: number) => (id: number) => (tagged[tag - 1] as TagList).ids.includes(id);
      const expected = {
        parent: part.filter((id) => carries(1)(id) || carries(2)(id)).length,
        child: part.filter(carries(2)).length,
        other: part.filter(carries(3)).length,
      };
      const counted = countTags(connection, lists, result).map(({ value, count }) => [value, count]);
      expect({ parent: 0, child: 0, other: 0, ...Object.fromEntries(counted) }).toEqual(expected);
    }),
  );
});
