import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { type OverlayProps, useWorkbench } from '#renderer/workbench/workbench.ts';
import styles from './Dialogs.module.css';
import { searchExamples } from './search-examples.ts';
import { showQuery } from './search-params.ts';

/** How to ask, by examples that are answered from this very library and can be tried at once. */
export function SearchHelpDialog({ onClose }: OverlayProps) {
  const { t } = useTranslation(['searching', 'app']);
  const workbench = useWorkbench();
  const answers = useQueries({
    queries: searchExamples.map(({ query }) => procedureQuery('searching.search', { query, limit: 1 })),
  });
  return (
    <Dialog
      title={t('help.title')}
      description={t('help.description')}
      closeLabel={t('app:common.close')}
      onClose={onClose}
      size="large"
    >
      <ul className={styles.examples}>
        {searchExamples.map(({ name, query }, index) => {
          const total = answers[index]?.data?.total;
          return (
            <li key={name}>
              <button
                type="button"
                className={styles.example}
                onClick={() => {
                  showQuery(workbench, query);
                  onClose();
                }}
              >
                <code className={styles.query}>{query}</code>
                <span className={styles.meaning}>{t(`example.${name}`)}</span>
                <span className={styles.answer}>
                  {total === undefined ? '' : t('help.found', { count: total })}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <p className={styles.footnote}>{t('help.fields')}</p>
      <p className={styles.footnote}>{t('help.safe')}</p>
    </Dialog>
  );
}
