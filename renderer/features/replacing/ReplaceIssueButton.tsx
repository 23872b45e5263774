import { Replace } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { IssueId } from '#shared/domain/ids.ts';
import { issueKey } from './replace-place.ts';
import { openReplace } from './replacing-actions.ts';

/** Finds and replaces in the articles of an issue. */
export function ReplaceIssueButton({ issueId }: { issueId: IssueId }) {
  const { t } = useTranslation('replacing');
  const workbench = useWorkbench();
  return (
    <Button onClick={() => openReplace(workbench, issueKey(issueId))}>
      <Replace aria-hidden />
      {t('action.issue')}
    </Button>
  );
}
