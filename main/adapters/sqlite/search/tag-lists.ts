import { type ArticleBits, createBits, putIds } from './article-bits.ts';
import type { Connection } from '#adapters/sqlite/database.ts';

/** Which articles carry which tag, kept between searches: reading it took most of a search with facets. */
export type TagLists = {
  /** The articles that carry the very tag, or whose issue does, as the current transaction sees it. */
  of(tagId: number): TagList;
  /** Reads which lists have changed; before the first `of` of a search. */
  refresh(): void;
};

/** Row ids, rising; of a tag that many carry as bits, too. */
export type TagList = { ids: Uint32Array; bits: ArticleBits | null };

type Kept = { token: number; list: TagList };

/** The bits of a list that has fewer ids than one in so many would take more room than the ids. */
const DENSE = 32;

const ofArticles = 'SELECT article_id AS id FROM article_tag WHERE tag_id = ? ORDER BY article_id';
/** Those in the trash, too, as above: no result holds them. */
const ofIssues = `SELECT article.id FROM issue_tag CROSS JOIN page ON page.issue_id = issue_tag.issue_id
  CROSS JOIN article INDEXED BY idx_article__page_id_position ON article.page_id = page.id
  WHERE issue_tag.tag_id = ? ORDER BY article.id`;

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
      const ids = union(read(connection, ofArticles, tagId), read(connection, ofIssues, tagId));
      const size = (ids.at(-1) ?? 0) + 1;
      const bits = ids.length * DENSE > size ? createBits(0, size) : null;
      if (bits) putIds(bits, ids, ids.length);
      const list = { ids, bits };
      kept.set(tagId, { token, list });
      return list;
    },
  };
}

function read(connection: Connection, sql: string, tagId: number): Uint32Array {
  // As one text: rows by the hundred thousand would each be handed over by themselves.
  const listed = connection
    .prepare<string>(`SELECT json_group_array(id) FROM (${sql})`)
    .pluck()
    .get(tagId) as string;
  return Uint32Array.from(JSON.parse(listed) as number[]);
}

/** Of two rising lists one, each id once. */
function union(one: Uint32Array, other: Uint32Array): Uint32Array {
  if (other.length === 0) return one;
  const both = new Uint32Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  both.sort();
  return both.filter((id, at) => at === 0 || id !== both[at - 1]);
}
