import type { Tag } from '#shared/contract/tagging.ts';
import type { TagReader, TagWriter } from '#core/ports/tags.ts';
import type { Connection } from './database.ts';
import { rowId } from './ids.ts';

export function createTagReader(connection: Connection): TagReader {
  return {
    all() {
      return connection
        .prepare<Tag>(
          // Counted by index, less those in the trash, which are few: no article that is in use is looked at.
          `WITH trashed AS MATERIALIZED (
            SELECT tag_id, count(*) AS articles FROM article INDEXED BY idx_article__trashed_at
            CROSS JOIN article_tag ON article_tag.article_id = article.id
            WHERE article.trashed_at IS NOT NULL GROUP BY tag_id)
           SELECT tag.uid AS id, tag.name, tag.colour, parent.uid AS parentId,
            (SELECT count(*) FROM article_tag WHERE article_tag.tag_id = tag.id)
              - coalesce((SELECT articles FROM trashed WHERE trashed.tag_id = tag.id), 0) AS articles,
            (SELECT count(*) FROM issue_tag WHERE issue_tag.tag_id = tag.id) AS issues
           FROM tag LEFT JOIN tag AS parent ON parent.id = tag.parent_id ORDER BY tag.name`,
        )
        .all();
    },
    findByName(name) {
      return (
        connection.prepare<{ uid: string }>('SELECT uid FROM tag WHERE folded_name = ?').get(foldName(name))
          ?.uid ?? null
      );
    },
    namesOfIssue: (issueId) =>
      connection
        .prepare<string>(
          'SELECT tag.name FROM issue_tag JOIN tag ON tag.id = issue_tag.tag_id WHERE issue_tag.issue_id = ? ORDER BY tag.name',
        )
        .pluck()
        .all(rowId(connection, 'issue', issueId)),
    ofItems(articleIds, issueIds) {
      return connection
        .prepare<{ tagId: Tag['id']; items: number }>(
          `SELECT tag.uid AS tagId, sum(tagged.items) AS items
           FROM (
             SELECT tag_id, count(*) AS items FROM json_each(:articles) AS wanted
             JOIN article ON article.uid = wanted.value JOIN article_tag ON article_tag.article_id = article.id GROUP BY tag_id
             UNION ALL
             SELECT tag_id, count(*) FROM json_each(:issues) AS wanted
             JOIN issue ON issue.uid = wanted.value JOIN issue_tag ON issue_tag.issue_id = issue.id GROUP BY tag_id
           ) AS tagged JOIN tag ON tag.id = tagged.tag_id GROUP BY tag.id ORDER BY tag.name`,
        )
        .all({ articles: JSON.stringify(articleIds), issues: JSON.stringify(issueIds) });
    },
    parent(id) {
      return (
        connection
          .prepare<{ uid: string }>(
            'SELECT parent.uid FROM tag JOIN tag AS parent ON parent.id = tag.parent_id WHERE tag.id = ?',
          )
          .get(rowId(connection, 'tag', id))?.uid ?? null
      );
    },
  };
}

export function createTagWriter(connection: Connection): TagWriter {
  const tagRow = (id: string | null): number | null => (id === null ? null : rowId(connection, 'tag', id));
  const tagEach = (
    kind: 'article' | 'issue',
    owners: readonly string[],
    tags: readonly string[],
    sql: string,
    ...values: unknown[]
  ): number => {
    const tagRows = tags.map((tag) => rowId(connection, 'tag', tag));
    const statement = connection.prepare(sql);
    let changed = 0;
    for (const owner of owners) {
      const ownerRow = rowId(connection, kind, owner);
      for (const tag of tagRows) changed += statement.run(ownerRow, tag, ...values).changes;
    }
    return changed;
  };
  const insert = (table: 'article_tag' | 'issue_tag', owner: string): string =>
    `INSERT INTO ${table} (${owner}, tag_id, tagged_at) VALUES (?, ?, ?) ON CONFLICT (${owner}, tag_id) DO NOTHING`;
  return {
    ...createTagReader(connection),
    add({ id, name, colour, parentId, at }) {
      connection
        .prepare(
          'INSERT INTO tag (uid, name, folded_name, colour, parent_id, created_at) VALUES (?, ?, ?, ?, ?, ?)',
        )
        .run(id, name, foldName(name), colour, tagRow(parentId), at);
    },
    update(id, change) {
      const tag = rowId(connection, 'tag', id);
      if (change.name !== undefined) {
        connection
          .prepare('UPDATE tag SET name = ?, folded_name = ? WHERE id = ?')
          .run(change.name, foldName(change.name), tag);
      }
      if (change.colour !== undefined) {
        connection.prepare('UPDATE tag SET colour = ? WHERE id = ?').run(change.colour, tag);
      }
      if (change.parentId !== undefined) {
        connection.prepare('UPDATE tag SET parent_id = ? WHERE id = ?').run(tagRow(change.parentId), tag);
      }
    },
    remove(id) {
      const tag = rowId(connection, 'tag', id);
      const articles = connection.prepare('DELETE FROM article_tag WHERE tag_id = ?').run(tag).changes;
      const issues = connection.prepare('DELETE FROM issue_tag WHERE tag_id = ?').run(tag).changes;
      connection.prepare('DELETE FROM tag WHERE id = ?').run(tag);
      return articles + issues;
    },
    moveChildren(fromId, toId) {
      connection
        .prepare('UPDATE tag SET parent_id = ? WHERE parent_id = ?')
        .run(tagRow(toId), rowId(connection, 'tag', fromId));
    },
    retag(fromId, intoId) {
      const from = rowId(connection, 'tag', fromId);
      const into = rowId(connection, 'tag', intoId);
      for (const [table, owner] of [
        ['article_tag', 'article_id'],
        ['issue_tag', 'issue_id'],
      ] as const) {
        connection
          .prepare(
            `INSERT INTO ${table} (${owner}, tag_id, tagged_at) SELECT ${owner}, ?, tagged_at FROM ${table} WHERE tag_id = ?
             ON CONFLICT (${owner}, tag_id) DO NOTHING`,
          )
          .run(into, from);
      }
    },
    tagArticles: (articles, tags, at) =>
      tagEach('article', articles, tags, insert('article_tag', 'article_id'), at),
    untagArticles: (articles, tags) =>
      tagEach('article', articles, tags, 'DELETE FROM article_tag WHERE article_id = ? AND tag_id = ?'),
    tagIssues: (issues, tags, at) => tagEach('issue', issues, tags, insert('issue_tag', 'issue_id'), at),
    untagIssues: (issues, tags) =>
      tagEach('issue', issues, tags, 'DELETE FROM issue_tag WHERE issue_id = ? AND tag_id = ?'),
  };
}

function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
