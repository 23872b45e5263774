import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { Button } from './Button.tsx';
import { classNames } from './class-names.ts';
import styles from './ForgettableList.module.css';
import { isShortcut } from './shortcut-keys.ts';

type Props<Item extends { id: string }> = {
  items: readonly Item[];
  /** Said where there are none. */
  none: string;
  /** In the language of the newspapers. */
  textOf: (item: Item) => string;
  /** For single characters, whose strokes are to be told apart. */
  isLarge?: boolean;
  remarksOf: (item: Item) => readonly [ReactNode, ReactNode];
  forget: string;
  /** Name of the button, with what it forgets. */
  forgetThis: (item: Item) => string;
  isForgetting: boolean;
  onForget: (item: Item) => void;
  /** Takes the latest back; by key, since the message that offers it lies outside the dialog. */
  onUndo: () => void;
};

/** What somebody has taught the application, line by line, each to be forgotten again. */
export function ForgettableList<Item extends { id: string }>(props: Props<Item>) {
  const { items, none, textOf, isLarge, remarksOf, forget, forgetThis, isForgetting, onForget, onUndo } =
    props;
  const list = useRef<HTMLDivElement>(null);
  const pressed = useRef<{ index: number; id: string } | null>(null);

  // The button that was pressed goes with its line; the keyboard goes to the one in its place.
  useLayoutEffect(() => {
    const { index = 0, id = null } = pressed.current ?? {};
    if (id === null || items.some((item) => item.id === id)) return;
    pressed.current = null;
    const buttons = list.current?.querySelectorAll('button') ?? [];
    (buttons[Math.min(index, buttons.length - 1)] ?? list.current)?.focus();
  }, [items]);

  function handleKeyDown(event: KeyboardEvent) {
    if (!isShortcut(event.nativeEvent, 'Mod+Z')) return;
    event.preventDefault();
    onUndo();
  }

  return (
    <div ref={list} tabIndex={-1} className={styles.content} onKeyDown={handleKeyDown}>
      {items.length === 0 && <p className={styles.remark}>{none}</p>}
      <ul className={styles.list}>
        {items.map((item, index) => {
          const [one, other] = remarksOf(item);
          return (
            <li key={item.id} className={styles.item}>
              <span className={classNames(styles.text, isLarge && styles.large)} lang="zh-CN">
                {textOf(item)}
              </span>
              <span className={styles.remark}>{one}</span>
              <span className={styles.remark}>{other}</span>
              <Button
                busy={isForgetting}
                aria-label={forgetThis(item)}
                onClick={() => {
                  pressed.current = { index, id: item.id };
                  onForget(item);
                }}
              >
                {forget}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
