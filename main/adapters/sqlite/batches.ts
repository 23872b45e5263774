import type {
  ImportAnswer,
  ImportCounts,
  ImportedFile,
  ImportFileFilter,
  ImportOutcome,
} from '#shared/contract/import-batches.ts';
import type {
  AskedFile,
  BatchReader,
  BatchWriter,
  KnownPlace,
  NewBatchFile,
  WaitingFile,
} from '#core/ports/batches.ts';
import type { Connection } from './database.ts';
import { rowId } from './ids.ts';

type FileRow = Omit<ImportedFile, 'articleIds' | 'furtherPages' | 'notices' | 'error'> & {
  articleIds: string;
  furtherPages: string;
  notices: string;
  error: string | null;
};

/** What of a row is kept as JSON. */
type Packed = { accepts: string; place: string | null };

const ofJob = 'import_file.batch_id = (SELECT id FROM import_batch WHERE job_id = ?)';
const joins = `FROM import_file LEFT JOIN page ON page.uid = import_file.page_uid
  LEFT JOIN issue ON issue.id = page.issue_id LEFT JOIN publication ON publication.id = issue.publication_id`;

export function createBatchReader(connection: Connection): BatchReader {
  return {
    options(jobId) {
      const row = connection
        .prepare<{ options: string }>(
          'SELECT options FROM import_batch JOIN job ON job.id = import_batch.job_id WHERE job.uid = ?',
        )
        .get(jobId);
      return row === undefined ? null : (JSON.parse(row.options) as unknown);
    },
    nextWaiting(jobId, limit) {
      return connection
        .prepare<Omit<WaitingFile, keyof Packed> & Packed>(
          `SELECT position, name AS file, file_uid AS fileId, accepts, bag_position AS bagPosition, place FROM import_file
           WHERE ${ofJob} AND outcome = 'waiting' ORDER BY position LIMIT ?`,
        )
        .all(rowId(connection, 'job', jobId), limit)
        .map(unpackRow);
    },
    counts: (jobId) => counts(connection, jobId),
    files: (jobId, filter, offset, limit) => files(connection, jobId, filter, { offset, limit }),
    asked(jobId, fileIds) {
      const find = connection.prepare<Omit<AskedFile, keyof Packed> & Packed>(
        `SELECT file_uid AS fileId, outcome, accepts, place FROM import_file
         WHERE ${ofJob} AND file_uid = ? AND outcome IN ('same-name', 'same-page', 'conflicts')`,
      );
      const job = rowId(connection, 'job', jobId);
      return [...new Set(fileIds)].flatMap((fileId) => {
        const row = find.get(job, fileId);
        return row ? [unpackRow(row)] : [];
      });
    },
    heldFileIds() {
      return connection
        .prepare<{ uid: string }>('SELECT file_uid AS uid FROM import_file WHERE file_uid IS NOT NULL')
        .all()
        .map(({ uid }) => uid);
    },
  };
}

export function createBatchWriter(connection: Connection): BatchWriter {
  return {
    ...createBatchReader(connection),
    add(jobId, options, added) {
      const { lastInsertRowid: batch } = connection
        .prepare('INSERT INTO import_batch (job_id, options) VALUES (?, ?)')
        .run(rowId(connection, 'job', jobId), JSON.stringify(options));
      insertFiles(connection, Number(batch), added, { from: 0, bagPosition: null });
    },
    unpack(jobId, position, added) {
      const job = rowId(connection, 'job', jobId);
      const { batch, from } = connection
        .prepare<{ batch: number; from: number }>(
          `SELECT batch_id AS batch, max(position) + 1 AS "from" FROM import_file WHERE ${ofJob} GROUP BY batch_id`,
        )
        .get(job) as { batch: number; from: number };
      connection.prepare('DELETE FROM import_file WHERE batch_id = ? AND position = ?').run(batch, position);
      insertFiles(connection, batch, added, { from, bagPosition: position });
    },
    settle(jobId, position, file) {
      connection
        .prepare(
          `UPDATE import_file SET outcome = ?, source_uid = ?, page_uid = ?, article_uids = ?, further_pages = ?,
            doubts = ?, notices = ?, error = ?,
            file_uid = CASE WHEN ? THEN file_uid END
           WHERE ${ofJob} AND position = ?`,
        )
        .run(
          file.outcome,
          file.sourceId ?? null,
          file.pageId ?? null,
          JSON.stringify(file.articleIds ?? []),
          JSON.stringify(file.furtherPages ?? []),
          file.doubts ?? 0,
          JSON.stringify(file.notices ?? []),
          file.error === undefined ? null : JSON.stringify(file.error),
          file.isKept ? 1 : 0,
          rowId(connection, 'job', jobId),
          position,
        );
    },
    letGo(jobId, fileIds) {
      const job = rowId(connection, 'job', jobId);
      const update = connection.prepare(
        `UPDATE import_file SET file_uid = NULL WHERE ${ofJob} AND file_uid = ?`,
      );
      for (const fileId of fileIds) update.run(job, fileId);
    },
    letGoWaiting(jobId) {
      const job = rowId(connection, 'job', jobId);
      const waiting = `${ofJob} AND outcome = 'waiting' AND file_uid IS NOT NULL`;
      const rows = connection
        .prepare<{ uid: string }>(`SELECT file_uid AS uid FROM import_file WHERE ${waiting}`)
        .all(job);
      connection.prepare(`UPDATE import_file SET file_uid = NULL WHERE ${waiting}`).run(job);
      return rows.map(({ uid }) => uid);
    },
  };
}

