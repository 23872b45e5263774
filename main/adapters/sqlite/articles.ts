import type { ArticleDetail, Revision, RevisionSummary } from '#shared/contract/editing.ts';
import { isLocked } from '#shared/domain/article.ts';
import { AppError } from '#core/app-error.ts';
import type { ArticleReader, ArticleState, ArticleText, ArticleWriter } from '#core/ports/store.ts';
import { tagsByOwner } from './article-rows.ts';
import type { Connection } from './database.ts';
import { rowId } from './ids.ts';

type DetailRow = {
  row_id: number;
  page_row_id: number;
  issue_row_id: number;
  position: number;
  issue_uid: string;
  page_uid: string;
  publication: string;
  date: string | null;
  page_number: string | null;
  kind: string;
  status: string;
  column_title: string | null;
  kicker: string | null;
  headline: string | null;
  deck: string | null;
  byline: string | null;
  author_note: string | null;
  people: string;
  body: string;
  chars: number;
  truncated: number;
  confidence: number;
  doubts: string;
  revision: number;
  trashed_at: number | null;
  updated_at: number;
};

export function createArticleReader(connection: Connection): ArticleReader {
  return {
    detail: (id) => detail(connection, id),
    state(id) {
      const row = connection
        .prepare<{ status: string; revision: number; trashed_at: number | null }>(
          'SELECT status, revision, trashed_at FROM article WHERE id = ?',
        )
        .get(rowId(connection, 'article', id)) as { status: string; revision: number; trashed_at: number | null };
      return { id, status: row.status as ArticleState['status'], revision: row.revision, trashed: row.trashed_at !== null };
    },
    text(id) {
      const row = detailRow(connection, id);
      return { heads: heads(row), authorNote: row.author_note, body: JSON.parse(row.body) as ArticleText['body'] };
    },
    revisions(id) {
      return connection
        .prepare<RevisionSummary>(
          `SELECT number, at, actor, reason, note, chars FROM revision WHERE article_id = ? ORDER BY number DESC`,
        )
        .all(rowId(connection, 'article', id));
    },
    revision(id, number) {
      const row = connection
        .prepare<RevisionSummary & { content: string }>(
          'SELECT number, at, actor, reason, note, chars, content FROM revision WHERE article_id = ? AND number = ?',
        )
        .get(rowId(connection, 'article', id), number);
      if (!row) throw new AppError('not_found', { reason: 'revision-missing', number });
      const { content, ...summary } = row;
      return { ...summary, ...(JSON.parse(content) as ArticleText) } as Revision;
    },
    ofIssue(issueId) {
      return connection
        .prepare<{ uid: string }>(
          `SELECT article.uid FROM article JOIN page ON page.id = article.page_id
           WHERE page.issue_id = ? AND article.trashed_at IS NULL ORDER BY page.position, page.id, article.position, article.id`,
        )
        .all(rowId(connection, 'issue', issueId))
        .map((row) => row.uid);
    },
  };
}

