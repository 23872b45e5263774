import type { ComponentType } from 'react';
import { keepFocus } from '#renderer/ui/keep-focus.ts';
import type { OverlayProps } from '#renderer/workbench/workbench.ts';

type Overlay = { key: number; component: ComponentType<OverlayProps>; props: object };

/** The one dialog that is open, or null. */
export type Overlays = {
  get: () => Overlay | null;
  open: (component: ComponentType<OverlayProps>, props: object) => void;
  close: (key: number) => void;
  /** Puts the focus where it was before the dialog; false: that is gone. Null: no dialog has been closed. */
  restoreFocus: () => boolean | null;
  subscribe: (listener: () => void) => () => void;
  /** Runs once no dialog has been open for a moment. Gives how to call it off. */
  whenClosed: (run: () => void) => () => void;
};

/** So many milliseconds without a dialog mean that what was done in one has come to its end. */
const pause = 300;

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
  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
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
    subscribe,
    whenClosed(run) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      // One dialog may lead to the next.
      function look(): void {
        clearTimeout(timer);
        if (current === null) timer = setTimeout(end, pause);
      }
      const unsubscribe = subscribe(look);
      function end(): void {
        unsubscribe();
        run();
      }
      look();
      return () => {
        clearTimeout(timer);
        unsubscribe();
      };
    },
  };
}
