// `npm run bench [-- NAME …]`: runs the named benchmarks (default: all), each figure beside its rival of the same run.
import { readdirSync } from 'node:fs';
import { type BenchmarkRow, printRows } from './support/row.ts';

const suffix = '.bench.ts';
const all = readdirSync(new URL('./', import.meta.url))
  .filter((name) => name.endsWith(suffix))
  .map((name) => name.slice(0, -suffix.length))
  .sort();
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`No benchmark ${unknown.join(', ')}; there are ${all.join(', ')}.`);
  process.exit(2);
}
for (const name of wanted.length > 0 ? wanted : all) {
  console.log(`\n${name}`);
  const { run } = (await import(`./${name}${suffix}`)) as { run(): Promise<BenchmarkRow[]> };
  printRows(await run());
}
