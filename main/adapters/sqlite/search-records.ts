import { inlineText } from '#shared/document/plain-text.ts';
import type { ArticleDocument } from '#shared/document/article-document.ts';
import type { HasValue } from '#shared/contract/search-language.ts';
import type { ArticleKind, ArticlePeople, ArticleStatus } from '#shared/domain/article.ts';
import type { IndexedArticle, SearchRecordReader } from '#core/ports/search-index.ts';
import { type SearchRecord, searchTexts } from '#core/searching/search-record.ts';
import type { Connection } from './database.ts';
import { readContent } from './sources.ts';

type Row = {
  id: number;
  articleId: string;
  publication: string;
  date: string | null;
  firstDay: string | null;
  lastDay: string | null;
  page: string | null;
  kind: ArticleKind;
  status: ArticleStatus;
  column: string | null;
  kicker: string | null;
  headline: string | null;
  deck: string | null;
  byline: string | null;
  authorNote: string | null;
  people: string;
  doubts: number;
  revision: number;
  body: string;
  plainText: string;
};

const batch = 200;

export function createSearchRecordReader(connection: Connection): SearchRecordReader {
  return {
    *read(ids, wantsSource) {
      const readSource = sourceTextReader(connection);
      for (let start = 0; start < ids.length; start += batch) {
        const rows = readRows(connection, 'uid', ids.slice(start, start + batch));
        for (const row of rows) yield toIndexed(connection, row, wantsSource ? readSource(row.id) : []);
      }
    },
  };
}

/** The same by row ids, which spares looking them up: for articles by the hundred thousand. */
export function readRecordsByRow(
  connection: Connection,
  rowIds: readonly number[],
  wantsSource: boolean,
): { rowId: number; record: SearchRecord }[] {
  const readSource = sourceTextReader(connection);
  return readRows(connection, 'id', rowIds).map((row) => ({
    rowId: row.id,
    record: toIndexed(connection, row, wantsSource ? readSource(row.id) : []).record,
  }));
}

/** A body is handed over only where `captionsOf` finds something in it: most of the time went into copying the others. */
function readRows(connection: Connection, key: 'id' | 'uid', ids: readonly (string | number)[]): Row[] {
  return connection
    .prepare<Row>(
      `SELECT article.id, article.uid AS articleId, publication.name AS publication, issue.date,
        issue.first_day AS firstDay, issue.last_day AS lastDay, page.number AS page, article.kind, article.status,
        article.column_title AS "column", article.kicker, article.headline, article.deck, article.byline,
        article.author_note AS authorNote, article.people, article.doubt_count AS doubts, article.revision,
        CASE WHEN body GLOB '*"image"*' OR body GLOB '*"caption"*' OR body GLOB '*"credit"*' THEN body ELSE '' END AS body,
        article_text.plain_text AS plainText
       FROM json_each(?) AS wanted CROSS JOIN article ON article.${key} = wanted.value
       JOIN article_text ON article_text.id = article.id JOIN page ON page.id = article.page_id
       JOIN issue ON issue.id = page.issue_id JOIN publication ON publication.id = issue.publication_id
       ORDER BY wanted.key`,
    )
    .all(JSON.stringify(ids));
}

function toIndexed(connection: Connection, row: Row, source: readonly string[]): IndexedArticle {
  const people = JSON.parse(row.people) as ArticlePeople;
  const { captions, hasImage } = captionsOf(row.body);
  const tags = tagNames(connection, row.id);
  const has: Record<HasValue, boolean> = {
    revision: row.revision > 1,
    image: hasImage,
    caption: captions.length > 0,
    tag: tags.length > 0,
    byline: row.byline !== null || Object.values(people).some((names) => names.length > 0),
    date: row.date !== null,
    doubt: row.doubts > 0,
  };
  const empty: ArticlePeople = { reporters: [], correspondents: [], photographers: [], authors: [] };
  return {
    articleId: row.articleId,
    publication: row.publication,
    date: row.date,
    page: row.page,
    record: {
      texts: searchTexts({ ...row, people: { ...empty, ...people }, captions, source }),
      publication: row.publication,
      page: row.page,
      kind: row.kind,
      status: row.status,
      tags,
      isDated: row.date !== null,
      firstDay: row.firstDay,
      lastDay: row.lastDay,
      has: new Set((Object.keys(has) as HasValue[]).filter((value) => has[value])),
    },
  };
}

/** Reading a large document costs more than looking whether it can hold a caption at all. */
export function captionsOf(body: string): { captions: string[]; hasImage: boolean } {
  if (!body.includes('"image"') && !body.includes('"caption"') && !body.includes('"credit"'))
    return { captions: [], hasImage: false };
  const { blocks } = JSON.parse(body) as Partial<ArticleDocument>;
  const captions: string[] = [];
  let hasImage = false;
  for (const block of blocks ?? []) {
    if (block.type === 'image') {
      hasImage = true;
      captions.push(inlineText(block.caption));
    } else if (block.type === 'caption') captions.push(inlineText(block.inlines));
  }
  return { captions: captions.filter((caption) => caption !== ''), hasImage };
}

/** Of the tags that the article carries, or its issue, and of those above them. */
function tagNames(connection: Connection, articleRow: number): string[] {
  return connection
    .prepare<string>(
      `WITH RECURSIVE held (id) AS (
        SELECT tag_id FROM article_tag WHERE article_id = :article
        UNION SELECT tag_id FROM article JOIN page ON page.id = article.page_id
          JOIN issue_tag ON issue_tag.issue_id = page.issue_id WHERE article.id = :article
        UNION SELECT tag.parent_id FROM held JOIN tag ON tag.id = held.id WHERE tag.parent_id IS NOT NULL
      ) SELECT name FROM tag JOIN held ON held.id = tag.id`,
    )
    .pluck()
    .all({ article: articleRow });
}

/** Pieces of decoded sources by article; the articles of a page come one after the other, so that the last page is kept. */
function sourceTextReader(connection: Connection): (articleRow: number) => string[] {
  let last: { id: number; characters: string[] } | null = null;
  return (articleRow) =>
    connection
      .prepare<{ id: number; sha256: string; encoding: string; start: number; end: number }>(
        `SELECT source.id, source.sha256, source.encoding, block.start_offset AS start, block.end_offset AS end
         FROM block JOIN source ON source.id = block.source_id WHERE block.article_id = ?
         ORDER BY source.id, block.start_offset`,
      )
      .all(articleRow)
      .map(({ id, sha256, encoding, start, end }) => {
        if (last?.id !== id) {
          const text = new TextDecoder(encoding).decode(readContent(connection, sha256));
          last = { id, characters: Array.from(text) };
        }
        return last.characters.slice(start, end).join('');
      });
}
