import { describe, expect, it } from 'vitest';
import { isShortcut, shortcutKeys } from '#renderer/ui/shortcut-keys.ts';

function press(key: string, held: Partial<KeyboardEvent> = {}): KeyboardEvent {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, code: '' };
  return { ...none, key, ...held } as KeyboardEvent;
}

describe('a shortcut', () => {
  it('is met by its keys, whatever the case of the letter', () => {
    expect(isShortcut(press('z', { ctrlKey: true }), 'Mod+Z')).toBe(true);
    expect(isShortcut(press('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+Z')).toBe(true);
    expect(isShortcut(press('F2'), 'F2')).toBe(true);
  });

  it('is not met with a key more or less', () => {
    expect(isShortcut(press('z'), 'Mod+Z')).toBe(false);
    expect(isShortcut(press('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Z')).toBe(false);
    expect(isShortcut(press('F2', { shiftKey: true }), 'F2')).toBe(false);
  });

  it('with Alt is met where the keyboard makes another sign of it', () => {
    const held = { ctrlKey: true, altKey: true };
    expect(isShortcut(press('ß', { ...held, code: 'KeyS' }), 'Mod+Alt+S')).toBe(true);
    expect(isShortcut(press('¶', { ...held, code: 'Digit7' }), 'Mod+Alt+7')).toBe(true);
    expect(isShortcut(press('ß', { ...held, code: 'KeyS' }), 'Mod+Alt+R')).toBe(false);
    expect(isShortcut(press('ß', { ctrlKey: true, code: 'KeyS' }), 'Mod+S')).toBe(false);
  });

  it('is met by a sign with and without Shift, as keyboards differ', () => {
    expect(isShortcut(press('?', { shiftKey: true }), '?')).toBe(true);
    expect(isShortcut(press('?'), '?')).toBe(true);
  });

  it('is written as on the keyboard', () => {
    expect(shortcutKeys('Mod+Alt+ArrowLeft')).toEqual(['Ctrl', 'Alt', '←']);
  });
});
