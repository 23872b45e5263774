import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';
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

type FocusHeir = { onFocus: () => void; onBlur: (event: FocusEvent) => void };

/**
 * Whenever `shown` changes, and once its component is gone: a focus that went with what was shown, or with a button that
 * was switched off, goes to the work pane. Otherwise the keyboard would be nowhere. To be spread on what may go.
 */
export function useFocusHeir(shown: string): FocusHeir {
  const hadFocus = useRef(false);
  useEffect(
    () => () => {
      const { activeElement } = document;
      const isNowhere = activeElement === document.body || activeElement?.matches(':disabled') === true;
      if (hadFocus.current && isNowhere) focusOn('work');
    },
    [shown],
  );
  return {
    onFocus: () => (hadFocus.current = true),
    // Without another element that takes it, the focus is lost and not led away.
    onBlur: ({ relatedTarget }) => (hadFocus.current = relatedTarget === null),
  };
}
