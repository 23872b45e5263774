import { Progress } from '@base-ui/react/progress';
import styles from './ProgressBar.module.css';

type Props = {
  /** Accessible name. */
  label: string;
  /** Share that is done, 0 to 1; null while nobody knows. */
  value: number | null;
};

/** How far long work has come. */
export function ProgressBar({ label, value }: Props) {
  return (
    <Progress.Root value={value === null ? null : Math.round(value * 100)} aria-label={label}>
      <Progress.Track className={styles.track}>
        <Progress.Indicator className={styles.indicator} />
      </Progress.Track>
    </Progress.Root>
  );
}
