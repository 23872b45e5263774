// Everything that `npm test` and `npm run check` run, step by step, with the counts of all test runners in one last line.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findChromium, howToInstallChromium } from './support/chromium.ts';

type Counts = { passed: number; failed: number };
type Step = {
  name: string;
  command: string;
  arguments: string[];
  environment?: Record<string, string>;
  /** Reads the runner's JSON report. */
  counts?: (report: string) => Counts;
};

const root = fileURLToPath(new URL('../', import.meta.url));
const reports = fileURLToPath(new URL('../.cache/reports/', import.meta.url));

const checks: Step[] = [
  { name: 'types', command: 'tsc', arguments: ['-b'] },
  { name: 'lint', command: 'oxlint', arguments: ['--type-aware', '--deny-warnings'] },
  { name: 'format', command: 'oxfmt', arguments: ['--check'] },
  vitest('unit, integration, architecture', 'vitest.config.ts', ['unit', 'integration', 'architecture']),
];
const everything: Step[] = [
  ...checks,
  vitest('lengthy, accuracy', 'vitest.config.ts', ['lengthy', 'accuracy']),
  { name: 'build', command: 'vite', arguments: ['build', '--app'] },
  vitest('browser', 'tests/browser/vitest.config.ts', []),
  {
    name: 'e2e',
    command: 'playwright',
    arguments: ['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter', 'list,json'],
    environment: { PLAYWRIGHT_JSON_OUTPUT_NAME: reportPath('e2e') },
    counts: countPlaywright,
  },
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
    counts: countVitest,
  };
}

function reportPath(name: string): string {
  return `${reports}${name.replace(/\W+/g, '-')}.json`;
}

function countVitest(report: string): Counts {
  const { numPassedTests, numFailedTests, success } = JSON.parse(report) as {
    numPassedTests: number;
    numFailedTests: number;
    success: boolean;
  };
  return { passed: numPassedTests, failed: success ? 0 : Math.max(1, numFailedTests) };
}

function countPlaywright(report: string): Counts {
  const { stats } = JSON.parse(report) as { stats: { expected: number; unexpected: number; flaky: number } };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}

function readCounts(step: Step, status: number): Counts {
  if (!step.counts) return status === 0 ? { passed: 0, failed: 0 } : { passed: 0, failed: 1 };
  try {
    const counts = step.counts(readFileSync(reportPath(step.name), 'utf8'));
    return status === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch {
    // The runner ended before it could report.
    return { passed: 0, failed: 1 };
  }
}

function run(steps: readonly Step[]): Counts {
  const total: Counts = { passed: 0, failed: 0 };
  for (const step of steps) {
    const startedAt = performance.now();
    console.log(`\n▸ ${step.name}`);
    const { status } = spawnSync(step.command, step.arguments, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, TZ: 'UTC', ...step.environment },
    });
    const counts = readCounts(step, status ?? 1);
    total.passed += counts.passed;
    total.failed += counts.failed;
    console.log(
      `▸ ${step.name}: ${status === 0 ? 'ok' : 'FAILED'}, ${((performance.now() - startedAt) / 1000).toFixed(1)} s`,
    );
    // What follows would only repeat the failure of a step that checks the sources.
    if (status !== 0 && !step.counts) break;
  }
  return total;
}

const isCheck = process.argv.includes('--check');
if (!isCheck && findChromium() === null) {
  console.error(howToInstallChromium);
  process.exit(1);
}
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const { passed, failed } = run(isCheck ? checks : everything);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
