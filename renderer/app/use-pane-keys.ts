import { useEffect } from 'react';

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"], [contenteditable="true"]';

/** F6 and Shift+F6 go from pane to pane, as desktop programs do. A pane is an element with `data-pane`; one with nothing to focus is passed over. */
export function usePaneKeys(): void {
  useEffect(() => {
    function handleKeyDown(event: KeyboardEvent): void {
      if (
        event.key !== 'F6' ||
        event.isComposing ||
        document.querySelector('[role="dialog"][data-open][aria-modal]')
      )
        return;
      event.preventDefault();
      // The toasts listen for F6 as well; here they are one pane among the others.
      event.stopImmediatePropagation();
      const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
      // The last: a pane may lie in another, as the source beside a text does.
      const at = panes.findLastIndex((pane) => pane.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      for (let tried = 1; tried <= panes.length; tried += 1) {
        const start = startOf(panes[(at + step * tried + panes.length * tried) % panes.length]);
        if (start === null) continue;
        start.focus();
        return;
      }
    }
    window.addEventListener('keydown', handleKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', handleKeyDown, { capture: true });
  }, []);
}

function startOf(pane: HTMLElement | undefined): HTMLElement | null {
  const marked = pane?.querySelector<HTMLElement>('[data-pane-start]');
  return marked ?? pane?.querySelector<HTMLElement>(focusable) ?? null;
}
