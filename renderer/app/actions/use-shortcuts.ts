import { useEffect } from 'react';
import { isShortcut } from '#renderer/ui/shortcut-keys.ts';
import type { Action } from '#renderer/workbench/feature.ts';
import type { Workbench } from '#renderer/workbench/workbench.ts';
import type { Overlays } from '#renderer/app/overlays.ts';
import { whenIdle } from '#renderer/ui/when-idle.ts';
import { loadPalette } from './open-palette.ts';
import { allActions } from './all-actions.ts';

/** Runs the action whose shortcut is pressed and that can run now, unless a dialog is open or an input method is at work. */
export function useShortcuts(workbench: Workbench, overlays: Overlays): void {
  // What cannot be fetched is told when it is asked for.
  useEffect(() => whenIdle(() => void loadPalette().catch(() => undefined)), []);
  useEffect(() => {
    function handleKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || overlays.get() !== null)
        return;
      const isTyping = isTextTarget(event.target);
      const candidates = allActions.filter((candidate) => matches(candidate, event, isTyping));
      if (candidates.length === 0) return;
      // Also where none can run: the browser's own meaning of the keys would surprise more.
      event.preventDefault();
      const action = candidates.find(({ canRun }) => canRun?.(workbench) !== false);
      if (action !== undefined) workbench.runAction(action.id);
    }
    window.addEventListener('keydown', handleKeyDown);
    return () => window.removeEventListener('keydown', handleKeyDown);
  }, [workbench, overlays]);
}

function matches(action: Action, event: KeyboardEvent, isTyping: boolean): boolean {
  return [action.shortcut, ...(action.alsoShortcuts ?? [])].some((shortcut) => {
    if (shortcut === undefined || !isShortcut(event, shortcut)) return false;
    return !isTyping || (action.whileTyping ?? /Mod|Ctrl|Alt|^F\d/.test(shortcut));
  });
}

function isTextTarget(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
