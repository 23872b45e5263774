import type { PageRecordReader } from '#core/ports/page-records.ts';
import { AppError } from '#core/app-error.ts';
import type {
  ArticleRecord,
  BlockRecord,
  BundledImage,
  BundledIssue,
  BundledPage,
  BundledSource,
  LinkRecords,
  PublicationRecord,
  RevisionRecord,
  TagRecord,
} from '#core/exporting/bundle/bundle-records.ts';
import type { Connection } from './database.ts';
import { findRowId, rowId } from './ids.ts';
import { readContent } from './sources.ts';

type Json<Row, Keys extends keyof Row> = Omit<Row, Keys> & Record<Keys, string>;

/** Reads rows as a bundle holds them: whole, under their outside ids, in an order that is the same in every library. */
export function createPageRecordReader(connection: Connection): PageRecordReader {
  return {
    pageIds: (issueId) =>
      connection
        .prepare<{ uid: string }>('SELECT uid FROM page WHERE issue_id = ? ORDER BY position, id')
        .all(rowId(connection, 'issue', issueId))
        .map(({ uid }) => uid),
    page: (pageId) => page(connection, pageId),
    issue: (issueId) => issue(connection, issueId),
    publication: (publicationId) => publication(connection, publicationId),
    tags: (tagIds) => tags(connection, tagIds),
    image: (imageId) =>
      connection
        .prepare<BundledImage>(
          `SELECT uid AS id, sha256, name, media_type AS mediaType, width, height, created_at AS createdAt
           FROM image WHERE uid = ?`,
        )
        .get(imageId) ?? null,
    links: (articleIds, pageIds) => links(connection, articleIds, pageIds),
    content: (sha256) => readContent(connection, sha256),
    has(table, id) {
      if (table !== 'decision') return findRowId(connection, table, id) !== null;
      return connection.prepare('SELECT 1 FROM remembered_decision WHERE uid = ?').get(id) !== undefined;
    },
    imageOf: (sha256) =>
      connection.prepare<{ uid: string }>('SELECT uid FROM image WHERE sha256 = ?').get(sha256)?.uid ?? null,
    sourceOf: (sha256, part) =>
      connection
        .prepare<{ sourceId: string; pageId: string }>(
          `SELECT source.uid AS sourceId, page.uid AS pageId FROM source JOIN page ON page.id = source.page_id
           WHERE sha256 = ? AND part = ?`,
        )
        .get(sha256, part) ?? null,
    pageOf: (articleId) =>
      connection
        .prepare<{ uid: string }>(
          'SELECT page.uid FROM article JOIN page ON page.id = article.page_id WHERE article.uid = ?',
        )
        .get(articleId)?.uid ?? null,
  };
}

function page(connection: Connection, pageId: string): BundledPage {
  const row = rowId(connection, 'page', pageId);
  const own = connection
    .prepare<
      Omit<BundledPage, 'sources' | 'articles' | 'uses' | 'reviewed' | 'dismissed'> & {
        dismissed: string;
        reviewedAt: number | null;
        reviewedBy: string | null;
      }
    >(
      `SELECT page.uid AS id, issue.uid AS issueId, page.number, number_evidence AS numberEvidence, title,
        page.created_at AS createdAt, reviewed_at AS reviewedAt, reviewed_by AS reviewedBy, dismissed
       FROM page JOIN issue ON issue.id = page.issue_id WHERE page.id = ?`,
    )
    .get(row);
  if (!own) throw new AppError('not_found', { reason: 'page-missing', id: pageId });
  const { reviewedAt, reviewedBy, dismissed, ...facts } = own;
  return {
    ...facts,
    reviewed: reviewedAt === null ? null : { at: reviewedAt, actor: reviewedBy ?? '' },
    dismissed: JSON.parse(dismissed) as string[],
    sources: sources(connection, row),
    articles: articles(connection, row),
    uses: connection
      .prepare<BundledPage['uses'][number]>(
        `SELECT remembered_decision.uid AS decisionId, block_uid AS blockId, article_uid AS articleId FROM remembered_use
         JOIN remembered_decision ON remembered_decision.id = decision_id WHERE page_id = ? ORDER BY remembered_use.id`,
      )
      .all(row),
  };
}

function sources(connection: Connection, page: number): BundledSource[] {
  const blocks = connection.prepare<BlockRecord>(
    `SELECT block.uid AS id, article.uid AS articleId, role, start_offset AS start, end_offset AS end, paragraph,
      block.position
     FROM block LEFT JOIN article ON article.id = block.article_id WHERE source_id = ? ORDER BY start_offset, block.uid`,
  );
  return connection
    .prepare<Omit<BundledSource, 'blocks'> & { row: number }>(
      `SELECT id AS row, uid AS id, name, sha256, encoding, format, part, extract_sha256 AS extractSha256,
        code_points AS codePoints, imported_at AS importedAt
       FROM source WHERE page_id = ? ORDER BY id`,
    )
    .all(page)
    .map(({ row, ...source }) => ({ ...source, blocks: blocks.all(row) }));
}

type ArticleRow = Json<
  Omit<ArticleRecord, 'heads' | 'tags' | 'revisions' | 'truncated'>,
  'people' | 'doubts' | 'body'
> &
  ArticleRecord['heads'] & { row: number; truncated: number };

