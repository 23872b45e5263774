import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type Counts = { passed: number; failed: number };
export type Runner = 'vitest' | 'playwright';

/** Where the runners leave their JSON reports. */
export const reportsFolder = fileURLToPath(new URL('../../../.cache/reports/', import.meta.url));

export function reportPath(step: string): string {
  return `${reportsFolder}${step.replace(/\W+/g, '-')}.json`;
}

/** How many tests of a step passed and failed; a step that runs no tests counts as one failure when it fails. */
export function readCounts(
  { name, runner }: { name: string; runner?: Runner },
  hasSucceeded: boolean,
): Counts {
  if (!runner) return { passed: 0, failed: hasSucceeded ? 0 : 1 };
  try {
    const counts = countsOf[runner](readFileSync(reportPath(name), 'utf8'));
    return hasSucceeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch {
    // The runner ended before it could report.
    return { passed: 0, failed: 1 };
  }
}

const countsOf: Record<Runner, (report: string) => Counts> = {
  vitest(report) {
    const { numPassedTests, numFailedTests, success } = JSON.parse(report) as {
      numPassedTests: number;
      numFailedTests: number;
      success: boolean;
    };
    return { passed: numPassedTests, failed: success ? 0 : Math.max(1, numFailedTests) };
  },
  playwright(report) {
    const { stats } = JSON.parse(report) as {
      stats: { expected: number; unexpected: number; flaky: number };
    };
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
  },
};
