import { openApplication } from '#hosts/compose.ts';
import { samplePage } from '#tests/support/sample-page.ts';

// Imports a thousand small pages and tells of each progress, until it is killed.
const application = await openApplication({
  libraryPath: process.argv[2] ?? '',
  create: true,
  mayWriteFiles: false,
});
application.subscribe((event) => {
  if (event.type === 'job.changed' && event.job.done >= 10) process.stdout.write(`pages ${event.job.done}\n`);
});
const files: string[] = [];
for (let number = 1; number <= 1000; number += 1) {
  const { name, bytes } = samplePage(number);
  const staged = await application.putFile(name, bytes);
  if (staged.ok) files.push(staged.value.fileId);
}
await application.dispatch('importing.start', { files });
