import { Kbd } from '#renderer/ui/Kbd.tsx';
import styles from './AnswerMark.module.css';

/** Stands before a block that the doubt in sight can be answered with: the key that does it. */
export function AnswerMark({ answer }: { answer: number }) {
  return (
    <span aria-hidden className={styles.mark}>
      <Kbd shortcut={`Alt+${answer}`} />
    </span>
  );
}
