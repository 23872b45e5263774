import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { closeWriter, openWriter } from '#adapters/sqlite/open-library.ts';
import { createWriterStore } from '#adapters/sqlite/store.ts';
import { newId } from '#adapters/system/new-id.ts';
import { tempLibrary } from './temp-folder.ts';

/** The SHA-256 of each file of a folder, by name: two equal answers mean that nothing was changed, made or removed. */
export function folderState(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(`${folder}/${name}`))
          .digest('hex'),
      ]),
  );
}

/** A closed library with a hundred tags, so that it has more than a page or two. */
export function closedLibrary(): { path: string; folder: string } {
  const path = tempLibrary();
  const connection = openWriter(path, { create: true });
  createWriterStore(connection).write(
    { name: 'tagging.createTag', actor: '', at: 1, undoable: true },
    (tx) => {
      for (let count = 0; count < 100; count += 1) {
        tx.tags.add({ id: newId(), name: `标签 ${count}`, colour: 'grey', parentId: null, at: 1 });
      }
    },
  );
  closeWriter(connection);
  return { path, folder: dirname(path) };
}

/** Opens a file with plain SQLite, changes it and closes it. */
export function alterFile(path: string, change: (database: Database.Database) => void): void {
  const database = new Database(path);
  try {
    change(database);
  } finally {
    database.close();
  }
}
