import type { ArticleRow } from '#shared/contract/library.ts';
import { openingLength, openingOf } from '#shared/text/opening.ts';
import type { Connection } from './database.ts';

export type ArticleListRow = {
  row_id: number;
  uid: string;
  kind: string;
  headline: string | null;
  byline: string | null;
  people: string;
  column_title: string | null;
  publication: string;
  issue_uid: string;
  page_uid: string;
  date: string | null;
  page_number: string | null;
  chars: number;
  status: string;
  position: number;
  confidence: number;
  doubt_count: number;
  revision: number;
  updated_at: number;
};

/** Columns and joins of every article list. */
export const articleListColumns = `
  article.id AS row_id, article.uid, article.kind, article.headline, article.byline, article.people, article.column_title,
  publication.name AS publication, issue.uid AS issue_uid, page.uid AS page_uid, issue.date, page.number AS page_number,
  article.chars, article.status, article.position, article.confidence, article.doubt_count, article.revision,
  article.updated_at`;
export const articleJoins = `
  FROM article JOIN page ON page.id = article.page_id JOIN issue ON issue.id = page.issue_id
  JOIN publication ON publication.id = issue.publication_id`;

type TagRow = { owner: number; uid: string; name: string; colour: string };
type TagLabel = ArticleRow['tags'][number];

/** Tags of the given rows, by row id; one query whatever the number of rows. */
export function tagsByOwner(
  connection: Connection,
  table: 'article_tag' | 'issue_tag',
  owners: readonly number[],
): Map<number, TagLabel[]> {
  const owner = table === 'article_tag' ? 'article_id' : 'issue_id';
  const rows = connection
    .prepare<TagRow>(
      `SELECT ${table}.${owner} AS owner, tag.uid, tag.name, tag.colour
       FROM ${table} JOIN tag ON tag.id = ${table}.tag_id
       WHERE ${table}.${owner} IN (SELECT value FROM json_each(?)) ORDER BY tag.name`,
    )
    .all(JSON.stringify(owners));
  const tags = new Map<number, TagLabel[]>();
  for (const row of rows) {
    const list = tags.get(row.owner) ?? [];
    list.push({ id: row.uid as TagLabel['id'], name: row.name, colour: row.colour });
    tags.set(row.owner, list);
  }
  return tags;
}

/** The first words of those of the given rows that have no headline, by row id. */
function openings(connection: Connection, rows: readonly ArticleListRow[]): Map<number, string | null> {
  const untitled = rows.filter(({ headline }) => headline === null).map(({ row_id }) => row_id);
  if (untitled.length === 0) return new Map();
  const texts = connection
    .prepare<{ id: number; text: string }>(
      `SELECT id, substr(plain_text, 1, ${openingLength}) AS text FROM article_text
       WHERE id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(untitled));
  return new Map(texts.map(({ id, text }) => [id, openingOf(text)]));
}

export function toArticleRows(connection: Connection, rows: readonly ArticleListRow[]): ArticleRow[] {
  const tags = tagsByOwner(
    connection,
    'article_tag',
    rows.map((row) => row.row_id),
  );
  const firstWords = openings(connection, rows);
  return rows.map((row) => ({
    id: row.uid as ArticleRow['id'],
    kind: row.kind as ArticleRow['kind'],
    headline: row.headline,
    opening: firstWords.get(row.row_id) ?? null,
    byline: row.byline ?? peopleLine(row.people),
    column: row.column_title,
    publication: row.publication,
    issueId: row.issue_uid as ArticleRow['issueId'],
    pageId: row.page_uid as ArticleRow['pageId'],
    date: row.date,
    page: row.page_number,
    chars: row.chars,
    status: row.status as ArticleRow['status'],
    tags: tags.get(row.row_id) ?? [],
    order: row.position,
    confidence: row.confidence,
    doubts: row.doubt_count,
    revision: row.revision,
    updatedAt: row.updated_at,
  }));
}

/** The names of a byline that stands inside the text (本报讯（记者…）), for lists. */
function peopleLine(people: string): string | null {
  const { reporters, correspondents, photographers, authors } = JSON.parse(people) as Record<
    string,
    string[]
  >;
  const names = [
    ...(reporters ?? []),
    ...(correspondents ?? []),
    ...(photographers ?? []),
    ...(authors ?? []),
  ];
  return names.length === 0 ? null : [...new Set(names)].join('、');
}
