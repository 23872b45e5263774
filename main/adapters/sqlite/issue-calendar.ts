import type { CalendarIssue } from '#shared/contract/issue-calendar.ts';
import type { CalendarReader } from '#core/ports/issue-calendar.ts';
import type { Connection } from './database.ts';
import { rowId } from './ids.ts';

type IssueRow = Omit<CalendarIssue, 'doubledPages'> & { row_id: number };

const columns = `issue.id AS row_id, issue.uid AS id, issue.date, issue.first_day AS first, issue.last_day AS last, issue.number,
  (SELECT count(*) FROM page WHERE issue_id = issue.id) AS pages,
  (SELECT count(*) FROM page JOIN article ON article.page_id = page.id
   WHERE issue_id = issue.id AND trashed_at IS NULL) AS articles`;

/** The parts of the library's reader that the calendar asks for; each grows with the issues of a year, by index. */
export function createCalendarReader(connection: Connection): CalendarReader {
  return {
    issueYears(publicationId) {
      return connection
        .prepare<{ year: number; issues: number }>(
          `SELECT CAST(substr(first_day, 1, 4) AS INTEGER) AS year, count(*) AS issues FROM issue
           WHERE publication_id = ? AND first_day IS NOT NULL GROUP BY 1 ORDER BY 1`,
        )
        .all(rowId(connection, 'publication', publicationId));
    },
    issuesOfYear(publicationId, year) {
      const publication = rowId(connection, 'publication', publicationId);
      const undated = connection
        .prepare<IssueRow>(
          `SELECT ${columns} FROM issue WHERE publication_id = ? AND first_day IS NULL ORDER BY id`,
        )
        .all(publication);
      if (year === null)
        return { issues: withDoubles(connection, undated), hasEarlier: false, hasLater: false };
      const [first, last] = yearBounds(year);
      const inYear = connection
        .prepare<IssueRow>(
          `SELECT ${columns} FROM issue WHERE publication_id = ? AND first_day BETWEEN ? AND ? ORDER BY first_day, id`,
        )
        .all(publication, first, last);
      const begunEarlier = connection
        .prepare<IssueRow>(
          `SELECT ${columns} FROM issue WHERE publication_id = ? AND first_day < ?
            AND substr(first_day, 1, 4) < substr(last_day, 1, 4) AND last_day >= ? ORDER BY first_day, id`,
        )
        .all(publication, first, first);
      const exists = (side: '<' | '>', day: string): boolean =>
        connection
          .prepare(
            `SELECT 1 FROM issue WHERE publication_id = ? AND first_day ${side} ? AND first_day = last_day LIMIT 1`,
          )
          .get(publication, day) !== undefined;
      return {
        issues: withDoubles(connection, [...begunEarlier, ...inYear, ...undated]),
        hasEarlier: exists('<', first),
        hasLater: exists('>', last),
      };
    },
  };
}

function yearBounds(year: number): [first: string, last: string] {
  const written = String(year).padStart(4, '0');
  return [`${written}-01-01`, `${written}-12-31`];
}

/** A page whose articles all lie in the trash doubles no other. */
function withDoubles(connection: Connection, issues: readonly IssueRow[]): CalendarIssue[] {
  const rows = connection
    .prepare<{ issue: number; number: string }>(
      `SELECT issue_id AS issue, number FROM page
       WHERE issue_id IN (SELECT value FROM json_each(?)) AND number IS NOT NULL
        AND EXISTS (SELECT 1 FROM article WHERE page_id = page.id AND trashed_at IS NULL)
       GROUP BY issue_id, number HAVING count(*) > 1 ORDER BY issue_id, position`,
    )
    .all(JSON.stringify(issues.map((issue) => issue.row_id)));
  return issues.map(({ row_id: row, ...issue }) => ({
    ...issue,
    doubledPages: rows.filter((double) => double.issue === row).map((double) => double.number),
  }));
}
