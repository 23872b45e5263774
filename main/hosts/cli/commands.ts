import type { Command } from './command.ts';
import { backupCommand } from './commands/backup.ts';
import { checkCommand } from './commands/check.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { listCommand } from './commands/list.ts';
import { restoreCommand } from './commands/restore.ts';
import { searchCommand } from './commands/search.ts';
import { segmentCommand } from './commands/segment.ts';
import { serveCommand } from './commands/serve.ts';
import { showCommand } from './commands/show.ts';
import { tagCommand } from './commands/tag.ts';

/** Every command, in the order of the work. */
export const commands: readonly Command[] = [
  segmentCommand,
  importCommand,
  listCommand,
  showCommand,
  searchCommand,
  tagCommand,
  exportCommand,
  checkCommand,
  backupCommand,
  restoreCommand,
  serveCommand,
];
