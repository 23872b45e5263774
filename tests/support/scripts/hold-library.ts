import { closeWriter, openWriter } from '#adapters/sqlite/open-library.ts';

// Holds a library open until its input ends.
const connection = openWriter(process.argv[2] ?? '', { create: true });
process.stdout.write('open\n');
process.stdin.on('end', () => closeWriter(connection)).resume();
