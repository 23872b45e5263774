import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleEditors } from './article-editors.ts';
import { EditorPart } from './EditorPart.tsx';
import { headSlots } from './head-slots.ts';
import type { HeadSlot } from './head-slots.ts';
import styles from './HeadFields.module.css';

/** The head of an article as labelled slots; Enter leads from one to the next. */
export function HeadFields({ article }: { article: ArticleEditors }) {
  const { t } = useTranslation('editing');
  return (
    <div role="group" aria-label={t('head.group')} className={styles.heads}>
      {headSlots.map((slot) => (
        <HeadField key={slot} slot={slot} article={article} label={t(`part.${slot}`)} />
      ))}
    </div>
  );
}

function HeadField({ slot, article, label }: { slot: HeadSlot; article: ArticleEditors; label: string }) {
  const id = useId();
  return (
    <div className={styles.slot} data-slot={slot}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      <EditorPart
        editor={article.editors[slot]}
        className={styles.field}
        aria-labelledby={id}
        aria-multiline={false}
        data-part={slot}
      />
    </div>
  );
}
