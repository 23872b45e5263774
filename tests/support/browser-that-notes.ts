import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A browser that notes what it is to open and shows nothing, for a host that opens one. */
export type NotingBrowser = {
  /** With it, the host finds this browser and no other. */
  readonly environment: { DISPLAY: string; CHROMIUM_PATH: string; PATH: string };
  /** The address, once there is one. */
  opened(): string | null;
  remove(): void;
};

export function browserThatNotes(): NotingBrowser {
  const folder = mkdtempSync(path.join(tmpdir(), 'baoku-browser-'));
  const note = path.join(folder, 'address');
  // Called so by root, and by its path by everybody else. The note is renamed, so that it is never read half written.
  const program = path.join(folder, 'xdg-open');
  writeFileSync(program, `#!/bin/sh\nprintf %s "$1" >'${note}.part' && mv '${note}.part' '${note}'\n`, {
    mode: 0o755,
  });
  return {
    environment: {
      DISPLAY: ':none',
      CHROMIUM_PATH: program,
      PATH: `${folder}${path.delimiter}${process.env['PATH'] ?? ''}`,
    },
    opened: () => (existsSync(note) ? readFileSync(note, 'utf8').replace('--app=', '') : null),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
