import { useEffect } from 'react';
import { invalidateOnEvents } from '#renderer/bridge/event-invalidation.ts';
import type { Workbench } from '#renderer/workbench/workbench.ts';

/** Listens to the host: reads again what changed, runs the actions that it asks for, and reads all again after a gap. */
export function useHostEvents(workbench: Workbench): void {
  useEffect(() => {
    const { client, queryClient } = workbench;
    const invalidate = invalidateOnEvents(queryClient);
    let wasCut = false;
    const stopEvents = client.subscribe((event) => {
      if (event.type === 'action.requested') workbench.runAction(event.action, { fileIds: event.fileIds });
      else invalidate(event);
    });
    const stopWatching = client.watchConnection((state) => {
      if (state === 'connected' && wasCut) void queryClient.invalidateQueries();
      wasCut = state !== 'connected';
    });
    return () => {
      stopEvents();
      stopWatching();
    };
  }, [workbench]);
}
