import { Fragment, memo } from 'react';
import styles from './ReviewSource.module.css';

type Props = {
  text: string;
  /** Number of its first line, from 1. */
  line: number;
};

/**
 * Text of a source as it came: marks of markup stay in it but stand back, and each line that begins in it has its number.
 * Kept as it is while the pointer goes over the page.
 */
export const SourceText = memo(function SourceText({ text, line }: Props) {
  return text.split('\n').map((part, index) => (
    // The lines of a run never change places.
    // oxlint-disable-next-line react/no-array-index-key -- a line has nothing else to be told by
    <Fragment key={index}>
      {index > 0 && (
        <>
          {'\n'}
          <LineNumber line={line + index} />
        </>
      )}
      <Marked text={part} />
    </Fragment>
  ));
});

/** Number of a line, in the margin before it. */
export function LineNumber({ line }: { line: number }) {
  // Drawn from the attribute, so that it is no part of the text.
  return <span aria-hidden className={styles.line} data-line={line} />;
}

function Marked({ text }: { text: string }) {
  const mark = /^(?:#{1,6}\s+|>\s*)+/.exec(text)?.[0] ?? '';
  if (mark === '') return text;
  return (
    <>
      <span className={styles.mark}>{mark}</span>
      {text.slice(mark.length)}
    </>
  );
}
