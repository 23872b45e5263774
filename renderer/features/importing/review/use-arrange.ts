import { useRef } from 'react';
import { BridgeError } from '#renderer/bridge/bridge-error.ts';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { ReviewOperation } from '#shared/contract/page-review.ts';
import type { PageId } from '#shared/domain/ids.ts';

/** Does the steps of a page review one after the other, each on the page as the one before left it; true where it was done. */
export function useArrange(pageId: PageId): (operation: ReviewOperation) => Promise<boolean> {
  const { client, queryClient, fail } = useWorkbench();
  const last = useRef<Promise<boolean>>(Promise.resolve(true));
  const { queryKey } = procedureQuery('importing.reviewPage', { pageId });

  async function arrange(operation: ReviewOperation): Promise<boolean> {
    const version = queryClient.getQueryData(queryKey)?.version ?? '';
    try {
      const next = await client.dispatch('importing.arrangePage', { pageId, version, operation });
      // An answer that is still under way would show the page as it was.
      await queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData(queryKey, next);
      return true;
    } catch (error) {
      if (!(error instanceof BridgeError)) throw error;
      fail(error);
      if (error.code === 'conflict' || error.code === 'not_found')
        await queryClient.invalidateQueries({ queryKey });
      return false;
    }
  }

  return (operation) => {
    last.current = last.current.then(() => arrange(operation));
    return last.current;
  };
}
