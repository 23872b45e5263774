import type { SnippetRun } from '#shared/contract/searching.ts';
import styles from './SearchHitRow.module.css';

/** Text with its hits marked. */
export function Highlighted({ runs }: { runs: readonly SnippetRun[] }) {
  return runs.map(({ text, hit }, index) =>
    hit ? (
      <mark key={index} className={styles.hit}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
