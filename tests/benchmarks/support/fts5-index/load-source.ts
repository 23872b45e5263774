import type { Connection } from '#adapters/sqlite/database.ts';
import { bodyFields, foldFields, headFields, type SearchedArticle } from '#core/searching/search-fields.ts';
import { type DaySpan, daySpan, documentId } from './document-id.ts';
import { fingerprintOf } from './fingerprint.ts';

type SourceRow = SearchedArticle & {
  articleId: number;
  uid: string;
  kind: string;
  status: string;
  publicationId: number;
  date: string | null;
  firstDay: string | null;
  lastDay: string | null;
};

/** What the index has to hold of an article. */
export type IndexSource = {
  documentId: number;
  articleId: number;
  uid: string;
  publicationId: number;
  days: DaySpan;
  kind: string;
  status: string;
  heads: string[];
  body: string[];
  fingerprint: number;
};

const columns = `
  article.id AS articleId, article.uid, article.kind, article.status, issue.publication_id AS publicationId, issue.date,
  issue.first_day AS firstDay, issue.last_day AS lastDay, article.column_title AS "column", article.kicker,
  article.headline, article.deck, article.byline, article.author_note AS authorNote,
  coalesce(article_text.plain_text, '') AS plainText
  FROM article JOIN page ON page.id = article.page_id JOIN issue ON issue.id = page.issue_id
  LEFT JOIN article_text ON article_text.id = article.id`;

/** The article as the index shall hold it; undefined where it is in the trash or gone. */
export function loadSource(connection: Connection, articleId: number): IndexSource | undefined {
  const row = connection
    .prepare<SourceRow>(`SELECT ${columns} WHERE article.id = ? AND article.trashed_at IS NULL`)
    .get(articleId);
  return row ? toSource(row) : undefined;
}

/** Every article outside the trash as the index shall hold it, one after the other. */
export function* loadSources(connection: Connection): Generator<IndexSource> {
  const rows = connection
    .prepare<SourceRow>(`SELECT ${columns} WHERE article.trashed_at IS NULL ORDER BY article.id`)
    .iterate();
  for (const row of rows) yield toSource(row);
}

function toSource(row: SourceRow): IndexSource {
  const heads = foldFields(headFields(row));
  const body = foldFields(bodyFields(row));
  const days = daySpan(row.date, row.firstDay, row.lastDay);
  return {
    documentId: documentId(days.first, row.articleId),
    articleId: row.articleId,
    uid: row.uid,
    publicationId: row.publicationId,
    days,
    kind: row.kind,
    status: row.status,
    heads,
    body,
    fingerprint: fingerprintOf([...heads, '', ...body]),
  };
}
