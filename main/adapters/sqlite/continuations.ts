import type { Continuation, OpenContinuation } from '#shared/contract/continuations.ts';
import { openingLength, openingOf } from '#shared/text/opening.ts';
import { AppError } from '#core/app-error.ts';
import type {
  ContinuationRecord,
  LinkableArticle,
  PageLinkReader,
  PageLinkWriter,
  PlacedMark,
} from '#core/ports/page-links.ts';
import type { Connection } from './database.ts';
import { rowId } from './ids.ts';

/** So many characters of either end are enough to see whether one text goes on in the other. */
const edge = 80;

type Reads =
  | 'pagesInIssue'
  | 'marksOfIssue'
  | 'linkableArticles'
  | 'continuationsOfIssue'
  | 'continuationsOf'
  | 'proposedContinuations'
  | 'continuation';
type RecordRow = Omit<ContinuationRecord, 'reasons'> & { reasons: string };
type Writes = 'addContinuation' | 'setContinuationState' | 'removeContinuation';

const recordColumns = `continuation.uid AS id, source.uid AS fromArticleId, target.uid AS toArticleId, continuation.state, continuation.reasons`;
const bothEnds = `JOIN article source ON source.id = continuation.from_article_id
  JOIN article target ON target.id = continuation.to_article_id`;
const bothInUse = `source.trashed_at IS NULL AND target.trashed_at IS NULL`;

/** Enough of the text of an article without a headline for its first words. */
const openingColumn = (article: string, text: string): string =>
  `iif(${article}.headline IS NULL, substr(${text}.plain_text, 1, ${openingLength}), NULL)`;

export function createContinuationReader(connection: Connection): Pick<PageLinkReader, Reads> {
  return {
    pagesInIssue(issueId) {
      return (
        connection
          .prepare<{ pages: number }>('SELECT count(*) AS pages FROM page WHERE issue_id = ?')
          .get(rowId(connection, 'issue', issueId))?.pages ?? 0
      );
    },
    marksOfIssue(issueId) {
      return connection
        .prepare<PlacedMark>(
          `SELECT direction, page_number AS pageNumber, headline, start_offset AS start, end_offset AS end,
            source.uid AS sourceId, page.uid AS pageId
           FROM page JOIN source ON source.page_id = page.id JOIN continuation_mark ON source_id = source.id
           WHERE page.issue_id = ? ORDER BY page.id, source.id, start_offset`,
        )
        .all(rowId(connection, 'issue', issueId));
    },
    linkableArticles(issueId) {
      return connection
        .prepare<LinkableArticle>(
          `SELECT article.uid AS id, page.uid AS pageId, page.number AS pageNumber, article.headline, article.kicker,
            substr(plain_text, 1, ${edge}) AS head, substr(plain_text, -${edge}) AS tail
           FROM page JOIN article ON article.page_id = page.id JOIN article_text ON article_text.id = article.id
           WHERE page.issue_id = ? AND article.trashed_at IS NULL
           ORDER BY page.position, page.id, article.position, article.id`,
        )
        .all(rowId(connection, 'issue', issueId));
    },
    continuationsOfIssue(issueId) {
      return connection
        .prepare<RecordRow>(
          `WITH own (id) AS (SELECT article.id FROM page JOIN article ON article.page_id = page.id WHERE issue_id = ?
             -- Most libraries have none, and an issue of pages without a day has many articles.
             AND (SELECT max(id) FROM continuation) IS NOT NULL)
           SELECT ${recordColumns} FROM continuation ${bothEnds}
           WHERE continuation.id IN (
             SELECT continuation.id FROM own JOIN continuation ON from_article_id = own.id
             UNION SELECT continuation.id FROM own JOIN continuation ON to_article_id = own.id)`,
        )
        .all(rowId(connection, 'issue', issueId))
        .map((row) => ({ ...row, reasons: JSON.parse(row.reasons) as ContinuationRecord['reasons'] }));
    },
    continuationsOf: (articleId) => continuationsOf(connection, rowId(connection, 'article', articleId)),
    proposedContinuations: (limit) => proposedContinuations(connection, limit),
    continuation(id) {
      const row = connection
        .prepare<RecordRow>(
          `SELECT ${recordColumns} FROM continuation ${bothEnds} WHERE continuation.uid = ?`,
        )
        .get(id);
      if (!row) throw new AppError('not_found', { reason: 'continuation-missing', id });
      return row;
    },
  };
}

