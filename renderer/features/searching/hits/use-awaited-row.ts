import { type RefObject, useEffect } from 'react';

/**
 * Goes again to a row that keys have gone to before it was read, as End does in a long list, once it is there.
 * `awaitedRef` holds such a row, or null.
 */
export function useAwaitedRow(
  awaitedRef: RefObject<number | null>,
  active: number,
  isRead: (index: number) => boolean,
  go: (index: number) => void,
): void {
  useEffect(() => {
    if (awaitedRef.current === null || awaitedRef.current !== active || !isRead(active)) return;
    awaitedRef.current = null;
    go(active);
  });
}
