import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMigrations } from '#adapters/sqlite/migrate.ts';
import { closeWriter, openReader, openWriter } from '#adapters/sqlite/open-library.ts';
import { LibraryError, type LibraryErrorReason } from '#core/library-error.ts';
import { runScript } from '#tests/support/run-script.ts';
import { alterFile, closedLibrary, folderState } from '#tests/support/sqlite-files.ts';
import { tempFolder, tempLibrary } from '#tests/support/temp-folder.ts';

const newest = readMigrations().length;

function refusal(open: () => unknown): { reason: LibraryErrorReason; path: string } {
  try {
    open();
  } catch (error) {
    if (error instanceof LibraryError) return { reason: error.reason, path: error.path };
    throw error;
  }
  throw new Error('the library was opened');
}

/** Tries to open, and sees to it that nothing in the folder has changed. */
function expectRefused(path: string, reason: LibraryErrorReason, options = { create: false }): void {
  const before = folderState(dirname(path));
  expect(refusal(() => openWriter(path, options))).toEqual({ reason, path });
  expect(folderState(dirname(path))).toEqual(before);
}

/** One that is too large to be checked whole at each opening. */
function largeLibrary(): string {
  const { path } = closedLibrary();
  alterFile(path, (database) => {
    database
      .prepare(
        "INSERT INTO content (sha256, size_bytes, packing, bytes, created_at) VALUES ('0', 1, 'none', ?, 0)",
      )
      .run(Buffer.alloc(12 * 1024 * 1024, 7));
  });
  closeWriter(openWriter(path, { create: false }));
  return path;
}

function rootPage(path: string, table: string): number {
  let root = 0;
  alterFile(path, (database) => {
    root = database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table) as number;
  });
  return root;
}

describe('a file that is no library', () => {
  it('is told as missing, and not made, where there is none', () => {
    const path = tempLibrary();
    expectRefused(path, 'missing');
    expect(existsSync(path)).toBe(false);
  });

  it('is told as unreadable where its folder does not exist', () => {
    expect(
      refusal(() => openWriter(join(tempFolder(), 'none', 'library.baoku'), { create: true })).reason,
    ).toBe('unreadable');
  });

  it('is refused where it is a folder', () => {
    const path = tempLibrary();
    mkdirSync(path);
    expect(refusal(() => openWriter(path, { create: true })).reason).toBe('not-a-library');
    expect(readdirSync(dirname(path))).toEqual(['library.baoku']);
  });

  it('is refused where it is empty and shall be opened, and begun where one may be made', () => {
    const path = tempLibrary();
    writeFileSync(path, '');
    expectRefused(path, 'not-a-library');
    closeWriter(openWriter(path, { create: true }));
    expect(readdirSync(dirname(path))).toEqual(['library.baoku']);
  });

  it.each([
    ['a text', '市总工会召开动员会'.repeat(500)],
    ['shorter than a header', 'SQLite'],
    ['a header and nothing else', `SQLite format 3\0${'\0'.repeat(84)}`],
    ['zeros', '\0'.repeat(8192)],
  ])('is refused where it is %s', (_name, content) => {
    const path = tempLibrary();
    writeFileSync(path, content);
    expectRefused(path, 'not-a-library', { create: true });
  });

  it.each(['DELETE', 'WAL'])('is refused where it is some other SQLite file in %s mode', (mode) => {
    const path = tempLibrary();
    alterFile(path, (database) => {
      database.pragma(`journal_mode = ${mode}`);
      database.exec('CREATE TABLE other (id INTEGER PRIMARY KEY)');
    });
    expectRefused(path, 'not-a-library', { create: true });
  });
});

