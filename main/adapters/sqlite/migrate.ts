import type Database from 'better-sqlite3';
import { readdirSync, readFileSync } from 'node:fs';

/** One step of the schema; `sql` is frozen once it has been released. */
export type Migration = { version: number; name: string; sql: string };

/** Reads the numbered `.sql` files of a folder, and checks that they count up from 1 by one. */
export function readMigrations(folder: URL = new URL('./migrations/', import.meta.url)): Migration[] {
  const migrations = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({
      version: Number(name.slice(0, 4)),
      name: name.slice(5, -4),
      sql: readFileSync(new URL(name, folder), 'utf8'),
    }));
  for (const [index, migration] of migrations.entries()) {
    if (migration.version !== index + 1)
      throw new Error(`migration ${migration.name} is not number ${index + 1}`);
  }
  return migrations;
}

/**
 * Brings the schema up to `upTo` (default: the latest), one transaction a step. Foreign keys are not enforced meanwhile,
 * so that a step can make a table anew without its rows' children going with it, but each step must leave them whole.
 */
export function migrate(
  database: Database.Database,
  migrations: readonly Migration[],
  upTo = migrations.length,
): void {
  const enforced = database.pragma('foreign_keys', { simple: true }) as number;
  database.pragma('foreign_keys = OFF');
  try {
    for (const migration of migrations) {
      const current = schemaVersion(database);
      if (migration.version <= current || migration.version > upTo) continue;
      database
        .transaction(() => {
          database.exec(migration.sql);
          const [broken] = database.pragma('foreign_key_check') as unknown[];
          if (broken) throw new Error(`migration ${migration.name} breaks ${JSON.stringify(broken)}`);
          database.pragma(`user_version = ${migration.version}`);
        })
        .exclusive();
    }
  } finally {
    database.pragma(`foreign_keys = ${enforced}`);
  }
}

export function schemaVersion(database: Database.Database): number {
  return database.pragma('user_version', { simple: true }) as number;
}
