// Runs the bundled main process of the desktop with a fake of Electron's modules and the real core in its worker
// threads, imports the sample pages through IPC and prints what it finds. Arguments: the bundle, a folder for user data.
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { callChannel } from '#hosts/desktop/channels.ts';
import { createFakeElectron } from '#tests/support/fake-electron.ts';

const [bundle = '', userData = ''] = process.argv.slice(2);
const electron = createFakeElectron(userData);
Object.assign(globalThis, { fakeElectron: electron.modules });
const names = Object.keys(electron.modules).join(', ');
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: 'fake:electron', format: 'module', shortCircuit: true } : next(specifier, context),
  load: (url, context, next) =>
    url === 'fake:electron'
      ? { format: 'module', source: `export const { ${names} } = globalThis.fakeElectron;`, shortCircuit: true }
      : next(url, context),
});

await import(pathToFileURL(bundle).href);
// The window is loaded in the end; until then there is nobody to call.
while (electron.windows[0]?.loaded.length !== 1) await new Promise((resolve) => setImmediate(resolve));

async function call(name: string, input: unknown): Promise<any> {
  const answer = (await electron.channels.get(callChannel)!(
    { senderFrame: { origin: 'app://desk', parent: null } },
    { kind: 'dispatch', name, input },
  )) as { ok: boolean; value: any; error: unknown };
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  return answer.value;
}
const finished = async (jobId: string): Promise<any> => {
  for (;;) {
    const job = await call('jobs.job', { jobId });
    if (job.state !== 'running') return job;
    await new Promise((resolve) => setImmediate(resolve));
  }
};

await finished((await call('importing.startSample', {})).jobId);
const { articles } = await call('library.articles', {});
const { hits } = await call('searching.search', { query: '工会' });
const job = await finished((await call('exporting.start', { target: { articleIds: [articles[0].id] }, format: 'pdf' })).jobId);
const [file] = job.report?.files ?? [];
const answer = file && (await electron.schemes.get('app')!({ method: 'GET', url: `app://desk/files/${file.fileId}` }));
const beginning = answer && Buffer.from(await answer.arrayBuffer()).subarray(0, 5).toString();
process.stdout.write(`${JSON.stringify({ articles: articles.length, hits: hits.length, error: job.error, beginning })}\n`);
electron.app.emit('will-quit', { preventDefault: () => {} });
