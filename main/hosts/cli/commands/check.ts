import type { OutputOf } from '#shared/contract/index.ts';
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
      if (!values.repair || !isIndexAtFault(found)) return found;
      await runJob(application, terminal, () => call(application, 'searching.rebuildIndex', {}));
      return call(application, 'safety.check', {});
    });
    print(result, () => (result.ok ? translator.t('cli:check.ok') : ''));
    for (const { check, message } of result.problems) terminal.err(`baoku: ${check}: ${message}\n`);
    if (isIndexAtFault(result)) terminal.err(`${translator.t('cli:check.howToRepair')}\n`);
    return result.ok ? 0 : 1;
  },
});

/** Only the search index can be made anew: everything else is the newsroom's own. */
function isIndexAtFault({ problems }: OutputOf<'safety.check'>): boolean {
  return problems.some(({ check }) => check.startsWith('search-'));
}
