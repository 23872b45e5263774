import { createHash } from 'node:crypto';
import type { IntegrityReader } from '#core/ports/integrity.ts';
import type { Connection } from './database.ts';
import { readContent } from './sources.ts';

type Problem = ReturnType<IntegrityReader['problems']>[number];

/** Checks the file as SQLite sees it, its references, the bytes of all contents, and the lone rows that should not be. */
export function createIntegrityReader(
  connection: Connection,
  searchProblems: () => Problem[],
): IntegrityReader {
  return {
    problems: () => [
      ...integrityProblems(connection),
      ...foreignKeyProblems(connection),
      ...contentProblems(connection),
      ...articleProblems(connection),
      ...searchProblems(),
    ],
  };
}

function integrityProblems(connection: Connection): Problem[] {
  const rows = connection.raw.pragma('integrity_check') as { integrity_check: string }[];
  return rows
    .filter((row) => row.integrity_check !== 'ok')
    .map((row) => ({ check: 'integrity', message: row.integrity_check }));
}

function foreignKeyProblems(connection: Connection): Problem[] {
  const rows = connection.raw.pragma('foreign_key_check') as {
    table: string;
    rowid: number;
    parent: string;
  }[];
  return rows.map((row) => ({ check: 'foreign-key', message: `${row.table} ${row.rowid} → ${row.parent}` }));
}

function contentProblems(connection: Connection): Problem[] {
  const problems: Problem[] = [];
  for (const { sha256 } of connection.prepare<{ sha256: string }>('SELECT sha256 FROM content').all()) {
    try {
      const actual = createHash('sha256').update(readContent(connection, sha256)).digest('hex');
      if (actual !== sha256) problems.push({ check: 'content', message: `${sha256} ≠ ${actual}` });
    } catch (error) {
      problems.push({ check: 'content', message: `${sha256}: ${(error as Error).message}` });
    }
  }
  return problems;
}

function articleProblems(connection: Connection): Problem[] {
  const rows = connection
    .prepare<{ uid: string; problem: string }>(
      `SELECT uid, 'no text' AS problem FROM article WHERE NOT EXISTS (SELECT 1 FROM article_text WHERE id = article.id)
       UNION ALL
       SELECT uid, 'no revision ' || revision FROM article
       WHERE NOT EXISTS (SELECT 1 FROM revision WHERE article_id = article.id AND number = article.revision)`,
    )
    .all();
  return rows.map((row) => ({ check: 'article', message: `${row.uid}: ${row.problem}` }));
}