function insertFiles(
  connection: Connection,
  batch: number,
  added: readonly NewBatchFile[],
  { from, bagPosition }: { from: number; bagPosition: number | null },
): void {
  const insert = connection.prepare(
    `INSERT INTO import_file (batch_id, position, name, bag_position, file_uid, outcome, accepts, place, error)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const [index, file] of added.entries()) {
    const row = [batch, from + index, file.file, bagPosition];
    if ('error' in file) insert.run(...row, null, 'failed', '[]', null, JSON.stringify(file.error));
    else {
      const place = file.place === undefined ? null : JSON.stringify(file.place);
      insert.run(...row, file.fileId, 'waiting', JSON.stringify(file.accepts), place, null);
    }
  }
}

function unpackRow<Row extends Packed>(
  row: Row,
): Omit<Row, keyof Packed> & { accepts: ImportAnswer[]; place: KnownPlace } {
  return {
    ...row,
    accepts: JSON.parse(row.accepts) as ImportAnswer[],
    place: JSON.parse(row.place ?? '{}') as KnownPlace,
  };
}

function counts(connection: Connection, jobId: string): ImportCounts {
  const rows = connection
    .prepare<{
      outcome: ImportOutcome;
      files: number;
      doubtful: number;
      pages: number;
      articles: number;
      asked: number;
    }>(
      `SELECT outcome, count(*) AS files, sum(doubts > 0) AS doubtful,
        sum((page_uid IS NOT NULL) + json_array_length(further_pages)) AS pages,
        sum(json_array_length(article_uids) + (
          SELECT total(json_array_length(value, '$.articleIds')) FROM json_each(further_pages)
        )) AS articles, sum(file_uid IS NOT NULL) AS asked
       FROM import_file WHERE ${ofJob} GROUP BY outcome`,
    )
    .all(rowId(connection, 'job', jobId));
  const of = (outcome: ImportOutcome): (typeof rows)[number] | undefined =>
    rows.find((row) => row.outcome === outcome);
  const imported = of('imported');
  return {
    waiting: of('waiting')?.files ?? 0,
    imported: imported?.files ?? 0,
    duplicate: of('duplicate')?.files ?? 0,
    sameName: of('same-name')?.files ?? 0,
    samePage: of('same-page')?.files ?? 0,
    conflicts: of('conflicts')?.files ?? 0,
    failed: of('failed')?.files ?? 0,
    doubtful: imported?.doubtful ?? 0,
    pages: (imported?.pages ?? 0) + (of('conflicts')?.pages ?? 0),
    articles: (imported?.articles ?? 0) + (of('conflicts')?.articles ?? 0),
    askedSameName: of('same-name')?.asked ?? 0,
    askedSamePage: of('same-page')?.asked ?? 0,
    askedConflicts: of('conflicts')?.asked ?? 0,
  };
}

function files(
  connection: Connection,
  jobId: string,
  { outcome, text = '' }: ImportFileFilter,
  { offset, limit }: { offset: number; limit: number },
): ReturnType<BatchReader['files']> {
  const clauses = [ofJob];
  const parameters: unknown[] = [rowId(connection, 'job', jobId)];
  if (outcome === 'doubtful') clauses.push(`import_file.outcome = 'imported' AND import_file.doubts > 0`);
  else if (outcome !== undefined) {
    clauses.push('import_file.outcome = ?');
    parameters.push(outcome);
  }
  if (text.trim() !== '') {
    clauses.push(
      `instr(lower(concat_ws(char(10), import_file.name, publication.name, issue.date, page.number)), lower(?)) > 0`,
    );
    parameters.push(text.trim());
  }
  const where = clauses.join(' AND ');
  const { total } = connection
    .prepare<{ total: number }>(`SELECT count(*) AS total ${joins} WHERE ${where}`)
    .get(...parameters) as { total: number };
  const rows = connection
    .prepare<FileRow>(
      `SELECT import_file.position, import_file.name AS file, bag_position AS bagPosition, outcome, file_uid AS fileId, page.uid AS pageId, source_uid AS sourceId,
        article_uids AS articleIds, further_pages AS furtherPages, doubts, notices, publication.name AS publication, issue.date,
        issue.date_evidence AS dateEvidence, page.number AS page, page.number_evidence AS pageEvidence, error
       ${joins} WHERE ${where} ORDER BY import_file.position LIMIT ? OFFSET ?`,
    )
    .all(...parameters, limit, offset);
  return { total, files: rows.map(toFile) };
}

function toFile(row: FileRow): ImportedFile {
  return {
    ...row,
    articleIds: JSON.parse(row.articleIds) as ImportedFile['articleIds'],
    furtherPages: JSON.parse(row.furtherPages) as ImportedFile['furtherPages'],
    notices: JSON.parse(row.notices) as ImportedFile['notices'],
    error: row.error === null ? null : (JSON.parse(row.error) as ImportedFile['error']),
  };
}
