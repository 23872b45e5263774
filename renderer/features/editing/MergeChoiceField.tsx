import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { documentVersion } from '#shared/document/article-document.ts';
import type { MergeChoice, MergePiece } from '#shared/document/merge-texts.ts';
import { documentParagraphs } from '#shared/document/plain-text.ts';
import styles from './MergeDialog.module.css';

type Props = { piece: MergePiece; choice: MergeChoice; onChoose: (choice: MergeChoice) => void };

/** A head or a stretch of paragraphs that both sides have changed: which of the two it shall be, or both. */
export function MergeChoiceField({ piece, choice, onChoose }: Props) {
  const { t } = useTranslation('editing');
  const name = useId();
  const both = piece.part === 'body' && piece.mine.length > 0 && piece.theirs.length > 0;
  return (
    <fieldset className={styles.piece}>
      <legend className={styles.part}>{t(`part.${piece.part}`)}</legend>
      {(['mine', 'theirs'] as const).map((side) => {
        const paragraphs = paragraphsOf(piece, side);
        return (
          <label key={side} className={styles.side}>
            <input
              type="radio"
              name={name}
              checked={choice === side}
              onChange={() => onChoose(side)}
              className={styles.radio}
            />
            <span className={styles.whose}>{t(`merge.${side}`)}</span>
            <span className={styles.text} lang="zh-CN">
              {paragraphs.length === 0 ? (
                <em className={styles.gone}>{t('merge.gone')}</em>
              ) : (
                paragraphs.map((text, index) => <span key={index}>{text}</span>)
              )}
            </span>
          </label>
        );
      })}
      {both && (
        <label className={styles.side}>
          <input
            type="radio"
            name={name}
            checked={choice === 'both'}
            onChange={() => onChoose('both')}
            className={styles.radio}
          />
          <span className={styles.whose}>{t('merge.both')}</span>
        </label>
      )}
    </fieldset>
  );
}

function paragraphsOf(piece: MergePiece, side: 'mine' | 'theirs'): string[] {
  if (piece.part !== 'body') {
    const head = piece[side];
    return head === null || head === '' ? [] : [head];
  }
  return documentParagraphs({ version: documentVersion, blocks: [...piece[side]] }).map(({ text }) => text);
}
