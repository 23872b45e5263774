// Changes the articles of a library and tidies its search index without end, until it is killed: `churn-index.ts PATH SEED`.
import fc from 'fast-check';
import { steps, takeStep } from '#tests/integration/searching/library-steps.ts';
import { openSearchLibrary } from '#tests/integration/searching/search-library.ts';

const [path, seed] = process.argv.slice(2);
const library = openSearchLibrary({ atOnce: 3, freshTexts: 4, batch: 6, largest: 9 }, path);
const ids = library.database.prepare('SELECT uid FROM article').pluck().all() as string[];
console.log('begun');
for (let round = 0; ; round += 1) {
  const [some] = fc.sample(steps(40), { seed: Number(seed) + round, numRuns: 1 });
  for (const step of some ?? []) takeStep(library, ids, step);
}
