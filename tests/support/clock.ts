import type { Clock } from '#core/ports/index.ts';

/** A clock that stands still until it is moved; it goes on one millisecond at each look, so that times differ. */
export function fixedClock(startMs = Date.UTC(2022, 9, 26, 8)): Clock & { advance(ms: number): void } {
  let now = startMs;
  return {
    now: () => (now += 1),
    elapsed: () => now,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    advance(ms) {
      now += ms;
    },
  };
}
