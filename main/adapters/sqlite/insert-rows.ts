import { edtfBounds } from '#shared/domain/edtf-date.ts';
import type { SourceEncoding, SourceFormat } from '#shared/contract/sources.ts';
import type { RememberedUse } from '#core/ports/remembered.ts';
import type { Connection } from './database.ts';
import { rowId } from './ids.ts';

/** The days between which a date lies; null where none is known. */
export function dayBounds(date: string | null): { first: string | null; last: string | null } {
  return date === null ? { first: null, last: null } : edtfBounds(date);
}

type IssueRow = {
  id: string;
  publicationId: string;
  /** EDTF. */
  date: string | null;
  dateEvidence: string | null;
  number: string | null;
  /** Milliseconds UTC. */
  createdAt: number;
};

/** Adds an issue, made here or come in a bundle; returns its row id. */
export function insertIssue(connection: Connection, issue: IssueRow): number {
  const { id, publicationId, date, dateEvidence, number, createdAt } = issue;
  const { lastInsertRowid } = connection
    .prepare(
      `INSERT INTO issue (uid, publication_id, date, first_day, last_day, date_evidence, number, created_at)
       VALUES (@id, @publication, @date, @first, @last, @dateEvidence, @number, @createdAt)`,
    )
    .run({
      id,
      publication: rowId(connection, 'publication', publicationId),
      date,
      ...dayBounds(date),
      dateEvidence,
      number,
      createdAt,
    });
  return Number(lastInsertRowid);
}

type SourceRow = {
  id: string;
  pageId: string;
  name: string;
  /** Of its bytes, which `content` holds. */
  sha256: string;
  encoding: SourceEncoding;
  format: SourceFormat;
  /** Number of the page in a file of several pages, from 1. */
  part: number;
  /** Of the text that was read out of a file that is not text. */
  extractSha256: string | null;
  codePoints: number;
  /** Milliseconds UTC. */
  importedAt: number;
};

/** Adds a source whose content is there already. */
export function insertSource(connection: Connection, { pageId, ...source }: SourceRow): void {
  connection
    .prepare(
      `INSERT INTO source (uid, page_id, name, sha256, encoding, format, part, extract_sha256, code_points, imported_at)
       VALUES (@id, @page, @name, @sha256, @encoding, @format, @part, @extractSha256, @codePoints, @importedAt)`,
    )
    .run({ ...source, page: rowId(connection, 'page', pageId) });
}

/** Notes that a remembered decision was used for a block of a page. */
export function insertRememberedUse(
  connection: Connection,
  pageId: string,
  { decisionId, blockId, articleId }: RememberedUse,
): void {
  connection
    .prepare(
      `INSERT INTO remembered_use (decision_id, page_id, block_uid, article_uid)
       SELECT id, ?, ?, ? FROM remembered_decision WHERE uid = ?`,
    )
    .run(rowId(connection, 'page', pageId), blockId, articleId, decisionId);
}
