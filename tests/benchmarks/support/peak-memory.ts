import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const ownMs = 100;
/** Looking at a browser's processes is not free, and slows it down when done often. */
const childrenMs = 1000;

/** Does the work and gives the most memory that this process held meanwhile, in megabytes. */
export function ownPeak(work: () => Promise<unknown>): Promise<number> {
  return peak(() => process.memoryUsage.rss(), ownMs, work);
}

/**
 * The same of all processes that descend from this one, as a browser's do; memory that they share is counted once. NaN
 * where the system does not tell.
 */
export function childrenPeak(work: () => Promise<unknown>): Promise<number> {
  return process.platform === 'linux'
    ? peak(childrenMemory, childrenMs, work)
    : work().then(() => Number.NaN);
}

async function peak(read: () => number, everyMs: number, work: () => Promise<unknown>): Promise<number> {
  let most = read();
  const timer = setInterval(() => {
    most = Math.max(most, read());
  }, everyMs);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return Math.max(most, read()) / 1_000_000;
}

function childrenMemory(): number {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const pairs = lines.map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
  const family = new Set([process.pid]);
  for (const [pid, parent] of pairs) if (family.has(parent)) family.add(pid);
  family.delete(process.pid);
  return [...family].reduce((sum, pid) => sum + proportionalSize(pid), 0);
}

/** 0 for a process that has ended. */
function proportionalSize(pid: number): number {
  try {
    return (
      Number(/^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) * 1024
    );
  } catch {
    return 0;
  }
}