export function createArticleWriter(connection: Connection): ArticleWriter {
  const setEach = (ids: readonly string[], sql: string, values: Record<string, unknown>): number => {
    const statement = connection.prepare(sql);
    let changed = 0;
    for (const id of ids) changed += statement.run({ ...values, article: rowId(connection, 'article', id) }).changes;
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
            confidence = 1, revision = ?, updated_at = ? WHERE id = ?`,
        )
        .run(
          text.heads.column,
          text.heads.kicker,
          text.heads.headline,
          text.heads.deck,
          text.heads.byline,
          text.authorNote,
          text.chars,
          text.revision,
          text.at,
          article,
        );
      connection
        .prepare('UPDATE article_text SET body = ?, plain_text = ? WHERE id = ?')
        .run(JSON.stringify(text.body), text.plainText, article);
    },
    setRevisionNumber(id, revision) {
      connection.prepare('UPDATE article SET revision = ? WHERE id = ?').run(revision, rowId(connection, 'article', id));
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
        last?.reason === 'autosave' &&
        last.sitting === revision.sitting &&
        last.begun_at >= widenSince
      ) {
        connection
          .prepare('UPDATE revision SET number = ?, at = ?, chars = ?, content = ?, reason = ?, note = ? WHERE id = ?')
          .run(revision.number, revision.at, revision.chars, content, revision.reason, revision.note, last.id);
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
    setTrashed(ids, trashedAt) {
      return setEach(
        ids,
        'UPDATE article SET trashed_at = @trashedAt WHERE id = @article AND (trashed_at IS NULL) = (@trashedAt IS NOT NULL)',
        { trashedAt },
      );
    },
  };
}

function detailRow(connection: Connection, id: string): DetailRow {
  return connection
    .prepare<DetailRow>(
      `SELECT article.id AS row_id, page.id AS page_row_id, issue.id AS issue_row_id, article.position,
        issue.uid AS issue_uid, page.uid AS page_uid, publication.name AS publication, issue.date,
        page.number AS page_number, article.kind, article.status, article.column_title, article.kicker, article.headline,
        article.deck, article.byline, article.author_note, article.people, article_text.body, article.chars,
        article.truncated, article.confidence, article.doubts, article.revision, article.trashed_at, article.updated_at
       FROM article JOIN article_text ON article_text.id = article.id JOIN page ON page.id = article.page_id
       JOIN issue ON issue.id = page.issue_id JOIN publication ON publication.id = issue.publication_id
       WHERE article.id = ?`,
    )
    .get(rowId(connection, 'article', id)) as DetailRow;
}

function heads(row: DetailRow): ArticleText['heads'] {
  return {
    column: row.column_title,
    kicker: row.kicker,
    headline: row.headline,
    deck: row.deck,
    byline: row.byline,
  };
}

function detail(connection: Connection, id: string): ArticleDetail {
  const row = detailRow(connection, id);
  return {
    id: id as ArticleDetail['id'],
    issueId: row.issue_uid as ArticleDetail['issueId'],
    pageId: row.page_uid as ArticleDetail['pageId'],
    publication: row.publication,
    date: row.date,
    page: row.page_number,
    kind: row.kind as ArticleDetail['kind'],
    status: row.status as ArticleDetail['status'],
    locked: isLocked(row.status as ArticleDetail['status']),
    trashed: row.trashed_at !== null,
    heads: heads(row),
    people: JSON.parse(row.people) as ArticleDetail['people'],
    authorNote: row.author_note,
    body: JSON.parse(row.body) as ArticleDetail['body'],
    chars: row.chars,
    truncated: row.truncated === 1,
    confidence: row.confidence,
    doubts: JSON.parse(row.doubts) as ArticleDetail['doubts'],
    revision: row.revision,
    updatedAt: row.updated_at,
    tags: tagsByOwner(connection, 'article_tag', [row.row_id]).get(row.row_id) ?? [],
    source: sourceOf(connection, row.row_id),
    previous: neighbour(connection, row, '<'),
    next: neighbour(connection, row, '>'),
  };
}

function sourceOf(connection: Connection, article: number): ArticleDetail['source'] {
  const rows = connection
    .prepare<{ uid: string; name: string; sha256: string; start: number; end: number }>(
      `SELECT source.uid, source.name, source.sha256, block.start_offset AS start, block.end_offset AS end
       FROM block JOIN source ON source.id = block.source_id WHERE block.article_id = ? ORDER BY source.id, block.start_offset`,
    )
    .all(article);
  const [first] = rows;
  if (!first) return null;
  return {
    id: first.uid as NonNullable<ArticleDetail['source']>['id'],
    name: first.name,
    sha256: first.sha256,
    spans: rows.filter((row) => row.uid === first.uid).map((row) => [row.start, row.end]),
  };
}

/** The article before or after this one in the reading order of its issue. */
function neighbour(connection: Connection, row: DetailRow, side: '<' | '>'): ArticleDetail['id'] | null {
  const direction = side === '<' ? 'DESC' : 'ASC';
  const found = connection
    .prepare<{ uid: string }>(
      `SELECT article.uid FROM article JOIN page ON page.id = article.page_id
       WHERE page.issue_id = @issue AND article.trashed_at IS NULL
        AND (page.position, page.id, article.position, article.id)
          ${side} ((SELECT position FROM page WHERE id = @page), @page, @position, @article)
       ORDER BY page.position ${direction}, page.id ${direction}, article.position ${direction}, article.id ${direction}
       LIMIT 1`,
    )
    .get({ issue: row.issue_row_id, page: row.page_row_id, position: row.position, article: row.row_id });
  return (found?.uid ?? null) as ArticleDetail['id'] | null;
}
