// Runs the bundled main process of the desktop with a fake of Electron's modules and the real core in its worker
// threads, imports the sample pages through IPC and prints what it finds. Arguments: the bundle, a folder for user data.
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { callChannel } from '#hosts/desktop/channels.ts';
import type { ExportReport } from '#shared/contract/exporting.ts';
import type { ImportReport } from '#shared/contract/importing.ts';
import type { InputOf, OutputOf, ProcedureName } from '#shared/contract/index.ts';
import type { Job } from '#shared/contract/jobs.ts';
import type { Envelope } from '#shared/contract/procedure.ts';
import type { JobId } from '#shared/domain/ids.ts';
import { createFakeElectron } from '#tests/support/fake-electron.ts';

const [bundle = '', userData = ''] = process.argv.slice(2);
const electron = createFakeElectron(userData);
Object.assign(globalThis, { fakeElectron: electron.modules });
const names = Object.keys(electron.modules).join(', ');
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: 'fake:electron', format: 'module', shortCircuit: true }
      : next(specifier, context),
  load: (url, context, next) =>
    url === 'fake:electron'
      ? {
          format: 'module',
          source: `export const { ${names} } = globalThis.fakeElectron;`,
          shortCircuit: true,
        }
      : next(url, context),
});

await import(pathToFileURL(bundle).href);
// The window is loaded in the end; until then there is nobody to call.
while (electron.windows[0]?.loaded.length !== 1) await new Promise((resolve) => setImmediate(resolve));

async function call<Name extends ProcedureName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const event = { senderFrame: { origin: 'app://desk', parent: null } };
  const answer = await electron.channels.get(callChannel)?.(event, { kind: 'dispatch', name, input });
  const envelope = answer as Envelope<OutputOf<Name>>;
  if (!envelope.ok) throw new Error(`${name}: ${JSON.stringify(envelope.error)}`);
  return envelope.value;
}

async function finished({ jobId }: { jobId: JobId }): Promise<Job> {
  for (;;) {
    const job = await call('jobs.job', { jobId });
    if (job.state !== 'running') return job;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

await finished(await call('importing.startSample', {}));
const { articles } = await call('library.articles', {});
const { hits } = await call('searching.search', { query: '工会' });
const articleIds = articles.slice(0, 1).map((article) => article.id);
const job = await finished(await call('exporting.start', { target: { articleIds }, format: 'pdf' }));
const { files } = job.report as ExportReport;
const answer = await electron.schemes.get('app')?.({
  method: 'GET',
  url: `app://desk/files/${files[0]?.fileId}`,
});
const pdf = Buffer.from((await answer?.arrayBuffer()) ?? new ArrayBuffer());
const beginning = pdf.toString('latin1', 0, 5);
// What was exported comes in again: the PDF reader lies outside the bundle, and is found all the same.
const again = await finished(await call('importing.start', { files: [files[0]!.fileId!], sameName: 'add' }));
const { imported } = again.report as ImportReport;
process.stdout.write(
  `${JSON.stringify({ articles: articles.length, hits: hits.length, error: job.error, beginning, pages: imported.length })}\n`,
);
electron.app.emit('will-quit', { preventDefault: () => {} });
