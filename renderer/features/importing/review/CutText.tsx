import type { MouseEvent } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cut } from './PageReview.tsx';
import spoken from '#renderer/ui/spoken.module.css';
import styles from './ReviewSource.module.css';

type Props = { text: string; start: number; cut: Cut; onCut: (cut: Cut) => void };

/** A block with a caret where it will be cut; a click puts the caret elsewhere. */
export function CutText({ text, start, cut, onCut }: Props) {
  const { t } = useTranslation('importing');
  const caretRef = useRef<HTMLSpanElement>(null);
  const points = Array.from(text);
  const at = cut.at - start;
  useEffect(() => {
    caretRef.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  function handleClick(event: MouseEvent<HTMLElement>) {
    event.stopPropagation();
    const found = document.caretPositionFromPoint(event.clientX, event.clientY);
    const part = found?.offsetNode.parentElement?.closest('[data-offset]');
    if (found == null || !(part instanceof HTMLElement)) return;
    const before = found.offsetNode.textContent?.slice(0, found.offset) ?? '';
    const place = Number(part.dataset['offset']) + Array.from(before).length;
    onCut({ ...cut, at: start + Math.max(1, Math.min(points.length - 1, place)) });
  }

  const [before, after] = [points.slice(0, at), points.slice(at)];
  return (
    <span className={styles.cutting} onClick={handleClick} role="presentation">
      <span data-offset={0}>{before.join('')}</span>
      <span ref={caretRef} className={styles.caret} aria-hidden />
      <span data-offset={at}>{after.join('')}</span>
      <span className={spoken.only} role="status">
        {t('review.cut.between', { before: before.slice(-6).join(''), after: after.slice(0, 6).join('') })}
      </span>
    </span>
  );
}
