import { countCharacters, documentText } from '#shared/document/plain-text.ts';
import type { ArticleRecord, BlockRecord } from '#core/exporting/bundle/bundle-records.ts';
import type { PageRecordWriter } from '#core/ports/page-records.ts';
import type { Connection } from './database.ts';
import { findRowId, rowId } from './ids.ts';
import { dayBounds, insertIssue, insertRememberedUse, insertSource } from './insert-rows.ts';
import { createPageRecordReader } from './page-record-reader.ts';
import { pagePosition } from './page-position.ts';
import { putContent } from './sources.ts';
import { createTagWriter } from './tags.ts';

/** Writes rows as a bundle brings them, with their own times, people and numbers. */
export function createPageRecordWriter(connection: Connection): PageRecordWriter {
  const setTags = (owner: 'article' | 'issue', row: number, tags: ArticleRecord['tags']): void => {
    connection
      .prepare(
        `DELETE FROM ${owner}_tag WHERE ${owner}_id = ? AND tag_id NOT IN (
          SELECT tag.id FROM json_each(?) AS kept JOIN tag ON tag.uid = kept.value)`,
      )
      .run(row, JSON.stringify(tags.map(({ tagId }) => tagId)));
    const add = connection.prepare(
      `INSERT INTO ${owner}_tag (${owner}_id, tag_id, tagged_at) VALUES (?, ?, ?)
       ON CONFLICT (${owner}_id, tag_id) DO NOTHING`,
    );
    for (const { tagId, at } of tags) add.run(row, rowId(connection, 'tag', tagId), at);
  };
  return {
    ...createPageRecordReader(connection),
    addContent: (sha256, bytes, at) => putContent(connection, sha256, bytes, at),
    addPublication({ id, name, createdAt }) {
      connection
        .prepare('INSERT INTO publication (uid, name, created_at) VALUES (?, ?, ?)')
        .run(id, name, createdAt);
    },
    addIssue({ tags, ...issue }) {
      setTags('issue', insertIssue(connection, issue), tags);
    },
    setIssue({ id, date, dateEvidence, number, tags }) {
      const { first, last } = dayBounds(date);
      const row = rowId(connection, 'issue', id);
      connection
        .prepare(
          'UPDATE issue SET date = ?, first_day = ?, last_day = ?, date_evidence = ?, number = ? WHERE id = ?',
        )
        .run(date, first, last, dateEvidence, number, row);
      setTags('issue', row, tags);
    },
    addTag: ({ createdAt, ...tag }) => createTagWriter(connection).add({ ...tag, at: createdAt }),
    addImage({ id, sha256, name, mediaType, width, height, createdAt }) {
      connection
        .prepare(
          'INSERT INTO image (uid, sha256, name, media_type, width, height, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
        )
        .run(id, sha256, name, mediaType, width, height, createdAt);
    },
    addDecision(publicationId, { id, kind, text, role, part, at, actor }) {
      connection
        .prepare(
          `INSERT INTO remembered_decision (uid, publication_id, kind, text, role, part, created_at, actor)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (publication_id, kind, text) DO NOTHING`,
        )
        .run(id, rowId(connection, 'publication', publicationId), kind, text, role, part, at, actor);
    },
    addPage({ id, issueId, number, numberEvidence, title, createdAt, reviewed, dismissed }) {
      connection
        .prepare(
          `INSERT INTO page (uid, issue_id, number, number_evidence, title, position, created_at, reviewed_at, reviewed_by,
            dismissed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(
          id,
          rowId(connection, 'issue', issueId),
          number,
          numberEvidence,
          title,
          pagePosition(number),
          createdAt,
          reviewed?.at ?? null,
          reviewed?.actor ?? null,
          JSON.stringify(dismissed),
        );
    },
    setPage({ id, number, numberEvidence, title, reviewed, dismissed }) {
      connection
        .prepare(
          `UPDATE page SET number = ?, number_evidence = ?, title = ?, position = ?, reviewed_at = ?, reviewed_by = ?,
            dismissed = ? WHERE id = ?`,
        )
        .run(
          number,
          numberEvidence,
          title,
          pagePosition(number),
          reviewed?.at ?? null,
          reviewed?.actor ?? null,
          JSON.stringify(dismissed),
          rowId(connection, 'page', id),
        );
    },
    addUse: (pageId, use) => insertRememberedUse(connection, pageId, use),
    addSource(pageId, source) {
      insertSource(connection, { pageId, ...source });
    },
    removeBlocks(sourceId) {
      connection.prepare('DELETE FROM block WHERE source_id = ?').run(rowId(connection, 'source', sourceId));
    },
    addBlocks: (sourceId, blocks) => addBlocks(connection, sourceId, blocks),
    putArticle(pageId, article) {
      const row = putArticle(connection, rowId(connection, 'page', pageId), article);
      setTags('article', row, article.tags);
    },
    addLinks({ continuations, nearDuplicates }) {
      const continuation = connection.prepare(
        `INSERT INTO continuation (uid, from_article_id, to_article_id, state, score, reasons, proposed_at)
         VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      );
      for (const { id, fromArticleId, toArticleId, state, score, reasons, at } of continuations) {
        const [from, to] = [fromArticleId, toArticleId].map((end) => rowId(connection, 'article', end));
        continuation.run(id, from, to, state, score, JSON.stringify(reasons), at);
      }
      const pair = connection.prepare(
        `INSERT INTO near_duplicate (uid, earlier_page_id, later_page_id, similarity, kept, found_at)
         SELECT @id, @earlier, @later, @similarity, @kept, @at WHERE NOT EXISTS (
           SELECT 1 FROM near_duplicate WHERE earlier_page_id = @later AND later_page_id = @earlier)
         ON CONFLICT DO NOTHING`,
      );
      for (const { earlierPageId, laterPageId, ...rest } of nearDuplicates) {
        const earlier = rowId(connection, 'page', earlierPageId);
        pair.run({ ...rest, earlier, later: rowId(connection, 'page', laterPageId) });
      }
    },
  };
}

