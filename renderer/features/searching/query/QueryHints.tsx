import { useTranslation } from 'react-i18next';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { QueryHint } from '#shared/contract/search-language.ts';
import { editInBox } from './edit-in-box.ts';
import styles from '../ResultHeader.module.css';

const shownAtMost = 3;

/** What in the query was not understood as it was meant, each with a way to the place. */
export function QueryHints({ hints }: { hints: readonly QueryHint[] }) {
  const { t } = useTranslation('searching');
  const workbench = useWorkbench();
  if (hints.length === 0) return null;
  return (
    <ul className={styles.hints} aria-label={t('hint.label')}>
      {hints.slice(0, shownAtMost).map(({ code, text, start, end }) => (
        <li key={`${code} ${start}`} className={styles.hint}>
          <span>{t(`hint.${code}`, { text: shortened(text) })}</span>
          {end > start && (
            <button type="button" onClick={() => editInBox(workbench, start, end)}>
              {t('hint.show')}
            </button>
          )}
        </li>
      ))}
      {hints.length > shownAtMost && <li>{t('hint.more', { count: hints.length - shownAtMost })}</li>}
    </ul>
  );
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > 20 ? `${characters.slice(0, 19).join('')}…` : text;
}