export function createContinuationWriter(connection: Connection): Pick<PageLinkWriter, Writes> {
  return {
    addContinuation({ id, fromArticleId, toArticleId, state, score, reasons, at }) {
      connection
        .prepare(
          `INSERT INTO continuation (uid, from_article_id, to_article_id, state, score, reasons, proposed_at)
           VALUES (?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(
          id,
          rowId(connection, 'article', fromArticleId),
          rowId(connection, 'article', toArticleId),
          state,
          score,
          JSON.stringify(reasons),
          at,
        );
    },
    setContinuationState(id, state) {
      connection
        .prepare('UPDATE continuation SET state = ? WHERE uid = ? AND state <> ?')
        .run(state, id, state);
    },
    removeContinuation(id) {
      connection.prepare('DELETE FROM continuation WHERE uid = ?').run(id);
    },
  };
}

type LinkRow = {
  uid: string;
  state: string;
  reasons: string;
  direction: string;
  article_uid: string;
  headline: string | null;
  opening: string | null;
  page: string | null;
};

function continuationsOf(connection: Connection, article: number): Continuation[] {
  const half = (direction: 'to' | 'from'): string => {
    const [own, other] = direction === 'to' ? ['from', 'to'] : ['to', 'from'];
    return `SELECT continuation.id, continuation.uid, state, reasons, '${direction}' AS direction,
        article.uid AS article_uid, article.headline, ${openingColumn('article', 'article_text')} AS opening, page.number AS page
      FROM continuation JOIN article ON article.id = ${other}_article_id JOIN page ON page.id = article.page_id
        JOIN article_text ON article_text.id = article.id
      WHERE ${own}_article_id = @article AND state <> 'refused' AND article.trashed_at IS NULL`;
  };
  return connection
    .prepare<LinkRow>(`${half('from')} UNION ALL ${half('to')} ORDER BY direction, 1`)
    .all({ article })
    .map((row) => ({
      id: row.uid as Continuation['id'],
      direction: row.direction as Continuation['direction'],
      state: row.state as Continuation['state'],
      article: {
        id: row.article_uid as Continuation['article']['id'],
        headline: row.headline,
        opening: openingOf(row.opening ?? ''),
        page: row.page,
      },
      reasons: JSON.parse(row.reasons) as Continuation['reasons'],
    }));
}

type OpenRow = {
  uid: string;
  reasons: string;
  publication: string;
  date: string | null;
  from_uid: string;
  from_headline: string | null;
  from_opening: string | null;
  from_page: string | null;
  from_text: string;
  to_uid: string;
  to_headline: string | null;
  to_opening: string | null;
  to_page: string | null;
  to_text: string;
};

function proposedContinuations(
  connection: Connection,
  limit: number,
): { total: number; continuations: OpenContinuation[] } {
  const total = connection
    .prepare<{ total: number }>(
      `SELECT count(*) AS total FROM continuation ${bothEnds} WHERE state = 'proposed' AND ${bothInUse}`,
    )
    .get();
  const rows = connection
    .prepare<OpenRow>(
      `SELECT continuation.uid, continuation.reasons, publication.name AS publication, issue.date,
        source.uid AS from_uid, source.headline AS from_headline, source_page.number AS from_page,
        ${openingColumn('source', 'source_text')} AS from_opening, ${openingColumn('target', 'target_text')} AS to_opening,
        substr(source_text.plain_text, -${edge}) AS from_text,
        target.uid AS to_uid, target.headline AS to_headline, target_page.number AS to_page,
        substr(target_text.plain_text, 1, ${edge}) AS to_text
       FROM continuation ${bothEnds}
       JOIN article_text source_text ON source_text.id = source.id
       JOIN article_text target_text ON target_text.id = target.id
       JOIN page source_page ON source_page.id = source.page_id JOIN page target_page ON target_page.id = target.page_id
       JOIN issue ON issue.id = source_page.issue_id JOIN publication ON publication.id = issue.publication_id
       WHERE continuation.state = 'proposed' AND ${bothInUse} ORDER BY continuation.id LIMIT ?`,
    )
    .all(limit);
  return { total: total?.total ?? 0, continuations: rows.map(toOpenContinuation) };
}

function toOpenContinuation(row: OpenRow): OpenContinuation {
  return {
    id: row.uid as OpenContinuation['id'],
    publication: row.publication,
    date: row.date,
    from: {
      id: row.from_uid as OpenContinuation['from']['id'],
      headline: row.from_headline,
      opening: openingOf(row.from_opening ?? ''),
      page: row.from_page,
      text: row.from_text,
    },
    to: {
      id: row.to_uid as OpenContinuation['to']['id'],
      headline: row.to_headline,
      opening: openingOf(row.to_opening ?? ''),
      page: row.to_page,
      text: row.to_text,
    },
    reasons: JSON.parse(row.reasons) as OpenContinuation['reasons'],
  };
}
