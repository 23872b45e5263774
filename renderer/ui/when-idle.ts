const waiting = new Set<() => void>();
let isAsked = false;

/** Runs a piece of work when nothing else is to be done, one piece at a time in the order asked for; gives how to call it off. */
export function whenIdle(work: () => void): () => void {
  waiting.add(work);
  ask();
  return () => waiting.delete(work);
}

function ask(): void {
  if (isAsked || waiting.size === 0) return;
  isAsked = true;
  if (typeof window.requestIdleCallback === 'function') window.requestIdleCallback(runOne);
  else window.setTimeout(runOne, 50);
}

function runOne(): void {
  isAsked = false;
  const [next] = waiting;
  if (next === undefined) return;
  waiting.delete(next);
  next();
  ask();
}
