import { createContext, Script } from 'node:vm';
import type { TimeLimit } from '#core/ports/time-limit.ts';

const script = new Script('work()');
const place: { work?: () => unknown } = {};
const context = createContext(place);

/** The engine looks at the clock even inside a regular expression that goes back and forth without end. */
export const timeLimit: TimeLimit = {
  within(limitMs, work) {
    place.work = work;
    try {
      return { value: script.runInContext(context, { timeout: limitMs }) as ReturnType<typeof work> };
    } catch (error) {
      if (isTimeout(error)) return null;
      throw error;
    } finally {
      delete place.work;
    }
  },
};

/** It comes out of the other context, and is no `Error` of this one. */
function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}
