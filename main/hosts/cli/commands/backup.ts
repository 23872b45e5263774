import path from 'node:path';
import { defineCommand } from '../command.ts';
import { call, readLibrary } from '../with-library.ts';

export const backupCommand = defineCommand({
  name: 'backup',
  usage: '[--out PATH] [--json]',
  options: { out: { type: 'string', value: 'PATH' } },
  arguments: { least: 0, most: 0 },
  examples: ['baoku backup', 'baoku backup --out /media/disk/2022-10-26.baoku'],
  async run({ terminal, translator, values, libraryPath, print }) {
    const file = values.out === undefined ? undefined : path.resolve(terminal.cwd, values.out);
    const result = await readLibrary(libraryPath, (application) =>
      call(application, 'safety.backup', { path: file }),
    );
    print(result, () => translator.t('cli:backup.done', { path: result.path }));
    return 0;
  },
});
