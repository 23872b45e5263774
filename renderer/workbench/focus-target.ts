import { type RefObject, useEffect } from 'react';
import type { FocusTarget } from './workbench.ts';

const targets = new Map<FocusTarget, RefObject<HTMLElement | null>>();

/** Makes the element the place where `workbench.focus(target)` puts the focus. */
export function useFocusTarget(target: FocusTarget, ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    targets.set(target, ref);
    return () => {
      if (targets.get(target) === ref) targets.delete(target);
    };
  }, [target, ref]);
}

/** Focuses the element registered for the target, in a pane the part whose keys do its work; text in a field is selected. */
export function focusOn(target: FocusTarget): void {
  const element = targets.get(target)?.current;
  const start = element?.querySelector<HTMLElement>('[data-pane-start]') ?? element;
  start?.focus();
  if (element instanceof HTMLInputElement) element.select();
}
