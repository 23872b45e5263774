const mac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);
const macNames: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Ctrl: '⌃' };
const otherNames: Readonly<Record<string, string>> = { Mod: 'Ctrl' };
const symbols: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Delete: 'Del',
  Escape: 'Esc',
};

/** Names of the keys of a shortcut such as `Mod+Shift+Z`, as written on this machine's keyboard. */
export function shortcutKeys(shortcut: string): readonly string[] {
  const names = mac ? macNames : otherNames;
  return partsOf(shortcut).map((part) => names[part] ?? symbols[part] ?? part);
}

/**
 * Whether a key press is the shortcut. Letters are compared without case, other keys as they are printed; with Alt the
 * place on the keyboard counts as well, as Option on a Mac makes other signs of letters and digits.
 */
export function isShortcut(event: KeyboardEvent, shortcut: string): boolean {
  const parts = partsOf(shortcut);
  const key = parts.at(-1) ?? '';
  const wants = (name: string): boolean => parts.slice(0, -1).includes(name);
  const wantsControl = wants('Ctrl') || (!mac && wants('Mod'));
  const wantsMeta = mac && wants('Mod');
  if (event.ctrlKey !== wantsControl || event.metaKey !== wantsMeta || event.altKey !== wants('Alt'))
    return false;
  // Signs such as ? need Shift on one keyboard and not on another, so Shift counts for letters and named keys only.
  const shiftCounts = key.length > 1 || /[a-z0-9]/i.test(key);
  if (shiftCounts && event.shiftKey !== wants('Shift')) return false;
  if (event.key.toLowerCase() === key.toLowerCase()) return true;
  return wants('Alt') && /^[a-z0-9]$/i.test(key) && /^(?:Key|Digit)(.)$/.exec(event.code)?.[1] === key;
}

function partsOf(shortcut: string): string[] {
  return shortcut === '+' ? ['+'] : shortcut.split('+').map((part) => part || '+');
}
