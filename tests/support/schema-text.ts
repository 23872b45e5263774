import Database from 'better-sqlite3';
import { fileURLToPath } from 'node:url';
import { migrate, readMigrations } from '#adapters/sqlite/migrate.ts';

export const schemaPath = fileURLToPath(new URL('../../main/adapters/sqlite/schema.sql', import.meta.url));

type Part = { type: string; tbl_name: string; sql: string };
const order = ['table', 'index', 'trigger'];

/** The schema that all migrations together make, table by table, as schema.sql holds it for reviewers. */
export function schemaText(): string {
  const database = new Database(':memory:');
  migrate(database, readMigrations());
  const parts = database
    .prepare<[], Part>(
      `SELECT type, tbl_name, sql FROM sqlite_schema
       WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
        AND tbl_name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow') ORDER BY tbl_name, name`,
    )
    .all();
  database.close();
  parts.sort((one, other) => order.indexOf(one.type) - order.indexOf(other.type));
  const tables = parts.filter((part) => part.type === 'table').map((part) => part.tbl_name);
  const text = tables.map((table) =>
    parts
      .filter((part) => part.tbl_name === table)
      .map((part) => `${part.sql};`)
      .join('\n'),
  );
  return `-- Made from the migrations by \`node tests/support/scripts/write-schema.ts\`; for reading, never run.\n\n${text.join('\n\n')}\n`;
}
