import { setImmediate } from 'node:timers/promises';
import type { Clock } from '#core/ports/index.ts';

export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  pause: () => setImmediate(),
};
