import type { Command } from './command.ts';

/** Every command, in the order of the work; its code is read when it is asked for. */
const loaders: Readonly<Record<string, () => Promise<Command>>> = {
  segment: async () => (await import('./commands/segment.ts')).segmentCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  list: async () => (await import('./commands/list.ts')).listCommand,
  show: async () => (await import('./commands/show.ts')).showCommand,
  search: async () => (await import('./commands/search.ts')).searchCommand,
  tag: async () => (await import('./commands/tag.ts')).tagCommand,
  replace: async () => (await import('./commands/replace.ts')).replaceCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  backup: async () => (await import('./commands/backup.ts')).backupCommand,
  restore: async () => (await import('./commands/restore.ts')).restoreCommand,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
};

export function loadCommands(): Promise<Command[]> {
  return Promise.all(Object.values(loaders).map((load) => load()));
}

/** Null where there is none of that name. */
export function loadCommand(name: string): Promise<Command> | null {
  return Object.hasOwn(loaders, name) ? (loaders[name]?.() ?? null) : null;
}
