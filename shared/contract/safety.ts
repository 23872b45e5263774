import { z } from 'zod';
import { fontChoice } from './fonts.ts';
import { command, query } from './procedure.ts';

export const historyEntry = z.object({
  id: z.number().int(),
  /** Name of the command that was done, such as `tagging.mergeTags`. */
  command: z.string(),
  at: z.number().int(),
  actor: z.string(),
});
export type HistoryEntry = z.output<typeof historyEntry>;

export const history = z.object({
  /** What `safety.undo` and `safety.redo` would take back and do again; null where there is nothing. */
  undo: historyEntry.nullable(),
  redo: historyEntry.nullable(),
});

export const problem = z.object({ check: z.string(), message: z.string() });

/** The longest name that somebody may sign with. */
export const longestActor = 100;

export const settings = z.object({
  language: z.enum(['zh-CN', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  /** Who signs revisions and activity. */
  actor: z.string().max(longestActor),
  /** The newsroom's own fonts for print. */
  fonts: fontChoice,
  /** Free view state of the renderer (pane widths, last selection), by key. */
  view: z.record(z.string(), z.unknown()),
});
export type Settings = z.output<typeof settings>;

export const activityEntry = z.object({
  at: z.number().int(),
  actor: z.string(),
  /** The command, or `export.finished`, `import.finished`. */
  action: z.string(),
  details: z.record(z.string(), z.unknown()),
});

export const safetyContract = {
  'safety.history': query(z.strictObject({}), history),
  'safety.undo': command(z.strictObject({}), z.object({ undone: historyEntry.nullable() })),
  'safety.redo': command(z.strictObject({}), z.object({ redone: historyEntry.nullable() })),
  /** A command only because SQLite checks a full-text index through the writing connection; it changes nothing. */
  'safety.check': command(z.strictObject({}), z.object({ ok: z.boolean(), problems: z.array(problem) })),
  /** Copies the library to a file beside it (or at `path`, where the host may write files) and verifies the copy. */
  'safety.backup': command(
    z.strictObject({ path: z.string().max(4096).optional() }),
    z.object({ path: z.string(), bytes: z.number().int() }),
  ),
  'safety.settings': query(z.strictObject({}), settings),
  'safety.updateSettings': command(settings.partial(), settings),
  'safety.activity': query(
    z.strictObject({ limit: z.number().int().min(1).max(500).default(100) }),
    z.object({ entries: z.array(activityEntry) }),
  ),
};
