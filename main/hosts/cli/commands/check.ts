import { defineCommand } from '../command.ts';
import { call, withLibrary } from '../with-library.ts';

export const checkCommand = defineCommand({
  name: 'check',
  usage: '[--json]',
  options: {},
  arguments: { least: 0, most: 0 },
  examples: ['baoku check', 'baoku check --library archive.baoku --json'],
  async run({ terminal, translator, libraryPath, print }) {
    const result = await withLibrary(libraryPath, (application) => call(application, 'safety.check', {}));
    print(result, () => (result.ok ? translator.t('cli:check.ok') : ''));
    for (const { check, message } of result.problems) terminal.err(`baoku: ${check}: ${message}\n`);
    return result.ok ? 0 : 1;
  },
});
