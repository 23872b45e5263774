/** Milliseconds that an action takes. */
export function duration(action: () => void): number {
  const startedAt = performance.now();
  action();
  return performance.now() - startedAt;
}
