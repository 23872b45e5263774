import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/bridge/client-context.ts';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { IssueId } from '#shared/domain/ids.ts';
import { formatEvidence } from '#shared/i18n/format-evidence.ts';
import { PlaceDialog } from './PlaceDialog.tsx';

type Props = { issueId: IssueId; onClose: () => void };

/** Corrects publication, date and number of an issue. */
export function CorrectIssueDialog({ issueId, onClose }: Props) {
  const { t, i18n } = useTranslation('library');
  const issue = useQuery(procedureQuery('library.issue', { issueId }));
  const correct = useCommand('library.correctIssue');
  return (
    <PlaceDialog
      title={t('correct.issueTitle')}
      description={issue.data?.dateEvidence ? formatEvidence(i18n, issue.data.dateEvidence) : undefined}
      stored={issue.data}
      numberField={{ label: t('correct.issueNumber'), maxLength: 60 }}
      busy={correct.isPending}
      onSave={({ publication, date, number }) => correct.mutateAsync({ issueId, publication, date, number })}
      onClose={onClose}
    />
  );
}
