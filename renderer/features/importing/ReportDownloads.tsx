import { Download } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/bridge/client-context.ts';
import { fileUrl } from '#renderer/bridge/client.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { ImportFileFilter } from '#shared/contract/import-batches.ts';
import type { JobId } from '#shared/domain/ids.ts';
import styles from './ReportDownloads.module.css';

type Props = { jobId: JobId; filter: ImportFileFilter; isEmpty: boolean };

/** Saves the rows that are shown as a table or as JSON. */
export function ReportDownloads({ jobId, filter, isEmpty }: Props) {
  const { t } = useTranslation('importing');
  const write = useCommand('importing.exportReport');
  const link = useRef<HTMLAnchorElement>(null);

  function handleExport(format: 'csv' | 'json') {
    write.mutate(
      { jobId, filter, format },
      {
        onSuccess({ fileId, name }) {
          if (link.current === null) return;
          link.current.href = fileUrl(fileId);
          link.current.download = name;
          link.current.click();
        },
      },
    );
  }

  return (
    <div className={styles.downloads}>
      {(['csv', 'json'] as const).map((format) => (
        <Button key={format} busy={write.isPending} disabled={isEmpty} onClick={() => handleExport(format)}>
          <Download aria-hidden />
          {t(format === 'csv' ? 'report.exportCsv' : 'report.exportJson')}
        </Button>
      ))}
      <a ref={link} hidden href="#report" aria-hidden tabIndex={-1}>
        {t('report.fileName')}
      </a>
    </div>
  );
}
