import { ContextMenu as Base } from '@base-ui/react/context-menu';
import { type ReactElement, useEffect, useState } from 'react';
import { type FocusNote, keepFocus, keepFocusBefore } from './keep-focus.ts';
import styles from './Menu.module.css';
import { MenuEntries } from './MenuEntries.tsx';
import type { MenuEntry } from './menu-entry.ts';

type Props = {
  /** Accessible name. */
  label: string;
  /** Made when the menu opens, so that it can follow what was clicked. */
  entries: readonly MenuEntry[];
  /** The element on which a right click, a long press or the menu key opens it. */
  children: ReactElement;
  onOpenChange?: (open: boolean) => void;
};

/** A menu at the pointer; where there is nothing to choose, none. */
export function ContextMenu({ label, entries, children, onOpenChange }: Props) {
  // Where the focus was before the menu that is asked for; null: none is.
  const [before, setBefore] = useState<FocusNote | null>(null);
  const isEmpty = entries.length === 0;
  // The entries follow the click that asks for them: whether there are any is known only after it.
  if (before !== null && isEmpty) setBefore(null);
  useEffect(() => {
    if (before === null) return undefined;
    keepFocusBefore(before);
    return () => keepFocusBefore(null);
  }, [before]);

  function handleOpenChange(open: boolean) {
    const note = open ? keepFocus() : null;
    setBefore(() => note);
    onOpenChange?.(open);
  }

  return (
    <Base.Root open={before !== null && !isEmpty} onOpenChange={handleOpenChange}>
      <Base.Trigger render={children} />
      {/* As in Menu. */}
      <Base.Portal role="region" aria-label={label}>
        <Base.Positioner className={styles.positioner}>
          <Base.Popup className={styles.popup}>
            <MenuEntries entries={entries} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
