// `node write-two-files.ts FOLDER BYTES`: writes as an export does, a small file and one of that size; prints what came of it.
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileStore } from '#adapters/files/file-store.ts';
import { createStagedFiles } from '#adapters/files/staged-files.ts';
import { newId } from '#adapters/system/new-id.ts';
import { AppError } from '#core/app-error.ts';

const [folder = '', bytes] = process.argv.slice(2);
const staged = createStagedFiles(join(tmpdir(), 'baoku-no-staging'), newId);
const files = createFileStore(staged, { libraryPath: join(folder, 'l.baoku'), mayWritePaths: true });
const small = join(folder, 'small.pdf');
files.write(small, new TextEncoder().encode('before'), false);
const errors = [small, join(folder, 'large.pdf')].map((path) => {
  try {
    files.write(path, new Uint8Array(Number(bytes)), true);
    return null;
  } catch (error) {
    return error instanceof AppError
      ? { code: error.code, ...error.details, path: undefined }
      : String(error);
  }
});
process.stdout.write(
  JSON.stringify({ errors, names: readdirSync(folder), small: readFileSync(small, 'utf8') }),
);
