import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { PageId } from '#shared/domain/ids.ts';
import styles from './NearDuplicateList.module.css';
import { NearDuplicatesDialog } from './NearDuplicatesDialog.tsx';

/** Which pages of an import have almost the same text as another page, and the way to decide about them. */
export function NearDuplicateList({ pageIds }: { pageIds: readonly PageId[] }) {
  const { t } = useTranslation('importing');
  const { openOverlay } = useWorkbench();
  const found = useQuery(procedureQuery('importing.nearDuplicates', { limit: 1000 }));
  const own = new Set(pageIds);
  const pairs = found.data?.pairs.filter(
    ({ later, earlier }) => own.has(later.pageId) || own.has(earlier.pageId),
  );
  if (pairs === undefined || pairs.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>
        {t('alike.found', { count: new Set(pairs.map(({ later }) => later.pageId)).size })}
      </h3>
      <ul className={styles.files}>
        {pairs.slice(0, 200).map(({ id, earlier, later }) => (
          <li key={id} className={styles.file}>
            <span className={styles.name}>{later.file}</span>
            <span className={styles.reason}>{t('alike.as', { file: earlier.file })}</span>
            <Button variant="quiet" onClick={() => openOverlay(NearDuplicatesDialog, { first: id })}>
              {t('alike.compare')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
