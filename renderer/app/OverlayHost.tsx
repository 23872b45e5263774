import { useSyncExternalStore } from 'react';
import type { Overlays } from './overlays.ts';

/** Shows the dialog that is open. */
export function OverlayHost({ overlays }: { overlays: Overlays }) {
  const overlay = useSyncExternalStore(overlays.subscribe, overlays.get);
  if (overlay === null) return null;
  const { component: Component, props, key } = overlay;
  return <Component key={key} {...props} onClose={() => overlays.close(key)} />;
}
