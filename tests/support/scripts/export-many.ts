import { writeSync } from 'node:fs';
import { openApplication } from '#hosts/compose.ts';
import { exportReport } from '#shared/contract/exporting.ts';
import type { JobId } from '#shared/domain/ids.ts';
import { samplePage } from '#tests/support/sample-page.ts';

// Imports some pages, begins to export each article as a Word document of its own, and kills itself as soon as some
// are done: from outside it might be too late on a busy machine. With `together` as a further argument it makes one PDF of
// all of them, and kills itself as soon as that has begun.
const application = await openApplication({
  libraryPath: process.argv[2] ?? '',
  create: true,
  mayWriteFiles: false,
});
const together = process.argv[3] === 'together';
let importId: JobId | null = null;
const imported = new Promise<void>((resolve) => {
  application.subscribe((event) => {
    if (event.type !== 'job.changed') return;
    const { job } = event;
    if (job.id === importId && job.state === 'done') resolve();
    const isBegun = together ? exportReport.safeParse(job.report).success : job.done >= 3;
    if (job.kind === 'export' && isBegun) {
      writeSync(1, `articles ${job.done}\n`);
      process.kill(process.pid, 'SIGKILL');
    }
  });
});
const files: string[] = [];
for (let number = 1; number <= 60; number += 1) {
  const { name, bytes } = samplePage(number);
  const staged = await application.putFile(name, bytes);
  if (staged.ok) files.push(staged.value.fileId);
}
const started = await application.dispatch('importing.start', { files });
if (!started.ok) throw new Error('not started');
importId = (started.value as { jobId: JobId }).jobId;
await imported;
const listed = await application.dispatch('library.articles', { limit: 1000 });
if (!listed.ok) throw new Error('not listed');
const { articles } = listed.value as { articles: { id: string }[] };
await application.dispatch('exporting.start', {
  target: { articleIds: articles.map(({ id }) => id) },
  format: together ? 'pdf' : 'docx',
  layout: 'digest',
  together,
});
