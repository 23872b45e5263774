import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/bridge/client-context.ts';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Failure } from '#renderer/workbench/Failure.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { BundleConflict } from '#shared/contract/bundles.ts';
import type { FileId, JobId } from '#shared/domain/ids.ts';
import styles from './BundleConflictsDialog.module.css';
import { BundleConflictRow } from './BundleConflictRow.tsx';

type Props = { jobId: JobId; fileId: FileId; onClose: () => void };
type Choice = 'mine' | 'theirs';

/** So many are decided at once; a bundle that differs in more comes in again for the next. */
const mostShown = 500;

/** What a bundle and the library know differently, each with the choice of what holds. */
export function BundleConflictsDialog({ jobId, fileId, onClose }: Props) {
  const { t } = useTranslation('importing');
  const { t: tApp } = useTranslation('app');
  const { navigate } = useWorkbench();
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const decide = useCommand('importing.decideBundle');
  const found = useQuery(procedureQuery('importing.bundleConflicts', { jobId, fileId }));
  const all = found.data?.conflicts ?? [];
  const shown = all.slice(0, mostShown);
  const choiceOf = (conflict: BundleConflict): Choice =>
    conflict.barred === null ? (choices.get(conflict.id) ?? suggested(conflict)) : 'mine';

  function chooseAll(choice: Choice) {
    setChoices(new Map(shown.map(({ id }) => [id, choice])));
  }

  function handleOpen({ pageId, articleId }: BundleConflict) {
    if (pageId === null) return;
    onClose();
    const work = articleId === null ? null : { view: 'article', id: articleId };
    navigate({ scope: { kind: 'page', pageId }, list: 'library', work });
  }

  function handleApply() {
    const takes = shown.filter((conflict) => choiceOf(conflict) === 'theirs').map(({ id }) => id);
    decide.mutate({ jobId, fileId, takes }, { onSuccess: onClose });
  }

  return (
    <Dialog
      title={t('bundle.title')}
      size="large"
      closeLabel={tApp('common.close')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{tApp('common.cancel')}</Button>
          <Button
            variant="primary"
            busy={decide.isPending}
            disabled={shown.length === 0}
            onClick={handleApply}
          >
            {t('bundle.apply')}
          </Button>
        </>
      }
    >
      <p className={styles.hint}>{t('bundle.hint')}</p>
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {decide.isError && <Failure error={decide.error} onRetry={handleApply} />}
      {found.isSuccess && shown.length === 0 && <p role="status">{t('bundle.none')}</p>}
      {shown.length > 0 && (
        <>
          <div className={styles.all}>
            <Button variant="quiet" onClick={() => chooseAll('mine')}>
              {t('bundle.allMine')}
            </Button>
            <Button variant="quiet" onClick={() => chooseAll('theirs')}>
              {t('bundle.allTheirs')}
            </Button>
          </div>
          <ul className={styles.list} aria-label={t('bundle.list')}>
            {shown.map((conflict) => (
              <BundleConflictRow
                key={conflict.id}
                conflict={conflict}
                choice={choiceOf(conflict)}
                onChoose={(choice) => setChoices(new Map(choices).set(conflict.id, choice))}
                onOpen={() => handleOpen(conflict)}
              />
            ))}
          </ul>
          {all.length > shown.length && <p>{t('bundle.more', { count: all.length - shown.length })}</p>}
        </>
      )}
    </Dialog>
  );
}

/** Only what nobody has changed here is proposed for the bundle's. */
function suggested({ newer }: BundleConflict): Choice {
  return newer === 'theirs' ? 'theirs' : 'mine';
}
