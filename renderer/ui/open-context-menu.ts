import type { KeyboardEvent } from 'react';

/** Whether a key press asks for the context menu. */
export function asksForContextMenu({ key, shiftKey }: KeyboardEvent): boolean {
  return key === 'ContextMenu' || (key === 'F10' && shiftKey);
}

/** Opens the context menu at an element, as a right click on its beginning would. */
export function openContextMenu(element: Element | null): void {
  if (element === null) return;
  const { left, bottom } = element.getBoundingClientRect();
  element.dispatchEvent(
    new MouseEvent('contextmenu', {
      bubbles: true,
      cancelable: true,
      clientX: left + 24,
      clientY: bottom,
      button: 2,
    }),
  );
}
