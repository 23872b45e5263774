const reachable =
  'a[href], button, input:not([type=radio]), input:checked, select, textarea, summary, [tabindex]';

/** Puts the focus on the first element in it that takes one. */
export function focusFirst(container: HTMLElement): void {
  for (const candidate of container.querySelectorAll<HTMLElement>(reachable)) {
    if (candidate.tabIndex < 0) continue;
    // What is disabled or hidden does not take it.
    candidate.focus();
    if (document.activeElement === candidate) return;
  }
}

/** What Tab leads to within it, in order. */
export function tabStops(container: HTMLElement): HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>(reachable)].filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(':disabled') &&
      element.checkVisibility({ visibilityProperty: true }),
  );
}
