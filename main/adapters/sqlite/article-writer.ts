import type { ArticleWriter } from '#core/ports/store.ts';
import { createArticleReader } from './article-reader.ts';
import type { Connection } from './database.ts';
import { rowId } from './ids.ts';

export function createArticleWriter(connection: Connection): ArticleWriter {
  const setEach = (ids: readonly string[], sql: string, values: Record<string, unknown>): number => {
    const statement = connection.prepare(sql);
    let changed = 0;
    for (const id of ids)
      changed += statement.run({ ...values, article: rowId(connection, 'article', id) }).changes;
    return changed;
  };
  return {
    ...createArticleReader(connection),
    add(article) {
      const { lastInsertRowid } = connection
        .prepare(
          `INSERT INTO article (uid, page_id, position, kind, status, column_title, kicker, headline, deck, byline,
            author_note, people, chars, truncated, confidence, doubts, doubt_count, revision, created_at, updated_at)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)`,
        )
        .run(
          article.id,
          rowId(connection, 'page', article.pageId),
          article.position,
          article.kind,
          article.status,
          article.heads.column,
          article.heads.kicker,
          article.heads.headline,
          article.heads.deck,
          article.heads.byline,
          article.authorNote,
          JSON.stringify(article.people),
          article.chars,
          article.truncated ? 1 : 0,
          article.confidence,
          JSON.stringify(article.doubts),
          article.doubts.length,
          article.at,
          article.at,
        );
      connection
        .prepare('INSERT INTO article_text (id, body, plain_text) VALUES (?, ?, ?)')
        .run(lastInsertRowid, JSON.stringify(article.body), article.plainText);
    },
    setText(id, text) {
      const article = rowId(connection, 'article', id);
      connection
        .prepare(
          `UPDATE article SET column_title = ?, kicker = ?, headline = ?, deck = ?, byline = ?, author_note = ?, chars = ?,
            confidence = CASE WHEN ? THEN 1 ELSE confidence END, revision = ?, updated_at = ? WHERE id = ?`,
        )
        .run(
          text.heads.column,
          text.heads.kicker,
          text.heads.headline,
          text.heads.deck,
          text.heads.byline,
          text.authorNote,
          text.chars,
          text.isRead ? 1 : 0,
          text.revision,
          text.at,
          article,
        );
      connection
        .prepare('UPDATE article_text SET body = ?, plain_text = ? WHERE id = ?')
        .run(JSON.stringify(text.body), text.plainText, article);
    },
    setRevisionNumber(id, revision) {
      connection
        .prepare('UPDATE article SET revision = ? WHERE id = ?')
        .run(revision, rowId(connection, 'article', id));
    },
    addRevision(revision, widenSince) {
      const article = rowId(connection, 'article', revision.articleId);
      const content = JSON.stringify(revision.content);
      const last = connection
        .prepare<{ id: number; reason: string; sitting: string | null; begun_at: number }>(
          'SELECT id, reason, sitting, begun_at FROM revision WHERE article_id = ? ORDER BY number DESC LIMIT 1',
        )
        .get(article);
      if (
        widenSince !== null &&
        last !== undefined &&
        (last.reason === 'autosave' || (last.reason === 'review' && revision.reason === 'review')) &&
        last.sitting === revision.sitting &&
        last.begun_at >= widenSince
      ) {
        connection
          .prepare(
            'UPDATE revision SET number = ?, at = ?, chars = ?, content = ?, reason = ?, note = ? WHERE id = ?',
          )
          .run(
            revision.number,
            revision.at,
            revision.chars,
            content,
            revision.reason,
            revision.note,
            last.id,
          );
        return;
      }
      connection
        .prepare(
          `INSERT INTO revision (article_id, number, at, actor, reason, note, sitting, begun_at, chars, content)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(
          article,
          revision.number,
          revision.at,
          revision.actor,
          revision.reason,
          revision.note,
          revision.sitting,
          revision.at,
          revision.chars,
          content,
        );
    },
    setKind(ids, kind, at) {
      return setEach(
        ids,
        'UPDATE article SET kind = @kind, updated_at = @at WHERE id = @article AND kind <> @kind',
        { kind, at },
      );
    },
    setStatus(ids, status, at) {
      return setEach(
        ids,
        'UPDATE article SET status = @status, updated_at = @at WHERE id = @article AND status <> @status',
        { status, at },
      );
    },
    setPeople(id, people, at) {
      setEach([id], 'UPDATE article SET people = @people, updated_at = @at WHERE id = @article', {
        people: JSON.stringify(people),
        at,
      });
    },
    arrange(id, { position, doubts, truncated, at }) {
      setEach(
        [id],
        `UPDATE article SET position = @position, doubts = @doubts, doubt_count = @count, truncated = @truncated,
          updated_at = @at WHERE id = @article`,
        {
          position,
          doubts: JSON.stringify(doubts),
          count: doubts.length,
          truncated: truncated ? 1 : 0,
          at,
        },
      );
    },
    remove(id) {
      connection.prepare('DELETE FROM article WHERE id = ?').run(rowId(connection, 'article', id));
    },
    setTrashed(ids, trashedAt) {
      return setEach(
        ids,
        'UPDATE article SET trashed_at = @trashedAt WHERE id = @article AND (trashed_at IS NULL) = (@trashedAt IS NOT NULL)',
        { trashedAt },
      );
    },
  };
}
