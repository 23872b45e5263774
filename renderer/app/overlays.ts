import type { ComponentType } from 'react';
import type { OverlayProps } from '#renderer/workbench/workbench.ts';
import { keepFocus } from './keep-focus.ts';

type Overlay = { key: number; component: ComponentType<OverlayProps>; props: object };

/** The one dialog that is open, or null. */
export type Overlays = {
  get: () => Overlay | null;
  open: (component: ComponentType<OverlayProps>, props: object) => void;
  close: (key: number) => void;
  /** Puts the focus where it was before the dialog; false: that is gone. Null: no dialog has been closed. */
  restoreFocus: () => boolean | null;
  subscribe: (listener: () => void) => () => void;
};

/** No dialog open; the application makes one. */
export function createOverlays(): Overlays {
  const listeners = new Set<() => void>();
  let current: Overlay | null = null;
  let opened = 0;
  let restore: (() => boolean) | null = null;
  function set(next: Overlay | null): void {
    current = next;
    for (const listener of listeners) listener();
  }
  return {
    get: () => current,
    open(component, props) {
      // One dialog after another leads back to the page, not to the first.
      if (current === null) restore = keepFocus();
      set({ key: ++opened, component, props });
    },
    // A dialog that has been replaced must not close its successor.
    close: (key) => current?.key === key && set(null),
    restoreFocus() {
      const run = restore;
      restore = null;
      return run === null ? null : run();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
