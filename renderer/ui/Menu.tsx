import { Menu as Base } from '@base-ui/react/menu';
import { type ReactElement, useId } from 'react';
import styles from './Menu.module.css';
import { MenuEntries } from './MenuEntries.tsx';
import type { MenuEntry } from './menu-entry.ts';

type Props = {
  /** The button that opens the menu. */
  trigger: ReactElement;
  /** What stands in the menu, or an element that works it out: it is rendered only while the menu is open. */
  entries: readonly MenuEntry[] | ReactElement;
  align?: 'start' | 'center' | 'end';
  /** Told to those who hear the button; its looks are the trigger's own. */
  disabled?: boolean;
};

/** A menu that a button opens. */
export function Menu({ trigger, entries, align = 'start', disabled = false }: Props) {
  const id = useId();
  return (
    <Base.Root>
      <Base.Trigger id={id} disabled={disabled} render={trigger} />
      {/* At the end of the page it lies in none of its landmarks: it is one of its own. */}
      <Base.Portal role="region" aria-labelledby={id}>
        <Base.Positioner className={styles.positioner} sideOffset={4} align={align}>
          <Base.Popup className={styles.popup}>
            {isElement(entries) ? entries : <MenuEntries entries={entries} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function isElement(entries: Props['entries']): entries is ReactElement {
  return !Array.isArray(entries);
}
