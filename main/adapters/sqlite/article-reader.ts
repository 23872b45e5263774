import type { ArticleDetail, RevisionSummary } from '#shared/contract/editing.ts';
import { isLocked } from '#shared/domain/article.ts';
import { AppError } from '#core/app-error.ts';
import type { ArticleReader, ArticleState, ArticleText } from '#core/ports/store.ts';
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
        .get(rowId(connection, 'article', id)) as {
        status: string;
        revision: number;
        trashed_at: number | null;
      };
      return {
        id,
        status: row.status as ArticleState['status'],
        revision: row.revision,
        trashed: row.trashed_at !== null,
      };
    },
    text(id) {
      const row = detailRow(connection, id);
      return {
        heads: heads(row),
        authorNote: row.author_note,
        body: JSON.parse(row.body) as ArticleText['body'],
      };
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
      return { ...summary, ...(JSON.parse(content) as ArticleText) };
    },
    textBefore(id, sitting) {
      const row = connection
        .prepare<{ content: string }>(
          `SELECT content FROM revision WHERE article_id = ? AND sitting IS NOT ? ORDER BY number DESC LIMIT 1`,
        )
        .get(rowId(connection, 'article', id), sitting);
      return row ? (JSON.parse(row.content) as ArticleText) : null;
    },
    madeIn(id, sitting) {
      const row = connection
        .prepare<{ number: number }>(
          'SELECT number FROM revision WHERE article_id = ? AND sitting = ? ORDER BY number DESC LIMIT 1',
        )
        .get(rowId(connection, 'article', id), sitting);
      return row?.number ?? null;
    },
    ofPage(pageId) {
      return connection
        .prepare<{ id: string; position: number }>(
          'SELECT uid AS id, position FROM article WHERE page_id = ? ORDER BY trashed_at IS NOT NULL, position, id',
        )
        .all(rowId(connection, 'page', pageId));
    },
    isEdited(id) {
      return (
        connection
          .prepare(
            `SELECT 1 FROM revision WHERE article_id = ? AND reason NOT IN ('import', 'review', 'undo') LIMIT 1`,
          )
          .get(rowId(connection, 'article', id)) !== undefined
      );
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

/** The article before or after this one in the reading order of its issue: mostly on its own page. */
function neighbour(connection: Connection, row: DetailRow, side: '<' | '>'): ArticleDetail['id'] | null {
  const way = side === '<' ? 'DESC' : 'ASC';
  const onPage = connection
    .prepare<{ uid: string }>(
      `SELECT uid FROM article INDEXED BY idx_article__in_use
       WHERE page_id = @page AND trashed_at IS NULL AND (position, id) ${side} (@position, @article)
       ORDER BY position ${way}, id ${way} LIMIT 1`,
    )
    .get({ page: row.page_row_id, position: row.position, article: row.row_id });
  const found =
    onPage ??
    connection
      .prepare<{ uid: string }>(
        `SELECT article.uid FROM page CROSS JOIN article INDEXED BY idx_article__in_use ON article.page_id = page.id
         WHERE page.issue_id = @issue AND article.trashed_at IS NULL
          AND (page.position, page.id) ${side} ((SELECT position FROM page WHERE id = @page), @page)
         ORDER BY page.position ${way}, page.id ${way}, article.position ${way}, article.id ${way} LIMIT 1`,
      )
      .get({ issue: row.issue_row_id, page: row.page_row_id });
  return (found?.uid ?? null) as ArticleDetail['id'] | null;
}
