import { type RefObject, useEffect } from 'react';

const focusable = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"], [contenteditable="true"]';

/** F6 and Shift+F6 go from pane to pane, as desktop programs do. A pane is an element with `data-pane`. */
export function usePaneKeys(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    function handleKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'F6' || event.isComposing || ref.current === null) return;
      event.preventDefault();
      const panes = [...ref.current.querySelectorAll<HTMLElement>('[data-pane]')];
      const at = panes.findIndex((pane) => pane.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      const next = panes[(at + step + panes.length) % panes.length];
      (next?.querySelector<HTMLElement>('[data-pane-start]') ?? next?.querySelector<HTMLElement>(focusable))?.focus();
    }
    window.addEventListener('keydown', handleKeyDown);
    return () => window.removeEventListener('keydown', handleKeyDown);
  }, [ref]);
}
