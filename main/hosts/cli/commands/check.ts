import { defineCommand } from '../command.ts';
import { runJob } from '../run-job.ts';
import { call, withLibrary } from '../with-library.ts';

export const checkCommand = defineCommand({
  name: 'check',
  usage: '[--repair] [--json]',
  options: { repair: { type: 'boolean' } },
  arguments: { least: 0, most: 0 },
  examples: ['baoku check', 'baoku check --repair', 'baoku check --library archive.baoku --json'],
  async run({ terminal, translator, values, libraryPath, print }) {
    const result = await withLibrary(libraryPath, async (application) => {
      const found = await call(application, 'safety.check', {});
      // Only the search index can be made anew: everything else is the newsroom's own.
      if (!values.repair || !found.problems.some(({ check }) => check.startsWith('search-'))) return found;
      await runJob(application, terminal, () => call(application, 'searching.rebuildIndex', {}));
      return call(application, 'safety.check', {});
    });
    print(result, () => (result.ok ? translator.t('cli:check.ok') : ''));
    for (const { check, message } of result.problems) terminal.err(`baoku: ${check}: ${message}\n`);
    return result.ok ? 0 : 1;
  },
});
