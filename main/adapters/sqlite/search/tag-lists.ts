import { type ArticleBits, createBits, putIds } from './article-bits.ts';
import type { Connection } from '#adapters/sqlite/database.ts';

/** Which articles carry which tag, kept between searches: reading it took most of a search with facets. */
export type TagLists = {
  /** The articles that carry the tag itself, as the current transaction sees it. */
  of(tagId: number): TagList;
  /** Reads which lists have changed; before the first `of` of a search. */
  refresh(): void;
};

/** Row ids, rising; of a tag that many carry as bits, too. */
export type TagList = { ids: Uint32Array; bits: ArticleBits | null };

type Kept = { token: number; list: TagList };

/** The bits of a list that has fewer ids than one in so many would take more room than the ids. */
const DENSE = 32;

export function createTagLists(connection: Connection): TagLists {
  const kept = new Map<number, Kept>();
  let tokens = new Map<number, number>();
  return {
    refresh() {
      tokens = new Map(
        connection
          .prepare<{ id: number; token: number }>('SELECT id, token FROM search_tag')
          .all()
          .map(({ id, token }) => [id, token]),
      );
    },
    of(tagId) {
      // What has not changed since there are tokens is without one.
      const token = tokens.get(tagId) ?? 0;
      const known = kept.get(tagId);
      if (known?.token === token) return known.list;
      // As one text: rows by the hundred thousand would each be handed over by themselves.
      const listed = connection
        .prepare<string>(
          `SELECT json_group_array(article_id) FROM
            (SELECT article_id FROM article_tag WHERE tag_id = ? ORDER BY article_id)`,
        )
        .pluck()
        .get(tagId) as string;
      const ids = Uint32Array.from(JSON.parse(listed) as number[]);
      const size = (ids.at(-1) ?? 0) + 1;
      const bits = ids.length * DENSE > size ? createBits(0, size) : null;
      if (bits) putIds(bits, ids, ids.length);
      const list = { ids, bits };
      kept.set(tagId, { token, list });
      return list;
    },
  };
}
