/** Puts the focus on the first element in it that takes one. */
export function focusFirst(container: HTMLElement): void {
  const candidates = container.querySelectorAll<HTMLElement>(
    'a[href], button, input:not([type=radio]), input:checked, select, textarea, [tabindex]',
  );
  for (const candidate of candidates) {
    if (candidate.tabIndex < 0) continue;
    // What is disabled or hidden does not take it.
    candidate.focus();
    if (document.activeElement === candidate) return;
  }
}
