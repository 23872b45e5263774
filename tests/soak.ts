// Runs the property tests with fresh seeds, round after round: `npm run soak -- [ROUNDS] [FILTER…]`. It ends with the first
// round that fails, and says the seed with which `PROPERTY_SEED=N` repeats it.
import { randomInt } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { runStep } from './support/running/run-step.ts';

const [rounds = '10', ...filters] = process.argv.slice(2);
const files = globSync('tests/{unit,integration}/**/*.test.ts').filter((file) =>
  /fast-check|propertySeed/.test(readFileSync(file, 'utf8')),
);
for (let round = 1; round <= Number(rounds); round += 1) {
  const seed = randomInt(2 ** 31);
  const hasSucceeded = await runStep(
    {
      name: `round ${round}, PROPERTY_SEED=${seed}`,
      command: 'vitest',
      arguments: [
        'run',
        '--config',
        'vitest.config.ts',
        ...files.filter((file) => filters.every((filter) => file.includes(filter))),
      ],
      environment: { PROPERTY_SEED: `${seed}` },
    },
    { isAlone: true },
  );
  if (!hasSucceeded) process.exit(1);
}
