import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const mostRecent = 10;
const desktopState = z.object({
  /** Absolute paths, the last opened first. */
  libraries: z.array(z.string()).catch([]),
  /** Where the last file dialog ended; since version 43 Electron itself forgets. */
  folder: z.string().nullable().catch(null),
});
export type DesktopState = z.output<typeof desktopState>;

/** What the desktop remembers between runs; a damaged file counts as none. */
export function readDesktopState(file: string): DesktopState {
  try {
    return desktopState.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { libraries: [], folder: null };
  }
}

/** Remembering is a comfort: when it cannot be written, work goes on. */
export function writeDesktopState(file: string, state: DesktopState): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(state));
    renameSync(`${file}.new`, file);
  } catch {
    // Nothing is lost but the list of recent libraries.
  }
}

export function withRecentLibrary(state: DesktopState, library: string): DesktopState {
  return {
    ...state,
    libraries: [library, ...state.libraries.filter((other) => other !== library)].slice(0, mostRecent),
  };
}
