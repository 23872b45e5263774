import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

type Entry = { version?: string; optionalDependencies?: Record<string, string> };

const { packages } = JSON.parse(
  readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
) as { packages: Record<string, Entry> };

it('the lockfile names every optional package, or npm ci would refuse it (see complete-lockfile.ts)', () => {
  const wanted = Object.entries(packages).flatMap(([owner, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ owner, name })),
  );
  const missing = wanted.filter(
    ({ owner, name }) => !packages[`node_modules/${name}`] && !packages[`${owner}/node_modules/${name}`],
  );
  expect(wanted.length).toBeGreaterThan(50);
  expect(missing).toEqual([]);
});

it('every dependency is pinned to one exact version', () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as Record<string, Record<string, string>>;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});
