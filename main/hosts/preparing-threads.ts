import { availableParallelism } from 'node:os';
import type { PagePreparer } from '#core/ports/page-preparer.ts';
import {
  createPreparingThread,
  type PreparingThread,
  type PreparingThreadOptions,
} from './preparing-thread.ts';

/** Each has tables of its own for some 90 MB, and storing takes half as long as splitting: more of them would wait for it. */
const mostThreads = 3;
/** A thread takes as long to start as to split some pages: another one starts where so many files wait in every line. */
const fullLine = 4;
/** Pages take from 2 to 50 ms to split and 10 to store: so many evens that out, and the memory they take is bounded. */
const aheadOf = (threads: number): number => fullLine * (threads + 1);

export type PreparingThreadsOptions = PreparingThreadOptions & {
  /** How many threads there are at most. */
  atOnce?: number;
};

/** Prepares files in threads of its own, each file in the one that has the fewest; who asks sees to the files' order. */
export function createPreparingThreads({
  atOnce = Math.min(mostThreads, availableParallelism()),
  ...options
}: PreparingThreadsOptions = {}): PagePreparer & { close(): Promise<void> } {
  const threads = Array.from({ length: atOnce }, () => createPreparingThread(options));

  function choose(): PreparingThread {
    const [first, ...others] = threads.filter((thread) => thread.isRunning);
    const shortest =
      first && others.reduce((one, other) => (other.waiting < one.waiting ? other : one), first);
    if (shortest && shortest.waiting < fullLine) return shortest;
    return threads.find((thread) => !thread.isRunning) ?? (shortest as PreparingThread);
  }

  return {
    ahead: aheadOf(atOnce),
    prepare: (file, wanted, steps) => choose().prepare(file, wanted, steps),
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}
