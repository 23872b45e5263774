/** A paragraph at the middle of the view, how much of it lies above that line, and how high the whole text was then. */
type Place = { block: Element; share: number; textHeight: number };

function middleOf(scroller: HTMLElement): number {
  return scroller.getBoundingClientRect().top + scroller.clientHeight / 2;
}

function placeIn(scroller: HTMLElement): Place | null {
  const middle = middleOf(scroller);
  const blocks = scroller.querySelectorAll('[data-part="body"] > *');
  let [from, to] = [0, blocks.length - 1];
  while (from < to) {
    const half = Math.floor((from + to) / 2);
    if ((blocks[half]?.getBoundingClientRect().bottom ?? 0) < middle) from = half + 1;
    else to = half;
  }
  const block = blocks[from];
  if (block === undefined) return null;
  const { top, height } = block.getBoundingClientRect();
  return { block, share: height === 0 ? 0 : (middle - top) / height, textHeight: scroller.scrollHeight };
}

/** The caret, if it is in the text: a range that goes with it when the text changes. */
function caretIn(scroller: HTMLElement): Range | null {
  const { focusNode, focusOffset = 0 } = document.getSelection() ?? {};
  if (!focusNode || !scroller.contains(focusNode)) return null;
  const caret = new Range();
  caret.setStart(focusNode, focusOffset);
  return caret;
}

function positionOf(caret: Range): DOMRect | null {
  const [line] = caret.getClientRects();
  const { startContainer } = caret;
  return line ?? (startContainer instanceof Element ? startContainer.getBoundingClientRect() : null);
}

/** How far the caret lies outside the view, if it lay inside before lines of another width moved it away from the middle. */
function lostCaret(scroller: HTMLElement, caretOfText: Range | null, growth: number): number {
  const caret = caretOfText && positionOf(caretOfText);
  if (caret === null) return 0;
  const half = scroller.clientHeight / 2;
  const fromMiddle = caret.top - middleOf(scroller);
  if (Math.abs(fromMiddle) > half * Math.max(1, growth)) return 0;
  return Math.max(0, fromMiddle + caret.height - half) + Math.min(0, fromMiddle + half);
}

/**
 * What is read stays in the middle of the view, and the caret in sight, when a pane opens or closes beside the text: lines
 * of another width make it longer or shorter, and the browser would keep a number of pixels. For a `ref`.
 */
export function keepPlace(scroller: HTMLElement | null): (() => void) | undefined {
  if (scroller === null) return undefined;
  let place: Place | null = null;
  let caret: Range | null = null;
  let width = scroller.clientWidth;
  // A pane that opens with a field to write in takes the selection out of the text: its last place there counts.
  const noteCaret = (): void => {
    caret = caretIn(scroller) ?? caret;
  };
  const note = (): void => {
    // A scroll may be told before the new width that led to it; the place in the old one counts then.
    if (scroller.clientWidth === width) place = scroller.scrollTop === 0 ? null : placeIn(scroller);
  };
  const resized = new ResizeObserver(() => {
    if (scroller.clientWidth === width) return;
    width = scroller.clientWidth;
    if (place === null || !place.block.isConnected) return;
    const { top, height } = place.block.getBoundingClientRect();
    scroller.scrollTop += top + place.share * height - middleOf(scroller);
    scroller.scrollTop += lostCaret(scroller, caret, scroller.scrollHeight / place.textHeight);
  });
  scroller.addEventListener('scroll', note, { passive: true });
  document.addEventListener('selectionchange', noteCaret);
  resized.observe(scroller);
  return () => {
    scroller.removeEventListener('scroll', note);
    document.removeEventListener('selectionchange', noteCaret);
    resized.disconnect();
  };
}
