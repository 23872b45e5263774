import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { SourceBlock } from '#shared/contract/sources.ts';
import { AppError } from '#core/app-error.ts';
import type { SourceReader, SourceRecord, SourceWriter } from '#core/ports/sources.ts';
import type { Connection } from './database.ts';
import { findRowId, rowId } from './ids.ts';
import { insertSource } from './insert-rows.ts';

const sourceColumns = `source.uid AS id, page.uid AS pageId, source.name, source.sha256, source.encoding,
  source.format, source.part, source.code_points AS codePoints`;
const sourceJoin = 'FROM source JOIN page ON page.id = source.page_id';

export function createSourceReader(connection: Connection): SourceReader {
  return {
    ofPage(pageId) {
      return connection
        .prepare<SourceRecord>(`SELECT ${sourceColumns} ${sourceJoin} WHERE page.id = ? ORDER BY source.id`)
        .all(rowId(connection, 'page', pageId));
    },
    idsOfPage(pageId) {
      return connection
        .prepare<string>(
          'SELECT source.uid FROM page JOIN source ON source.page_id = page.id WHERE page.uid = ? ORDER BY source.id',
        )
        .pluck()
        .all(pageId);
    },
    bytes(sourceId) {
      const row = connection
        .prepare<{ sha256: string }>('SELECT sha256 FROM source WHERE uid = ?')
        .get(sourceId);
      if (!row) throw new AppError('not_found', { reason: 'source-missing', id: sourceId });
      return readContent(connection, row.sha256);
    },
    extract(sourceId) {
      const row = connection
        .prepare<{ sha256: string | null }>('SELECT extract_sha256 AS sha256 FROM source WHERE uid = ?')
        .get(sourceId);
      return row?.sha256 == null ? null : readContent(connection, row.sha256);
    },
    blocks(pageId) {
      return connection
        .prepare<SourceBlock>(
          `SELECT block.uid AS id, source.uid AS sourceId, block.start_offset AS start, block.end_offset AS end, block.role,
            article.uid AS articleId, block.paragraph, block.position
           FROM block JOIN source ON source.id = block.source_id LEFT JOIN article ON article.id = block.article_id
           WHERE source.page_id = ? ORDER BY source.id, block.start_offset`,
        )
        .all(rowId(connection, 'page', pageId));
    },
    findBySha256(sha256) {
      return (
        connection
          .prepare<SourceRecord>(`SELECT ${sourceColumns} ${sourceJoin} WHERE source.sha256 = ? LIMIT 1`)
          .get(sha256) ?? null
      );
    },
    findByName(name) {
      return (
        connection
          .prepare<SourceRecord>(`SELECT ${sourceColumns} ${sourceJoin} WHERE source.name = ? LIMIT 1`)
          .get(name) ?? null
      );
    },
    all() {
      return connection
        .prepare<SourceRecord>(`SELECT ${sourceColumns} ${sourceJoin} ORDER BY source.id`)
        .all();
    },
  };
}

export function createSourceWriter(connection: Connection): SourceWriter {
  return {
    ...createSourceReader(connection),
    add({ bytes, extract, at, ...source }) {
      putContent(connection, source.sha256, bytes, at);
      if (extract) putContent(connection, extract.sha256, extract.bytes, at);
      insertSource(connection, { ...source, extractSha256: extract?.sha256 ?? null, importedAt: at });
    },
    addBlocks(sourceId, blocks) {
      const source = rowId(connection, 'source', sourceId);
      const insert = connection.prepare(
        `INSERT INTO block (uid, source_id, article_id, role, start_offset, end_offset, paragraph, position)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      );
      // The blocks of an article come together: its row is looked up once.
      const articles = new Map<string, number | null>();
      const rowOfArticle = (uid: string): number | null => {
        const known = articles.get(uid);
        if (known !== undefined) return known;
        const row = findRowId(connection, 'article', uid);
        articles.set(uid, row);
        return row;
      };
      for (const { id, articleId, role, start, end, paragraph, position } of blocks) {
        const article = articleId === null ? null : rowOfArticle(articleId);
        insert.run(id, source, article, role, start, end, paragraph, position);
      }
    },
    updateBlock(block) {
      connection
        .prepare(
          `UPDATE block SET article_id = (SELECT id FROM article WHERE uid = @articleId), role = @role,
            start_offset = @start, end_offset = @end, paragraph = @paragraph, position = @position WHERE uid = @id`,
        )
        .run(block);
    },
  };
}

/** Keeps bytes by their hash; the same bytes are kept once. */
export function putContent(connection: Connection, sha256: string, bytes: Uint8Array, at: number): void {
  if (connection.prepare('SELECT 1 FROM content WHERE sha256 = ?').get(sha256)) return;
  const packed = deflateRawSync(bytes);
  const isSmaller = packed.length < bytes.length;
  connection
    .prepare('INSERT INTO content (sha256, size_bytes, packing, bytes, created_at) VALUES (?, ?, ?, ?, ?)')
    .run(sha256, bytes.length, isSmaller ? 'deflate' : 'none', isSmaller ? packed : bytes, at);
}

export function readContent(connection: Connection, sha256: string): Uint8Array {
  const row = connection
    .prepare<{ packing: string; bytes: Uint8Array; size_bytes: number }>(
      'SELECT packing, bytes, size_bytes FROM content WHERE sha256 = ?',
    )
    .get(sha256);
  if (!row) throw new AppError('storage', { reason: 'content-missing', sha256 });
  if (row.packing === 'none') return row.bytes;
  return inflateRawSync(row.bytes, { maxOutputLength: Math.max(1, row.size_bytes) });
}