function addBlocks(connection: Connection, sourceId: string, blocks: readonly BlockRecord[]): void {
  const source = rowId(connection, 'source', sourceId);
  const insert = connection.prepare(
    `INSERT INTO block (uid, source_id, article_id, role, start_offset, end_offset, paragraph, position)
     VALUES (@id, @source, @article, @role, @start, @end, @paragraph, @position)`,
  );
  for (const block of blocks) {
    const article = block.articleId === null ? null : rowId(connection, 'article', block.articleId);
    insert.run({ ...block, source, article });
  }
}

/** Row id of the article. */
function putArticle(connection: Connection, page: number, article: ArticleRecord): number {
  const plainText = documentText(article.body);
  const values = {
    page,
    uid: article.id,
    position: article.position,
    kind: article.kind,
    status: article.status,
    column: article.heads.column,
    kicker: article.heads.kicker,
    headline: article.heads.headline,
    deck: article.heads.deck,
    byline: article.heads.byline,
    authorNote: article.authorNote,
    people: JSON.stringify(article.people),
    chars: countCharacters(plainText),
    truncated: article.truncated ? 1 : 0,
    confidence: article.confidence,
    doubts: JSON.stringify(article.doubts),
    doubtCount: article.doubts.length,
    revision: article.revision,
    trashedAt: article.trashedAt,
    createdAt: article.createdAt,
    updatedAt: article.updatedAt,
  };
  const known = findRowId(connection, 'article', article.id);
  const body = JSON.stringify(article.body);
  if (known === null) {
    const { lastInsertRowid } = connection
      .prepare(
        `INSERT INTO article (uid, page_id, position, kind, status, column_title, kicker, headline, deck, byline, author_note,
          people, chars, truncated, confidence, doubts, doubt_count, revision, trashed_at, created_at, updated_at)
         VALUES (@uid, @page, @position, @kind, @status, @column, @kicker, @headline, @deck, @byline, @authorNote, @people,
          @chars, @truncated, @confidence, @doubts, @doubtCount, @revision, @trashedAt, @createdAt, @updatedAt)`,
      )
      .run(values);
    connection
      .prepare('INSERT INTO article_text (id, body, plain_text) VALUES (?, ?, ?)')
      .run(lastInsertRowid, body, plainText);
    addRevisions(connection, Number(lastInsertRowid), article);
    return Number(lastInsertRowid);
  }
  const { uid: _, createdAt: __, ...changed } = values;
  connection
    .prepare(
      `UPDATE article SET page_id = @page, position = @position, kind = @kind, status = @status, column_title = @column,
        kicker = @kicker, headline = @headline, deck = @deck, byline = @byline, author_note = @authorNote, people = @people,
        chars = @chars, truncated = @truncated, confidence = @confidence, doubts = @doubts, doubt_count = @doubtCount,
        revision = @revision, trashed_at = @trashedAt, updated_at = @updatedAt WHERE id = @row`,
    )
    .run({ ...changed, row: known });
  connection
    .prepare('UPDATE article_text SET body = ?, plain_text = ? WHERE id = ?')
    .run(body, plainText, known);
  addRevisions(connection, known, article);
  return known;
}

function addRevisions(connection: Connection, article: number, { revisions }: ArticleRecord): void {
  const insert = connection.prepare(
    `INSERT INTO revision (article_id, number, at, actor, reason, note, sitting, begun_at, chars, content)
     VALUES (@article, @number, @at, @actor, @reason, @note, @sitting, @begunAt, @chars, @content)
     ON CONFLICT (article_id, number) DO NOTHING`,
  );
  for (const revision of revisions)
    insert.run({ ...revision, article, content: JSON.stringify(revision.content) });
}
