import { useLayoutEffect, useRef, useState } from 'react';

/** A function that is always the same and does what the one given last does: for parts that are drawn anew only when they change. */
export function useLatestCallback<Parameters extends unknown[], Result>(
  callback: (...parameters: Parameters) => Result,
): (...parameters: Parameters) => Result {
  const latest = useRef(callback);
  useLayoutEffect(() => {
    latest.current = callback;
  });
  const [stable] = useState(
    () =>
      (...parameters: Parameters): Result =>
        latest.current(...parameters),
  );
  return stable;
}
