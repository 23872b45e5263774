// Keeps the browser from opening an address or a file that is dropped where nothing takes it. From the first script on, not
// from a component: what React hides while a part of the page is fetched stops listening. On the window, after everything
// that takes drops, which therefore listens on the document or within it.
// Entering counts, too: where what is under the pointer changes in the moment of the drop, the answer to it alone decides.
for (const type of ['dragenter', 'dragover', 'drop'] as const) window.addEventListener(type, refuse);

function refuse(event: DragEvent): void {
  if (event.defaultPrevented || takesText(event)) return;
  event.preventDefault();
  if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none';
}

/** A field takes a text; an address that comes without one it would leave to the browser, which opens it. */
function takesText({ target, dataTransfer }: DragEvent): boolean {
  const isField =
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'));
  return isField && dataTransfer?.types.includes('text/plain') === true;
}
