import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter';
import type { JsonTestResults } from 'vitest/node';

/** How many tests passed and failed, and the failures in words: where, which test, and how it began to fail. */
export type Outcome = { passed: number; failed: number; failures: string[] };
export type Runner = 'vitest' | 'playwright';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Where the runners leave their JSON reports. */
export const reportsFolder = `${root}.cache/reports/`;

/** How much of a failure is said once more at the end: enough for a message, a seed and the first places of a stack. */
const LINES_OF_A_FAILURE = 24;

export function reportPath(step: string): string {
  return `${reportsFolder}${step.replace(/\W+/g, '-')}.json`;
}

/** What became of a step; one that runs no tests, or could not report on them, counts as one failure when it fails. */
export function readOutcome(
  { name, runner }: { name: string; runner?: Runner },
  hasSucceeded: boolean,
): Outcome {
  const asOne: Outcome = hasSucceeded
    ? { passed: 0, failed: 0, failures: [] }
    : { passed: 0, failed: 1, failures: [`${name}: failed, as said above`] };
  if (!runner) return asOne;
  try {
    const outcome = outcomeOf[runner](readFileSync(reportPath(name), 'utf8'));
    return hasSucceeded || outcome.failed > 0 ? outcome : { ...asOne, passed: outcome.passed };
  } catch {
    // The runner ended before it could report.
    return { passed: 0, failed: 1, failures: [`${name}: ended without a report`] };
  }
}

const outcomeOf: Record<Runner, (report: string) => Outcome> = {
  vitest(report) {
    const { numPassedTests, numFailedTests, success, testResults } = JSON.parse(report) as JsonTestResults;
    const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
      const file = relative(root, name);
      const failed = assertionResults
        .filter((test) => test.status === 'failed')
        .map((test) => told(`${file} › ${test.fullName}`, test.failureMessages ?? []));
      return status === 'failed' && failed.length === 0 ? [told(file, [message])] : failed;
    });
    return { passed: numPassedTests, failed: success ? 0 : Math.max(1, numFailedTests), failures };
  },
  playwright(report) {
    const { stats, suites } = JSON.parse(report) as JSONReport;
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      failures: suites.flatMap(failuresOfSuite),
    };
  },
};

function failuresOfSuite({ specs, suites = [] }: JSONReportSuite): string[] {
  const own = specs
    .filter((spec) => !spec.ok)
    .map(({ file, line, title, tests }) =>
      told(
        `${file}:${line} › ${title}`,
        tests.flatMap((test) =>
          test.results.flatMap((result) => result.errors.map((error) => error.message)),
        ),
      ),
    );
  return [...own, ...suites.flatMap(failuresOfSuite)];
}

function told(title: string, messages: string[]): string {
  const lines = messages.flatMap((message) =>
    stripVTControlCharacters(message).split('\n').slice(0, LINES_OF_A_FAILURE),
  );
  return [title, ...lines.map((line) => `    ${line}`)].join('\n');
}
