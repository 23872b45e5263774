import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/bridge/client-context.ts';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { notifyUndoable } from '#renderer/workbench/notify-undoable.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { dateLocale } from '#renderer/workbench/date-locale.ts';
import type { ArticleDetail, RevisionSummary } from '#shared/contract/editing.ts';
import { ComparisonView } from './ComparisonView.tsx';
import styles from './RevisionsPane.module.css';
import type { Sitting } from './sitting.ts';

type Props = { detail: ArticleDetail; sitting: Sitting; isEditable: boolean };

/** The revisions of the article, newest first, and the chosen one compared with another. */
export function RevisionsPane({ detail, sitting, isEditable }: Props) {
  const { t } = useTranslation('editing');
  const workbench = useWorkbench();
  const { data } = useQuery(procedureQuery('editing.revisions', { articleId: detail.id }));
  const restore = useCommand('editing.restoreRevision');
  const [chosen, setChosen] = useState<number | null>(null);
  const [against, setAgainst] = useState<number | null>(null);
  const revisions = (data?.revisions ?? []).toSorted((one, other) => other.number - one.number);
  const index = Math.max(
    0,
    revisions.findIndex((revision) => revision.number === chosen),
  );
  const current = revisions[index];
  const others = revisions.filter((revision) => revision !== current);
  const base = others.find((revision) => revision.number === against) ?? revisions[index + 1] ?? others[0];

  if (current === undefined)
    return data === undefined ? null : (
      <EmptyState title={t('revisions.empty')} hint={t('revisions.emptyHint')} />
    );

  async function restoreChosen(number: number) {
    // What is being written becomes a revision of its own before another takes its place.
    if (!(await sitting.queue.save('save'))) return;
    await restore.mutateAsync({ articleId: detail.id, number, revision: sitting.queue.revision() });
    notifyUndoable(workbench, t('revisions.restored', { number }), 'success');
  }

  return (
    <>
      <ol className={styles.list} aria-label={t('revisions.list')}>
        {revisions.map((revision) => (
          <li key={revision.number}>
            <RevisionLine
              revision={revision}
              isChosen={revision === current}
              isCurrent={revision.number === detail.revision}
              onChoose={() => {
                setChosen(revision.number);
                setAgainst(null);
              }}
            />
          </li>
        ))}
      </ol>
      {base === undefined ? (
        <p className={styles.only}>{t('revisions.only')}</p>
      ) : (
        <div className={styles.tools}>
          <Select
            label={t('revisions.against')}
            value={String(base.number)}
            options={others.map(({ number }) => ({
              value: String(number),
              label: t('revisions.line', { number }),
            }))}
            onValueChange={(number) => setAgainst(Number(number))}
          />
          {isEditable && current.number !== detail.revision && (
            <Button busy={restore.isPending} onClick={() => void restoreChosen(current.number)}>
              {t('revisions.restore')}
            </Button>
          )}
        </div>
      )}
      {base !== undefined && (
        <Compared
          articleId={detail.id}
          from={Math.min(base.number, current.number)}
          to={Math.max(base.number, current.number)}
        />
      )}
    </>
  );
}

type LineProps = { revision: RevisionSummary; isChosen: boolean; isCurrent: boolean; onChoose: () => void };

function RevisionLine({ revision, isChosen, isCurrent, onChoose }: LineProps) {
  const { t, i18n } = useTranslation('editing');
  const time = new Intl.DateTimeFormat(dateLocale(i18n.language), {
    dateStyle: 'medium',
    timeStyle: 'medium',
  }).format(revision.at);
  return (
    <button type="button" className={styles.line} aria-current={isChosen || undefined} onClick={onChoose}>
      <span className={styles.reason}>
        {t(`reason.${revision.reason}`)}
        {isCurrent && <span className={styles.current}>{t('revisions.current')}</span>}
      </span>
      <span className={styles.when}>{[time, revision.actor].filter(Boolean).join(' · ')}</span>
      <span className={styles.when}>
        {[
          t('revisions.line', { number: revision.number }),
          t('revisions.chars', { count: revision.chars }),
        ].join(' · ')}
      </span>
    </button>
  );
}

function Compared({ articleId, from, to }: { articleId: ArticleDetail['id']; from: number; to: number }) {
  const { t } = useTranslation('editing');
  const { data } = useQuery(procedureQuery('editing.compare', { articleId, from, to }));
  return (
    <div className={styles.compared} tabIndex={0} role="region" aria-label={t('revisions.compare')}>
      {data !== undefined && <ComparisonView comparison={data} />}
    </div>
  );
}
