import { useEffect, useRef } from 'react';

/**
 * A row that keys have gone to before it was read, as End does in a long list: `go` is called again once it is there.
 * Gives a function that notes such a row.
 */
export function useAwaitedRow(
  active: number,
  isRead: (index: number) => boolean,
  go: (index: number) => void,
): (index: number) => void {
  const awaited = useRef<number | null>(null);
  useEffect(() => {
    if (awaited.current === null || awaited.current !== active || !isRead(active)) return;
    awaited.current = null;
    go(active);
  });
  return (index) => {
    awaited.current = index;
  };
}
