import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { IssueId } from '#shared/domain/ids.ts';
import { formatOrigin } from '#renderer/workbench/export-origin.ts';

/** Opens the export of a whole issue. */
export function ExportIssueButton({ issueId }: { issueId: IssueId }) {
  const { t } = useTranslation('exporting');
  const workbench = useWorkbench();
  const id = formatOrigin({ kind: 'issue', id: issueId });
  return (
    <Button
      onClick={() =>
        workbench.navigate({ work: { view: 'export', id }, params: { what: 'issue', exported: '' } })
      }
    >
      <Printer aria-hidden />
      {t('action.exportIssue')}
    </Button>
  );
}
