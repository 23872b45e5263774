import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { VirtualList } from '#renderer/ui/VirtualList.tsx';
import { Failure } from '#renderer/workbench/Failure.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { ImportFileFilter } from '#shared/contract/import-batches.ts';
import type { JobId, PageId } from '#shared/domain/ids.ts';
import { importedPages } from './imported-pages.ts';
import { ImportReportState } from './ImportReportState.tsx';
import { NearDuplicateList } from './NearDuplicateList.tsx';
import { ReportDownloads } from './ReportDownloads.tsx';
import { ReportFilters } from './ReportFilters.tsx';
import { reportReason } from './report-reason.ts';
import { ReportQuestions } from './ReportQuestions.tsx';
import { ReportRow, ReportRowHeader } from './ReportRow.tsx';
import styles from './ImportReportDialog.module.css';
import { useReportRows } from './use-report-rows.ts';

type Props = { jobId: JobId; onClose: () => void };
const rowHeight = 32;

/** What an import does or did, file by file, in a table of any length, filtered, with the questions that are open. */
export function ImportReportDialog({ jobId, onClose }: Props) {
  const { t, i18n } = useTranslation('importing');
  const { t: tApp } = useTranslation('app');
  const { navigate } = useWorkbench();
  const [outcome, setOutcome] = useState<ImportFileFilter['outcome']>(undefined);
  const [text, setText] = useState('');
  const [active, setActive] = useState(-1);
  const filter: ImportFileFilter = { outcome, text: useDeferredValue(text) };
  const rows = useReportRows(jobId, filter);
  const job = useQuery(procedureQuery('jobs.job', { jobId })).data;
  const counts = rows.first.data?.counts;
  const chosen = active < 0 && rows.total > 1 ? undefined : rows.rowAt(Math.max(0, active));
  const reason = chosen === undefined ? '' : reportReason(i18n, chosen);

  // What is asked about a file comes before its page.
  function handleOpen(index: number) {
    const row = rows.rowAt(index);
    if (row !== undefined && row.fileId === null && row.pageId !== null) openPage(row.pageId);
  }

  function openPage(pageId: PageId) {
    onClose();
    navigate({ scope: { kind: 'page', pageId }, list: 'library', work: null });
  }

  return (
    <Dialog
      title={t('report.title')}
      size="wide"
      closeLabel={tApp('common.close')}
      onClose={onClose}
      footer={
        <>
          <ReportDownloads jobId={jobId} filter={filter} isEmpty={rows.total === 0} />
          <Button variant="primary" onClick={onClose}>
            {tApp('common.done')}
          </Button>
        </>
      }
    >
      <div className={styles.report}>
        {job !== undefined && <ImportReportState job={job} />}
        {rows.first.isError && <Failure error={rows.first.error} onRetry={() => void rows.first.refetch()} />}
        {counts !== undefined && (
          <>
            <ReportQuestions
              jobId={jobId}
              counts={counts}
              chosen={active < 0 ? undefined : rows.rowAt(active)}
              onAnswered={(isLast) => isLast && onClose()}
              onOpenPage={openPage}
            />
            <NearDuplicateList pageIds={importedPages(job)} />
            <div className={styles.filters}>
              <ReportFilters
                counts={counts}
                value={outcome}
                onValueChange={(next) => {
                  setOutcome(next);
                  setActive(-1);
                }}
              />
              <SearchField
                className={styles.search}
                label={t('report.search')}
                placeholder={t('report.search')}
                clearLabel={t('dialog.clear')}
                value={text}
                onValueChange={(next) => {
                  setText(next);
                  setActive(-1);
                }}
              />
            </div>
            <p className={styles.shown} role="status">
              {t('report.shown', { count: rows.total })}
            </p>
            {rows.total === 0 ? (
              <p className={styles.empty}>{t('report.empty')}</p>
            ) : (
              <div className={styles.table}>
                <VirtualList
                  role="grid"
                  label={t('report.rows')}
                  count={rows.total}
                  rowHeight={rowHeight}
                  headerHeight={28}
                  header={<ReportRowHeader />}
                  rowKey={(index) => String(rows.rowAt(index)?.position ?? `waiting ${index}`)}
                  isSelected={(index) => index === active}
                  activeIndex={active}
                  onActiveIndexChange={setActive}
                  onSelect={() => {}}
                  onOpen={handleOpen}
                  onVisibleRange={rows.showRange}
                  renderRow={(index) => <ReportRow file={rows.rowAt(index)} />}
                />
              </div>
            )}
            {/* In the table a line is all there is for it. */}
            <p className={styles.reason}>
              {reason !== '' && (
                <>
                  <span className={styles.file}>{chosen?.file}</span> {reason}
                </>
              )}
            </p>
          </>
        )}
      </div>
    </Dialog>
  );
}
