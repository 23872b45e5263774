import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/contract/index.ts';
import { Highlighted } from './Highlighted.tsx';
import styles from './HitPreview.module.css';

type Props = Pick<OutputOf<'searching.articleHits'>, 'heads' | 'paragraphs' | 'authorNote' | 'source'>;

/** Heads, body and note of an article as they are read; below them the OCR text, where that is what was found. */
export function HitText({ heads, paragraphs, authorNote, source }: Props) {
  const { t } = useTranslation('searching');
  return (
    <>
      <header className={styles.heads}>
        {heads.map(({ field, runs }) => (
          <p key={field} className={styles.head} data-field={field}>
            <Highlighted runs={runs} />
          </p>
        ))}
      </header>
      {paragraphs.map(({ role, runs }, index) => (
        <p key={index} className={styles.paragraph} data-role={role}>
          <Highlighted runs={runs} />
        </p>
      ))}
      {authorNote.length > 0 && (
        <p className={styles.note}>
          <Highlighted runs={authorNote} />
        </p>
      )}
      {source !== null && (
        <section className={styles.source} aria-label={t('preview.source')}>
          <h3 className={styles.sourceTitle}>{t('preview.source')}</h3>
          <p className={styles.sourceText}>
            <Highlighted runs={source} />
          </p>
        </section>
      )}
    </>
  );
}
