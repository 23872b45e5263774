import styles from './Kbd.module.css';
import { shortcutKeys } from './shortcut-keys.ts';

/** A shortcut such as `Mod+Shift+Z`, as this machine's keyboard writes it. */
export function Kbd({ shortcut }: { shortcut: string }) {
  return <kbd className={styles.kbd}>{shortcutKeys(shortcut).join(isMac() ? '' : '+')}</kbd>;
}

function isMac(): boolean {
  return shortcutKeys('Mod')[0] === '⌘';
}