describe('a library that cannot be used', () => {
  it('is refused where it was made by a newer Baoku', () => {
    const { path } = closedLibrary();
    alterFile(path, (database) => database.pragma(`user_version = ${newest + 1}`));
    expectRefused(path, 'newer');
  });

  it('is refused as newer where a killed process left the newer version in the journal only', () => {
    const { path } = closedLibrary();
    const killed = tempLibrary();
    alterFile(path, (database) => {
      database.pragma(`user_version = ${newest + 1}`);
      for (const ending of ['', '-wal']) copyFileSync(`${path}${ending}`, `${killed}${ending}`);
    });
    expect(readFileSync(killed).readInt32BE(60)).toBe(newest);
    expect(refusal(() => openWriter(killed, { create: false })).reason).toBe('newer');
    alterFile(killed, (database) => {
      expect(database.pragma('user_version', { simple: true })).toBe(newest + 1);
      expect(database.prepare('SELECT count(*) FROM tag').pluck().get()).toBe(100);
    });
  });

  it('is refused as damaged where bytes have been flipped', () => {
    const { path } = closedLibrary();
    const bytes = readFileSync(path);
    for (let at = 4096 * 2; at < bytes.length; at += 97) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    writeFileSync(path, bytes);
    expectRefused(path, 'damaged');
  });

  it('is refused as damaged where its end is cut off', () => {
    const { path } = closedLibrary();
    truncateSync(path, Math.floor(readFileSync(path).length / 8192) * 4096);
    expectRefused(path, 'damaged');
  });

  it('is refused as damaged where it is large and its end is cut off', () => {
    const path = largeLibrary();
    truncateSync(path, statSync(path).size - 5 * 1024 * 1024);
    expectRefused(path, 'damaged');
  });

  it('is refused as damaged where it is large and one of its small tables is', () => {
    const path = largeLibrary();
    const root = rootPage(path, 'publication');
    const bytes = readFileSync(path);
    bytes.fill(0x5a, (root - 1) * 4096, root * 4096);
    writeFileSync(path, bytes);
    expectRefused(path, 'damaged');
  });

  it('is refused in a folder that is synchronised with other machines', () => {
    const { path } = closedLibrary();
    const synchronised = join(tempFolder(), 'Dropbox', 'library.baoku');
    mkdirSync(dirname(synchronised));
    copyFileSync(path, synchronised);
    expectRefused(synchronised, 'network-share');
    expect(refusal(() => openWriter(join(dirname(synchronised), 'new.baoku'), { create: true })).reason).toBe(
      'network-share',
    );
  });

  it('is refused as locked while another process has it open, and opens once that process has been killed', async () => {
    const { path, folder } = closedLibrary();
    const holder = runScript('hold-library.ts', [path]);
    await holder.line('open');
    const before = folderState(folder);
    expect(refusal(() => openWriter(path, { create: true })).reason).toBe('locked');
    expect(folderState(folder)).toEqual(before);
    await holder.kill('SIGKILL');
    closeWriter(openWriter(path, { create: false }));
    expect(readdirSync(folder)).toEqual(['library.baoku']);
  });

  it('is refused as locked while this process has it open, by whichever way it is named', () => {
    const { path } = closedLibrary();
    const link = join(tempFolder(), 'link.baoku');
    symlinkSync(path, link);
    const connection = openWriter(path, { create: false });
    expect(refusal(() => openWriter(path, { create: false })).reason).toBe('locked');
    expect(refusal(() => openWriter(link, { create: false })).reason).toBe('locked');
    closeWriter(connection);
    closeWriter(openWriter(link, { create: false }));
  });

  it('is refused where it may not be read, or its folder not be written', async () => {
    const { path, folder } = closedLibrary();
    chmodSync(dirname(folder), 0o755);
    chmodSync(path, 0o000);
    const unreadable = runScript('open-as-nobody.ts', [path]);
    expect(await unreadable.line('refused')).toBe('refused unreadable');
    chmodSync(path, 0o666);
    chmodSync(folder, 0o555);
    const unwritable = runScript('open-as-nobody.ts', [path]);
    expect(await unwritable.line('refused')).toBe('refused unreadable');
    chmodSync(folder, 0o777);
    const usable = runScript('open-as-nobody.ts', [path]);
    expect(await usable.line('opened')).toBe('opened');
  });
});

describe('a library that is opened', () => {
  it('is one file once it is closed, and what was written is in it', () => {
    const { path, folder } = closedLibrary();
    expect(readdirSync(folder)).toEqual(['library.baoku']);
    const connection = openReader(path);
    expect(connection.raw.prepare('SELECT count(*) FROM tag').pluck().get()).toBe(100);
    connection.raw.close();
  });

  it('has the settings that keep it safe', () => {
    const connection = openWriter(tempLibrary(), { create: true });
    const setting = (name: string): unknown => connection.raw.pragma(name, { simple: true });
    expect({
      journal: setting('journal_mode'),
      synchronous: setting('synchronous'),
      foreignKeys: setting('foreign_keys'),
      trustedSchema: setting('trusted_schema'),
      applicationId: setting('application_id'),
      version: setting('user_version'),
    }).toEqual({
      journal: 'wal',
      synchronous: 2,
      foreignKeys: 1,
      trustedSchema: 0,
      applicationId: 0x424b424b,
      version: newest,
    });
    closeWriter(connection);
  });

  it('gives readers a connection that cannot write', () => {
    const { path } = closedLibrary();
    const writer = openWriter(path, { create: false });
    const reader = openReader(path);
    expect(() => reader.raw.exec('DELETE FROM tag')).toThrow(/readonly/);
    reader.raw.close();
    closeWriter(writer);
  });
});
