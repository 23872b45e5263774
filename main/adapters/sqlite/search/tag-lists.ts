import type { Connection } from '#adapters/sqlite/database.ts';

/** Which articles carry which tag, kept between searches: reading it took most of a search with facets. */
export type TagLists = {
  /** Row ids of the articles that carry the tag itself, rising, as the current transaction sees it. */
  of(tagId: number): Uint32Array;
  /** Reads which lists have changed; before the first `of` of a search. */
  refresh(): void;
};

type Kept = { token: number; articles: Uint32Array };

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
      if (known?.token === token) return known.articles;
      // As one text: rows by the hundred thousand would each be handed over by themselves.
      const list = connection
        .prepare<string>(
          `SELECT json_group_array(article_id) FROM
            (SELECT article_id FROM article_tag WHERE tag_id = ? ORDER BY article_id)`,
        )
        .pluck()
        .get(tagId) as string;
      const articles = Uint32Array.from(JSON.parse(list) as number[]);
      kept.set(tagId, { token, articles });
      return articles;
    },
  };
}
