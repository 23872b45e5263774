import { setImmediate } from 'node:timers/promises';
import { openCore } from '#tests/support/open-core.ts';

// Replaces in all articles of a library, tells once some of them are done, and goes on until it is killed.
const opened = openCore({ path: process.argv[2] ?? '' });
const { articleIds } = await opened.call('replacing.articles', { scope: { question: { query: '工会' } } });
const { jobId } = await opened.call('replacing.start', {
  replacement: { text: '工会', by: '职工会' },
  articles: articleIds.map((articleId) => ({ articleId, revision: 1 })),
});
for (let isTold = false; ;) {
  await setImmediate();
  const { done } = opened.ports.store.read((tx) => tx.jobs.find(jobId));
  if (done < 32 || isTold) continue;
  isTold = true;
  process.stdout.write(`replaced ${done}\n`);
}
