import { useEffect, useRef } from 'react';
import { useLatestCallback } from '#renderer/ui/use-latest-callback.ts';
import type { ReviewDoubt } from '#shared/contract/page-review.ts';

/** Goes to a doubt again whose answer has been taken back, wherever one is by then. Gives how to note what is answered. */
export function useAnswersTakenBack(
  doubts: readonly ReviewDoubt[],
  goToDoubt: (at: number) => void,
): (ids: readonly string[]) => void {
  const answered = useRef(new Set<string>());
  const go = useLatestCallback(goToDoubt);
  useEffect(() => {
    const at = doubts.findIndex(({ id }) => answered.current.delete(id));
    if (at >= 0) go(at);
  }, [doubts, go]);
  return (ids) => {
    for (const id of ids) answered.current.add(id);
  };
}
