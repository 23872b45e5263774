import { useQueries } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { type OverlayProps, useWorkbench } from '#renderer/workbench/workbench.ts';
import type { SearchOutput } from '#shared/contract/searching.ts';
import styles from '../Dialogs.module.css';
import { searchExamples } from './search-examples.ts';
import { showQuery } from '../search-params.ts';

/** So often is a search asked on that was broken off before it had looked at everything. */
const mostAsked = 5;
const pauseMs = 200;

/** How to ask, by examples that are answered from this very library and can be tried at once. */
export function SearchHelpDialog({ onClose }: OverlayProps) {
  const { t } = useTranslation(['searching', 'app']);
  const workbench = useWorkbench();
  const answers = useQueries({
    queries: searchExamples.map(({ query }) => ({
      ...procedureQuery('searching.search', { query, limit: 1, goOn: true }),
      refetchInterval: ({ state }: { state: { data?: SearchOutput | undefined; dataUpdateCount: number } }) =>
        state.data?.unfinished !== undefined && state.dataUpdateCount < mostAsked ? pauseMs : false,
    })),
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
          const answer = answers[index]?.data;
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
                <span className={styles.answer}>{answer !== undefined && foundText(t, answer)}</span>
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

/** What has been found so far is no total: none at all says nothing yet. */
function foundText(t: TFunction<['searching', 'app']>, { total, unfinished }: SearchOutput): string {
  if (unfinished === undefined) return t('help.found', { count: total });
  return total === 0 ? '' : t('help.atLeast', { count: total });
}
