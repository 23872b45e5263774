// Builds the parts that are named (client, hosts, preload), or all of them. A process of its own, so that the
// bundler's memory is gone before Baoku runs.
import path from 'node:path';
import { createBuilder } from 'vite';
import { projectFolder } from '#hosts/page-folder.ts';

const builder = await createBuilder({
  configFile: path.join(projectFolder, 'vite.config.ts'),
  logLevel: 'warn',
});
const names = process.argv.length > 2 ? process.argv.slice(2) : ['client', 'hosts', 'preload'];
for (const name of names) {
  const environment = builder.environments[name];
  if (environment === undefined) throw new Error(`vite.config.ts has no environment ${name}`);
  await builder.build(environment);
}
