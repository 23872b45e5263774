import { Replace } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useSelected } from '#renderer/workbench/selection.ts';
import { useLocation } from '#renderer/workbench/use-location.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { ReplaceDesk } from './ReplaceDesk.tsx';
import { ReplaceHead } from './ReplaceHead.tsx';
import { ReplaceOutcome } from './ReplaceOutcome.tsx';
import styles from './ReplaceView.module.css';
import { placesOf } from './replace-place.ts';
import { useReplaceJob } from './use-replace-job.ts';

/** Find and replace in the articles of a search, of an issue, or selected ones. */
export function ReplaceView({ id }: { id: string | null }) {
  const { t } = useTranslation('replacing');
  const places = placesOf(useLocation(), useSelected(useWorkbench().selection), id);
  const place = places.find(({ key }) => key === id) ?? places[0];
  const replacing = useReplaceJob();
  return (
    <section className={styles.view} aria-label={t('view.title')}>
      {place !== undefined ? (
        <ReplaceDesk key={place.key} place={place} places={places} replacing={replacing} />
      ) : (
        <div className={styles.body}>
          <div className={styles.settings}>
            <ReplaceHead />
          </div>
          <div className={styles.result}>
            {replacing.job === null ? (
              <EmptyState
                icon={<Replace aria-hidden />}
                title={t('empty.noScope')}
                hint={t('empty.noScopeHint')}
              />
            ) : (
              <ReplaceOutcome replacing={replacing} />
            )}
          </div>
        </div>
      )}
    </section>
  );
}
