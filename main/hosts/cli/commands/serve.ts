import { setTimeout } from 'node:timers/promises';
import { applicationToCome } from '#hosts/application-to-come.ts';
import { openApplication } from '#hosts/compose.ts';
import { codeOf } from '#hosts/system-error.ts';
import { openBrowser } from '#hosts/open-browser.ts';
import { isPageBuilt, pageFolder } from '#hosts/page-folder.ts';
import { defineCommand } from '../command.ts';
import { CommandFailure } from '../failures.ts';
import { logToErrors } from '../with-library.ts';
import { readNumber } from '../read-number.ts';

/** How long a browser that was opened is still answered where the library could not be opened: the page says so. */
const toldMs = 3000;

export const serveCommand = defineCommand({
  name: 'serve',
  usage: '[--port N] [--open] [--json]',
  options: { port: { type: 'string', value: 'N' }, open: { type: 'boolean' } },
  arguments: { least: 0, most: 0 },
  examples: ['baoku serve', 'baoku serve --library archive.baoku --port 4100 --open'],
  async run({ terminal, translator, values, libraryPath, print }) {
    const port = readNumber('port', values.port, { least: 0, most: 65_535 }) ?? 0;
    if (!isPageBuilt()) throw new CommandFailure('notBuilt');
    let end = (_crash?: Error): void => {};
    const ended = new Promise<Error | undefined>((resolve) => {
      end = resolve;
    });
    // A page in a browser may not name files of this machine. The page is served while the core's threads still read their
    // code: a browser needs as long to read its own.
    const opening = openApplication({
      libraryPath,
      create: true,
      mayWriteFiles: false,
      onCrash: end,
      onLog: logToErrors,
    });
    const application = applicationToCome(libraryPath, opening);
    try {
      const { startHttpHost } = await import('#hosts/http/http-host.ts');
      const host = await startHttpHost({ application, pageFolder, port }).catch((error: unknown) => {
        throw new CommandFailure('portTaken', { port: String(port), code: codeOf(error) });
      });
      const undoInterrupt = terminal.onInterrupt(() => end());
      try {
        // The browser comes while the library is being opened; nothing is told to be ready before it is.
        const browser = values.open ? openBrowser(host.issueAddress(), terminal) : null;
        await opening.catch(async (error: unknown) => {
          if (browser !== null) await setTimeout(toldMs);
          throw error;
        });
        const address = host.issueAddress();
        print({ address, port: host.port, library: libraryPath }, () =>
          translator.t('cli:serve.started', { address }),
        );
        const crash = await ended;
        if (crash !== undefined) throw crash;
        return 0;
      } finally {
        undoInterrupt();
        await host.close();
      }
    } finally {
      await application.close();
    }
  },
});
