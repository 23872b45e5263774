import { useTranslation } from 'react-i18next';
import type { QueryHint } from '#shared/contract/search-language.ts';
import { shorten } from '#shared/text/shorten.ts';
import styles from '../ResultHeader.module.css';

const shownAtMost = 3;
/** In characters. */
const longestTerm = 20;

type Props = {
  label: string;
  hints: readonly QueryHint[];
  /** Leads to the stretch of the query that is meant. */
  onShow: (start: number, end: number) => void;
};

/** What in a query was not understood as it was meant, each with a way to the place. */
export function QueryHints({ label, hints, onShow }: Props) {
  const { t } = useTranslation('searching');
  if (hints.length === 0) return null;
  return (
    <ul className={styles.hints} aria-label={label}>
      {hints.slice(0, shownAtMost).map(({ code, text, start, end }) => (
        <li key={`${code} ${start}`} className={styles.hint}>
          <span>{t(`hint.${code}`, { text: shorten(text, longestTerm) })}</span>
          {end > start && (
            <button type="button" onClick={() => onShow(start, end)}>
              {t('hint.show')}
            </button>
          )}
        </li>
      ))}
      {hints.length > shownAtMost && <li>{t('hint.more', { count: hints.length - shownAtMost })}</li>}
    </ul>
  );
}
