import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { articleKinds, articleStatuses } from '#shared/domain/article.ts';
import type { ArticleDetail } from '#shared/contract/editing.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import { formatEdtf } from '#shared/i18n/format-edtf.ts';
import { useCommand } from '#renderer/bridge/client-context.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { pageName, publicationName } from '#renderer/workbench/place-names.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import styles from './ArticleHeader.module.css';
import { DoubtsButton } from './DoubtsButton.tsx';
import type { Sitting } from './sitting.ts';

/** Where the article stands, its neighbours, its kind and status. */
export function ArticleHeader({ detail, sitting }: { detail: ArticleDetail; sitting: Sitting }) {
  const { t, i18n } = useTranslation(['editing', 'library']);
  const workbench = useWorkbench();
  const setKind = useCommand('editing.setKind');
  const setStatus = useCommand('editing.setStatus');
  const articleIds = [detail.id];
  const place = [
    publicationName(i18n, detail.publication),
    formatEdtf(i18n, detail.date),
    pageName(i18n, { number: detail.page }),
  ].join(' · ');

  const goTo = (id: ArticleId | null) => id !== null && workbench.navigate({ work: { view: 'article', id } });

  return (
    <header className={styles.header}>
      <IconButton
        label={t('view.previous')}
        shortcut="Alt+PageUp"
        disabled={detail.previous === null}
        onClick={() => goTo(detail.previous)}
      >
        <ChevronLeft aria-hidden />
      </IconButton>
      <IconButton
        label={t('view.next')}
        shortcut="Alt+PageDown"
        disabled={detail.next === null}
        onClick={() => goTo(detail.next)}
      >
        <ChevronRight aria-hidden />
      </IconButton>
      <p className={styles.place} title={place}>
        {place}
      </p>
      <DoubtsButton detail={detail} />
      <Select
        label={t('view.kind')}
        labelHidden
        className={styles.choice}
        value={detail.kind}
        disabled={detail.locked || detail.trashed}
        options={articleKinds.map((kind) => ({ value: kind, label: t(`library:kind.${kind}`) }))}
        onValueChange={(kind) => setKind.mutate({ articleIds, kind })}
      />
      <Select
        label={t('view.status')}
        labelHidden
        className={styles.choice}
        value={detail.status}
        disabled={detail.trashed}
        options={articleStatuses.map((status) => ({ value: status, label: t(`library:status.${status}`) }))}
        onValueChange={async (status) => {
          // A locked article takes no more text: what is written comes first.
          await sitting.queue.save('autosave');
          setStatus.mutate({ articleIds, status });
        }}
      />
    </header>
  );
}
