import { useEffect, useSyncExternalStore } from 'react';
import { focusOn } from '#renderer/workbench/focus-target.ts';
import type { Overlays } from './overlays.ts';

/** Shows the dialog that is open; after it the focus is where it was before, so that keys go on. */
export function OverlayHost({ overlays }: { overlays: Overlays }) {
  const overlay = useSyncExternalStore(overlays.subscribe, overlays.get);
  const isOpen = overlay !== null;
  useEffect(() => {
    if (isOpen || document.activeElement !== document.body) return;
    if (overlays.restoreFocus() === false) focusOn('work');
  }, [isOpen, overlays]);
  if (overlay === null) return null;
  const { component: Component, props, key } = overlay;
  return <Component key={key} {...props} onClose={() => overlays.close(key)} />;
}
