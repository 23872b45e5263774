import type { PatternAnswer, PatternQuestion } from './pattern-worker.ts';

/** Longer than any pattern needs that goes forward only, and short enough to wait for. */
const LIMIT_MS = 1000;

export type PatternFound = PatternAnswer | 'too-slow';

/** Looks for patterns beside the window: one that goes back and forth without end would hold it for good. */
export type PatternLine = {
  /** A newer question takes the place of one that waits or is at work: the answer to that never comes. */
  ask(question: PatternQuestion, answer: (found: PatternFound) => void): void;
  close(): void;
};

export function createPatternLine(): PatternLine {
  let worker: Worker | null = null;
  let clock: ReturnType<typeof setTimeout> | undefined;

  function stop(): void {
    clearTimeout(clock);
    worker?.terminate();
    worker = null;
  }

  return {
    ask(question, answer) {
      // At work on the question before: whoever types a pattern has no use for its first half.
      if (clock !== undefined) stop();
      worker ??= new Worker(new URL('./pattern-worker.ts', import.meta.url), { type: 'module' });
      clock = setTimeout(() => {
        stop();
        clock = undefined;
        answer('too-slow');
      }, LIMIT_MS);
      worker.onmessage = ({ data }: MessageEvent<PatternAnswer>) => {
        clearTimeout(clock);
        clock = undefined;
        answer(data);
      };
      worker.postMessage(question);
    },
    close() {
      stop();
      clock = undefined;
    },
  };
}
