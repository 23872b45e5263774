import styles from './FileReasons.module.css';

type Props = { tone: 'danger' | 'neutral'; items: readonly { file: string; reason: string }[] };

/** Files, each with a sentence about it. */
export function FileReasons({ tone, items }: Props) {
  return (
    <ul className={styles.list} data-tone={tone}>
      {items.map(({ file, reason }, index) => (
        // There may be several things to say of a file in one import, under one name.
        <li key={`${index} ${file}`} className={styles.item}>
          <span className={styles.file}>{file}</span>
          <span className={styles.reason}>{reason}</span>
        </li>
      ))}
    </ul>
  );
}
