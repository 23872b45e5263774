import type Database from 'better-sqlite3';

/** A connection with its prepared statements kept, so that repositories may name a statement where they use it. */
export type Connection = {
  readonly raw: Database.Database;
  prepare<Row = unknown>(sql: string): Database.Statement<unknown[], Row>;
};

export function createConnection(raw: Database.Database): Connection {
  const statements = new Map<string, Database.Statement>();
  return {
    raw,
    prepare<Row>(sql: string) {
      let statement = statements.get(sql);
      if (!statement) {
        statement = raw.prepare(sql);
        statements.set(sql, statement);
      }
      return statement as Database.Statement<unknown[], Row>;
    },
  };
}
