import { Check, Minus } from 'lucide-react';
import type { MouseEvent } from 'react';
import styles from './PlaceList.module.css';

type Props = { state: 'all' | 'some' | 'none' | 'never'; onToggle: () => void };

/** The mark of a line that is chosen; the line itself says so to those who cannot see it. */
export function Tick({ state, onToggle }: Props) {
  function handleClick(event: MouseEvent) {
    if (state === 'never' || event.shiftKey || event.ctrlKey || event.metaKey) return;
    onToggle();
  }
  return (
    <span className={styles.tick} data-state={state} aria-hidden onClick={handleClick}>
      <span className={styles.box}>
        {state === 'all' && <Check />}
        {state === 'some' && <Minus />}
      </span>
    </span>
  );
}