function articles(connection: Connection, page: number): ArticleRecord[] {
  const revisions = connection.prepare<Json<RevisionRecord, 'content'>>(
    `SELECT number, at, actor, reason, note, sitting, begun_at AS begunAt, chars, content
     FROM revision WHERE article_id = ? ORDER BY number`,
  );
  return connection
    .prepare<ArticleRow>(
      `SELECT article.id AS row, uid AS id, position, kind, status, column_title AS "column", kicker, headline, deck, byline,
        author_note AS authorNote, people, body, truncated, confidence, doubts, revision, trashed_at AS trashedAt,
        created_at AS createdAt, updated_at AS updatedAt
       FROM article JOIN article_text ON article_text.id = article.id WHERE page_id = ? ORDER BY article.id`,
    )
    .all(page)
    .map(({ row, column, kicker, headline, deck, byline, people, body, truncated, doubts, ...facts }) => ({
      ...facts,
      heads: { column, kicker, headline, deck, byline },
      people: JSON.parse(people) as ArticleRecord['people'],
      body: JSON.parse(body) as ArticleRecord['body'],
      truncated: truncated === 1,
      doubts: JSON.parse(doubts) as ArticleRecord['doubts'],
      tags: tagged(connection, 'article', row),
      revisions: revisions.all(row).map(({ content, ...rest }) => ({
        ...rest,
        content: JSON.parse(content) as RevisionRecord['content'],
      })),
    }));
}

function tagged(connection: Connection, owner: 'article' | 'issue', row: number): ArticleRecord['tags'] {
  return connection
    .prepare<ArticleRecord['tags'][number]>(
      `SELECT tag.uid AS tagId, tagged_at AS at FROM ${owner}_tag JOIN tag ON tag.id = tag_id
       WHERE ${owner}_id = ? ORDER BY tag.uid`,
    )
    .all(row);
}

function issue(connection: Connection, issueId: string): BundledIssue {
  const row = rowId(connection, 'issue', issueId);
  const facts = connection
    .prepare<Omit<BundledIssue, 'tags'>>(
      `SELECT issue.uid AS id, publication.uid AS publicationId, date, date_evidence AS dateEvidence, number,
        issue.created_at AS createdAt
       FROM issue JOIN publication ON publication.id = publication_id WHERE issue.id = ?`,
    )
    .get(row) as Omit<BundledIssue, 'tags'>;
  return { ...facts, tags: tagged(connection, 'issue', row) };
}

function publication(connection: Connection, publicationId: string): PublicationRecord {
  const row = rowId(connection, 'publication', publicationId);
  const facts = connection
    .prepare<Omit<PublicationRecord, 'remembered'>>(
      'SELECT uid AS id, name, created_at AS createdAt FROM publication WHERE id = ?',
    )
    .get(row) as Omit<PublicationRecord, 'remembered'>;
  const remembered = connection
    .prepare<PublicationRecord['remembered'][number]>(
      `SELECT uid AS id, kind, text, role, part, created_at AS at, actor FROM remembered_decision
       WHERE publication_id = ? ORDER BY id`,
    )
    .all(row);
  return { ...facts, remembered };
}

/** Parents come before their children. */
function tags(connection: Connection, tagIds: Iterable<string>): TagRecord[] {
  const find = connection.prepare<TagRecord>(
    `SELECT tag.uid AS id, tag.name, tag.colour, parent.uid AS parentId, tag.created_at AS createdAt
     FROM tag LEFT JOIN tag AS parent ON parent.id = tag.parent_id WHERE tag.uid = ?`,
  );
  const found = new Map<string, TagRecord>();
  const take = (id: string): void => {
    if (found.has(id)) return;
    const tag = find.get(id);
    if (!tag) throw new AppError('not_found', { reason: 'tag-missing', id });
    if (tag.parentId !== null) take(tag.parentId);
    found.set(id, tag);
  };
  for (const id of [...tagIds].toSorted()) take(id);
  return [...found.values()];
}

function links(
  connection: Connection,
  articleIds: ReadonlySet<string>,
  pageIds: ReadonlySet<string>,
): LinkRecords {
  const continuations = connection
    .prepare<Json<LinkRecords['continuations'][number], 'reasons'>>(
      `SELECT continuation.uid AS id, source.uid AS fromArticleId, target.uid AS toArticleId, state, score, reasons,
        proposed_at AS at
       FROM json_each(?) AS wanted JOIN article source ON source.uid = wanted.value
       JOIN continuation ON from_article_id = source.id JOIN article target ON target.id = to_article_id
       ORDER BY continuation.uid`,
    )
    .all(JSON.stringify([...articleIds]))
    .filter(({ toArticleId }) => articleIds.has(toArticleId))
    .map((row) => ({
      ...row,
      reasons: JSON.parse(row.reasons) as LinkRecords['continuations'][number]['reasons'],
    }));
  const nearDuplicates = connection
    .prepare<LinkRecords['nearDuplicates'][number]>(
      `SELECT near_duplicate.uid AS id, earlier.uid AS earlierPageId, later.uid AS laterPageId, similarity, kept, found_at AS at
       FROM json_each(?) AS wanted JOIN page later ON later.uid = wanted.value
       JOIN near_duplicate ON later_page_id = later.id JOIN page earlier ON earlier.id = earlier_page_id
       ORDER BY near_duplicate.uid`,
    )
    .all(JSON.stringify([...pageIds]))
    .filter(({ earlierPageId }) => pageIds.has(earlierPageId));
  return { continuations, nearDuplicates };
}
