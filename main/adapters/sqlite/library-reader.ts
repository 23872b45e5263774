import type { IssueDetail } from '#shared/contract/library.ts';
import { AppError } from '#core/app-error.ts';
import type { IssueRecord, LibraryReader, Overview, PageRecord } from '#core/ports/store.ts';
import { listArticles } from './article-list.ts';
import { readingOrder } from './article-order.ts';
import {
  articleJoins,
  articleListColumns,
  type ArticleListRow,
  tagsByOwner,
  toArticleRows,
} from './article-rows.ts';
import { readBacklog } from './backlog.ts';
import type { Connection } from './database.ts';
import { createCalendarReader } from './issue-calendar.ts';
import { rowId } from './ids.ts';
import { pagesInLibrary } from './library-order.ts';
import { readPublications, readTree } from './library-tree.ts';
import { pagePosition, pageWithoutPlace } from './page-position.ts';

type PageRow = Omit<PageRecord, 'reviewed' | 'dismissed'> & {
  reviewed_at: number | null;
  reviewed_by: string | null;
  dismissed: string;
};

export function createLibraryReader(connection: Connection): LibraryReader {
  return {
    ...createCalendarReader(connection),
    overview: () => overview(connection),
    backlog: () => readBacklog(connection),
    publications: () => readPublications(connection),
    tree: (years) => readTree(connection, years),
    articles: (filter, sort, offset, limit) => listArticles(connection, filter, sort, offset, limit),
    issueDetail: (id) => issueDetail(connection, id),
    issue(id) {
      const row = connection
        .prepare<IssueRecord>(
          `SELECT issue.uid AS id, publication.uid AS publicationId, publication.name AS publication, issue.date, issue.number
           FROM issue JOIN publication ON publication.id = issue.publication_id WHERE issue.uid = ?`,
        )
        .get(id);
      if (!row) throw new AppError('not_found', { reason: 'issue-missing', id });
      return row;
    },
    page(id) {
      const row = connection
        .prepare<PageRow>(
          `SELECT page.uid AS id, issue.uid AS issueId, publication.name AS publication, issue.date, page.number, page.title,
            publication.uid AS publicationId, page.reviewed_at, page.reviewed_by, page.dismissed
           FROM page JOIN issue ON issue.id = page.issue_id JOIN publication ON publication.id = issue.publication_id
           WHERE page.uid = ?`,
        )
        .get(id);
      if (!row) throw new AppError('not_found', { reason: 'page-missing', id });
      const { reviewed_at: at, reviewed_by: actor, dismissed, ...page } = row;
      return {
        ...page,
        reviewed: at === null ? null : { at, actor: actor ?? '' },
        dismissed: JSON.parse(dismissed) as string[],
      };
    },
    waiting: (pageId) => waiting(connection, pageId),
    publicationName(id) {
      const row = connection.prepare<{ name: string }>('SELECT name FROM publication WHERE uid = ?').get(id);
      if (!row) throw new AppError('not_found', { reason: 'publication-missing', id });
      return row.name;
    },
    findPublication(name) {
      return (
        connection.prepare<{ uid: string }>('SELECT uid FROM publication WHERE name = ?').get(name)?.uid ??
        null
      );
    },
    findIssue(publicationId, date) {
      return (
        connection
          .prepare<{ uid: string }>(
            `SELECT issue.uid FROM issue JOIN publication ON publication.id = issue.publication_id
             WHERE publication.uid = ? AND coalesce(issue.date, '') = ?`,
          )
          .get(publicationId, date ?? '')?.uid ?? null
      );
    },
    pagesAt(issueId, number) {
      const position = pagePosition(number);
      if (position === pageWithoutPlace) return [];
      return connection
        .prepare<{ uid: string }>('SELECT uid FROM page WHERE issue_id = ? AND position = ? ORDER BY id')
        .all(rowId(connection, 'issue', issueId), position)
        .map(({ uid }) => uid);
    },
  };
}

function waiting(connection: Connection, pageId: string): ReturnType<LibraryReader['waiting']> {
  const own = rowId(connection, 'page', pageId);
  const pages = connection
    .prepare<{ id: number; uid: string; waits: number }>(
      `SELECT page.id, page.uid, page.reviewed_at IS NULL AS waits FROM page JOIN issue ON issue.id = page.issue_id
       JOIN publication ON publication.id = issue.publication_id
       WHERE page.reviewed_at IS NULL OR page.id = ?
       ORDER BY ${pagesInLibrary}`,
    )
    .all(own);
  const at = pages.findIndex(({ id }) => id === own);
  // Past the last one it begins again at the first.
  const next = [...pages.slice(at + 1), ...pages.slice(0, at)].find(({ waits }) => waits === 1);
  return { count: pages.filter(({ waits }) => waits === 1).length, next: next?.uid ?? null };
}

function overview(connection: Connection): Overview {
  return connection
    .prepare<Overview>(
      `SELECT (SELECT count(*) FROM publication) AS publications, (SELECT count(*) FROM issue) AS issues,
        (SELECT count(*) FROM page) AS pages,
        (SELECT count(*) FROM article INDEXED BY idx_article__in_use WHERE trashed_at IS NULL) AS articles,
        (SELECT count(*) FROM article WHERE trashed_at IS NOT NULL) AS trashed,
        (SELECT coalesce(sum(chars), 0) FROM article INDEXED BY idx_article__in_use
          WHERE trashed_at IS NULL) AS characters,
        (SELECT count(*) FROM page WHERE reviewed_at IS NULL) AS waiting`,
    )
    .get() as Overview;
}

function issueDetail(connection: Connection, id: string): IssueDetail {
  const issueRowId = rowId(connection, 'issue', id);
  const issue = connection
    .prepare<Omit<IssueDetail, 'pages' | 'tags'>>(
      `SELECT issue.uid AS id, publication.uid AS publicationId, publication.name AS publication, issue.date,
        issue.date_evidence AS dateEvidence, issue.number
       FROM issue JOIN publication ON publication.id = issue.publication_id WHERE issue.id = ?`,
    )
    .get(issueRowId) as Omit<IssueDetail, 'pages' | 'tags'>;
  const pages = connection
    .prepare<Omit<IssueDetail['pages'][number], 'articles'>>(
      'SELECT uid AS id, number, title FROM page WHERE issue_id = ? ORDER BY position, id',
    )
    .all(issueRowId);
  const rows = toArticleRows(
    connection,
    connection
      .prepare<ArticleListRow>(
        `SELECT ${articleListColumns} ${articleJoins} WHERE issue.id = ? AND article.trashed_at IS NULL ORDER BY ${readingOrder}`,
      )
      .all(issueRowId),
  );
  return {
    ...issue,
    tags: tagsByOwner(connection, 'issue_tag', [issueRowId]).get(issueRowId) ?? [],
    pages: pages.map((page) => ({ ...page, articles: rows.filter((row) => row.pageId === page.id) })),
  };
}
