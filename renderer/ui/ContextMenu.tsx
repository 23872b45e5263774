import { ContextMenu as Base } from '@base-ui/react/context-menu';
import type { ReactElement } from 'react';
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

/** A menu at the pointer. */
export function ContextMenu({ label, entries, children, onOpenChange }: Props) {
  return (
    <Base.Root onOpenChange={onOpenChange}>
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
