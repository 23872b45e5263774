import { closeWriter, openWriter } from '#adapters/sqlite/open-library.ts';
import { LibraryError } from '#core/library-error.ts';

// Opens a library with no more rights than any user has, and says why it cannot.
if (process.getuid?.() === 0) {
  process.setgid?.(65534);
  process.setuid?.(65534);
}
try {
  closeWriter(openWriter(process.argv[2] ?? '', { create: false }));
  process.stdout.write('opened\n');
} catch (error) {
  if (!(error instanceof LibraryError)) throw error;
  process.stdout.write(`refused ${error.reason}\n`);
}
