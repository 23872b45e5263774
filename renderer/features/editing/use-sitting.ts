import { useEffect, useRef, useState } from 'react';
import { useClient } from '#renderer/bridge/client-context.ts';
import type { ArticleDetail } from '#shared/contract/editing.ts';
import { closeInBackground } from './pending-saves.ts';
import { openSitting } from './sitting.ts';
import type { Sitting } from './sitting.ts';
import { createUnsavedTexts } from './unsaved-texts.ts';

/** A sitting for as long as the component lives. What is not saved when it goes is saved in the background. */
export function useSitting(detail: ArticleDetail): Sitting {
  const client = useClient();
  const mounts = useRef(0);
  const [sitting] = useState(() =>
    openSitting({
      detail,
      client,
      unsavedTexts: createUnsavedTexts(window.localStorage),
      closeQueue: (queue) => closeInBackground(detail.id, queue),
    }),
  );

  useEffect(() => {
    const { queue } = sitting;
    function leave(): void {
      queue.keepNow();
      void queue.save('autosave');
    }
    function hide(): void {
      if (document.visibilityState === 'hidden') leave();
    }
    window.addEventListener('pagehide', leave);
    window.addEventListener('blur', leave);
    document.addEventListener('visibilitychange', hide);
    mounts.current += 1;
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('blur', leave);
      document.removeEventListener('visibilitychange', hide);
      mounts.current -= 1;
      // React's strict mode unmounts and mounts again at once: that is no end of the sitting.
      queueMicrotask(() => {
        if (mounts.current === 0) sitting.close();
      });
    };
  }, [sitting]);

  return sitting;
}
