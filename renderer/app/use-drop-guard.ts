import { useLayoutEffect } from 'react';

/** Keeps the browser from opening an address or a file that is dropped where nothing takes it. */
export function useDropGuard(): void {
  // Before the first paint: a browser opens what is dropped on a page that does not listen yet.
  useLayoutEffect(() => {
    function refuse(event: DragEvent): void {
      if (event.defaultPrevented || takesText(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none';
    }
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
    return () => {
      window.removeEventListener('dragover', refuse);
      window.removeEventListener('drop', refuse);
    };
  }, []);
}

/** A field takes a text; an address that comes without one it would leave to the browser, which opens it. */
function takesText({ target, dataTransfer }: DragEvent): boolean {
  const isField =
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'));
  return isField && dataTransfer?.types.includes('text/plain') === true;
}
