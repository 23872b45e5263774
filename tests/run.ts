// Everything that `npm test` and `npm run check` run, with the counts of all test runners in one last line and
// each failure once more right above it: what was said in between is long, and a log may keep only its end.
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findChromium, howToInstallChromium } from './support/chromium.ts';
import { reportPath, reportsFolder, readOutcome, type Outcome } from './support/running/reports.ts';
import { runStep, type Step } from './support/running/run-step.ts';
import { makeTempPlace } from './support/running/temp-place.ts';
import { typesArguments } from './support/running/types-arguments.ts';

/** Where the application keeps its compiled modules, too. */
const compiledFolder = fileURLToPath(new URL('../.cache/compiled/', import.meta.url));

/**
 * Both read the types of all sources with the same compiler, which is written in Go: it clears its memory when four times of
 * what lives is taken (1.3 GB at most) instead of twice, and needs half of the processor's time.
 */
const seldomCleared = { GOGC: '300' };

/** Steps that run side by side; what follows would only repeat their failure when one of them checks the sources. */
type Stage = readonly Step[];

const checks: Stage = [
  // The longest first: its own output is what one waits for.
  vitest('unit, integration, architecture', 'vitest.config.ts', ['unit', 'integration', 'architecture']),
  { name: 'types', command: 'tsc', arguments: typesArguments(), environment: seldomCleared },
  {
    name: 'lint',
    command: 'oxlint',
    arguments: ['--type-aware', '--deny-warnings'],
    environment: seldomCleared,
  },
  { name: 'format', command: 'oxfmt', arguments: ['--check'] },
];
const everything: readonly Stage[] = [
  [...checks, { name: 'unused files, exports and packages', command: 'knip', arguments: ['--no-progress'] }],
  [vitest('lengthy, accuracy', 'vitest.config.ts', ['lengthy', 'accuracy'])],
  [{ name: 'build', command: 'vite', arguments: ['build', '--app'] }],
  [vitest('browser', 'tests/browser/vitest.config.ts', [])],
  [
    {
      name: 'e2e',
      command: 'playwright',
      arguments: ['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter', 'list,json'],
      environment: { PLAYWRIGHT_JSON_OUTPUT_NAME: reportPath('e2e') },
      runner: 'playwright',
    },
  ],
];

function vitest(name: string, config: string, projects: string[]): Step {
  return {
    name,
    command: 'vitest',
    arguments: [
      'run',
      '--config',
      config,
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportPath(name)}`,
    ],
    // Each worker would compile the same modules anew, and so does each run.
    environment: { NODE_COMPILE_CACHE: compiledFolder },
    runner: 'vitest',
  };
}

async function run(stages: readonly Stage[]): Promise<Outcome> {
  const total: Outcome = { passed: 0, failed: 0, failures: [] };
  for (const stage of stages) {
    let mayGoOn = true;
    const ends = stage.map(async (step) => {
      const hasSucceeded = await runStep(step, { isAlone: stage.length === 1 });
      const outcome = readOutcome(step, hasSucceeded);
      total.passed += outcome.passed;
      total.failed += outcome.failed;
      total.failures.push(...outcome.failures);
      if (!hasSucceeded && !step.runner) mayGoOn = false;
    });
    await Promise.all(ends);
    if (!mayGoOn) break;
  }
  return total;
}

const isCheck = process.argv.includes('--check');
if (!isCheck && findChromium() === null) {
  console.error(howToInstallChromium);
  process.exit(1);
}
rmSync(reportsFolder, { recursive: true, force: true });
mkdirSync(reportsFolder, { recursive: true });
process.env['TMPDIR'] = makeTempPlace();
const { passed, failed, failures } = await run(isCheck ? [checks] : everything);
for (const failure of failures) console.log(`\n✗ ${failure}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
