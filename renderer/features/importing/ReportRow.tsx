import { useTranslation } from 'react-i18next';
import type { ImportedFile } from '#shared/contract/import-batches.ts';
import { formatEvidence } from '#shared/i18n/format-evidence.ts';
import { formatEdtf } from '#shared/i18n/format-edtf.ts';
import { reportReason } from './report-reason.ts';
import styles from './ReportRow.module.css';

const columns = ['file', 'outcome', 'publication', 'date', 'page', 'articles', 'reason'] as const;

/** Names of the report's columns. */
export function ReportRowHeader() {
  const { t } = useTranslation('importing');
  return (
    <div role="row" aria-rowindex={1} className={styles.header}>
      {columns.map((column) => (
        <span key={column} role="columnheader" className={styles.cell} data-column={column}>
          {t(`report.column.${column}`)}
        </span>
      ))}
    </div>
  );
}

/** One file of an import: what became of it, where its page stands and by what evidence, and why not where it failed. */
export function ReportRow({ file }: { file: ImportedFile | undefined }) {
  const { t, i18n } = useTranslation('importing');
  if (file === undefined) {
    return (
      <div role="gridcell" className={styles.row}>
        …
      </div>
    );
  }
  const isPage = file.pageId !== null;
  const evidenceOf = (stored: string | null): string =>
    stored === null ? t('report.byHand') : formatEvidence(i18n, stored);
  const evidence = isPage
    ? t('report.evidence', {
        date: evidenceOf(file.dateEvidence),
        page: evidenceOf(file.pageEvidence),
        interpolation: { escapeValue: false },
      })
    : undefined;
  const cells: Record<(typeof columns)[number], string> = {
    file: file.file,
    outcome: t(`outcome.${file.outcome}`),
    publication: isPage ? (file.publication ?? '') : '',
    date: isPage && file.date !== null ? formatEdtf(i18n, file.date) : '',
    page: isPage ? (file.page ?? '') : '',
    articles: file.outcome === 'imported' && isPage ? String(articlesOf(file)) : '',
    reason: reportReason(i18n, file),
  };

  return (
    <div className={styles.row} data-opens={file.pageId !== null || undefined}>
      {columns.map((column) => (
        <span
          key={column}
          role="gridcell"
          className={styles.cell}
          data-column={column}
          data-outcome={column === 'outcome' ? file.outcome : undefined}
          title={column === 'date' || column === 'page' ? evidence : cells[column]}
        >
          {cells[column]}
        </span>
      ))}
    </div>
  );
}

function articlesOf({ articleIds, furtherPages }: ImportedFile): number {
  return furtherPages.reduce((sum, page) => sum + page.articleIds.length, articleIds.length);
}
