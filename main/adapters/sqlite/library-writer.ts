import type { LibraryWriter } from '#core/ports/store.ts';
import type { Connection } from './database.ts';
import { rowId } from './ids.ts';
import { dayBounds, insertIssue } from './insert-rows.ts';
import { createLibraryReader } from './library-reader.ts';
import { pagePosition } from './page-position.ts';

export function createLibraryWriter(connection: Connection): LibraryWriter {
  return {
    ...createLibraryReader(connection),
    addPublication({ id, name, at }) {
      connection
        .prepare('INSERT INTO publication (uid, name, created_at) VALUES (?, ?, ?)')
        .run(id, name, at);
    },
    renamePublication(id, name) {
      connection
        .prepare('UPDATE publication SET name = ? WHERE id = ?')
        .run(name, rowId(connection, 'publication', id));
    },
    addIssue({ at, ...issue }) {
      insertIssue(connection, { ...issue, createdAt: at });
    },
    updateIssue(id, change) {
      const issue = rowId(connection, 'issue', id);
      const values: Record<string, unknown> = {};
      if (change.publicationId !== undefined) {
        values['publication_id'] = rowId(connection, 'publication', change.publicationId);
      }
      if (change.date !== undefined) {
        const { first, last } = dayBounds(change.date);
        Object.assign(values, { date: change.date, first_day: first, last_day: last });
      }
      if (change.dateEvidence !== undefined) values['date_evidence'] = change.dateEvidence;
      if (change.number !== undefined) values['number'] = change.number;
      const names = Object.keys(values);
      if (names.length === 0) return;
      // One statement: publication and date are unique together, and half a change may meet another issue.
      connection
        .prepare(`UPDATE issue SET ${names.map((name) => `${name} = @${name}`).join(', ')} WHERE id = @issue`)
        .run({ ...values, issue });
    },
    addPage({ id, issueId, number, numberEvidence, title, at }) {
      connection
        .prepare(
          `INSERT INTO page (uid, issue_id, number, number_evidence, title, position, created_at)
           VALUES (?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(
          id,
          rowId(connection, 'issue', issueId),
          number,
          numberEvidence,
          title,
          pagePosition(number),
          at,
        );
    },
    updatePage(id, change) {
      const page = rowId(connection, 'page', id);
      if (change.issueId !== undefined) {
        connection
          .prepare('UPDATE page SET issue_id = ? WHERE id = ?')
          .run(rowId(connection, 'issue', change.issueId), page);
      }
      if (change.number !== undefined) {
        connection
          .prepare('UPDATE page SET number = ?, number_evidence = NULL, position = ? WHERE id = ?')
          .run(change.number, pagePosition(change.number), page);
      }
      if (change.title !== undefined) {
        connection.prepare('UPDATE page SET title = ? WHERE id = ?').run(change.title, page);
      }
    },
    setReviewed(id, { at, actor }) {
      connection
        .prepare('UPDATE page SET reviewed_at = ?, reviewed_by = ? WHERE id = ?')
        .run(at, actor, rowId(connection, 'page', id));
    },
    setDismissed(id, dismissed) {
      connection
        .prepare('UPDATE page SET dismissed = ? WHERE id = ?')
        .run(JSON.stringify(dismissed), rowId(connection, 'page', id));
    },
    movePages(fromIssueId, toIssueId) {
      const from = rowId(connection, 'issue', fromIssueId);
      const to = rowId(connection, 'issue', toIssueId);
      connection.prepare('UPDATE page SET issue_id = ? WHERE issue_id = ?').run(to, from);
      connection
        .prepare(
          `INSERT INTO issue_tag (issue_id, tag_id, tagged_at) SELECT ?, tag_id, tagged_at FROM issue_tag WHERE issue_id = ?
           ON CONFLICT (issue_id, tag_id) DO NOTHING`,
        )
        .run(to, from);
    },
    removeEmpty() {
      connection
        .prepare('DELETE FROM issue WHERE NOT EXISTS (SELECT 1 FROM page WHERE issue_id = issue.id)')
        .run();
      connection
        .prepare(
          'DELETE FROM publication WHERE NOT EXISTS (SELECT 1 FROM issue WHERE publication_id = publication.id)',
        )
        .run();
    },
  };
}
