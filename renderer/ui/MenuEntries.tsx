import { Menu } from '@base-ui/react/menu';
import { Check, ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { Kbd } from './Kbd.tsx';
import styles from './Menu.module.css';
import type { MenuEntry } from './menu-entry.ts';

/** Lines of a menu or context menu, submenus included. */
export function MenuEntries({ entries }: { entries: readonly MenuEntry[] }) {
  return entries.map((entry) => <Entry key={entry.id} entry={entry} />);
}

function Entry({ entry }: { entry: MenuEntry }) {
  if (entry.kind === 'separator') return <Menu.Separator className={styles.separator} />;
  if (entry.kind === 'submenu') return <Submenu entry={entry} />;
  const content = (
    <>
      <span className={styles.mark}>{entry.checked === true ? <Check aria-hidden /> : entry.icon}</span>
      <span className={styles.label}>{entry.label}</span>
      {entry.shortcut !== undefined && <Kbd shortcut={entry.shortcut} />}
    </>
  );
  if (entry.checked !== undefined) {
    return (
      <Menu.CheckboxItem
        className={styles.item}
        checked={entry.checked}
        disabled={entry.disabled}
        closeOnClick
        onCheckedChange={entry.onSelect}
      >
        {content}
      </Menu.CheckboxItem>
    );
  }
  return (
    <Menu.Item
      className={styles.item}
      disabled={entry.disabled}
      data-danger={entry.danger === true ? '' : undefined}
      onClick={entry.onSelect}
    >
      {content}
    </Menu.Item>
  );
}

function Submenu({ entry }: { entry: Extract<MenuEntry, { kind: 'submenu' }> }) {
  const id = useId();
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger id={id} className={styles.item} disabled={entry.disabled}>
        <span className={styles.mark}>{entry.icon}</span>
        <span className={styles.label}>{entry.label}</span>
        <ChevronRight aria-hidden />
      </Menu.SubmenuTrigger>
      <Menu.Portal role="region" aria-labelledby={id}>
        <Menu.Positioner className={styles.positioner} sideOffset={2} alignOffset={-5}>
          <Menu.Popup className={styles.popup}>
            <MenuEntries entries={entry.entries} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  );
}
