import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeStagingFolder } from '#hosts/staging-folder.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

it('removes what a killed process left, and nothing of one that runs', () => {
  const parent = tempFolder();
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  const left = join(parent, `baoku-staged-${pid}-a`);
  const own = makeStagingFolder(parent);
  const foreign = join(parent, 'baoku-notes');
  mkdirSync(left);
  mkdirSync(foreign);
  makeStagingFolder(parent);
  expect([left, own, foreign].map((path) => existsSync(path))).toEqual([false, true, true]);
});
