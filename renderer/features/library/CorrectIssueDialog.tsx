import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/bridge/client-context.ts';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { IssueId } from '#shared/domain/ids.ts';
import { CorrectionDialog } from './CorrectionDialog.tsx';
import { PublicationField } from './PublicationField.tsx';
import { useCorrection } from './use-correction.ts';

type Props = { issueId: IssueId; onClose: () => void };

/** Corrects publication, date and number of an issue. */
export function CorrectIssueDialog({ issueId, onClose }: Props) {
  const { t } = useTranslation('library');
  const { notify } = useWorkbench();
  const issue = useQuery(procedureQuery('library.issue', { issueId }));
  const fields = useCorrection<'publication' | 'date' | 'number'>(issue.data);
  const correct = useCommand('library.correctIssue');

  function handleSave() {
    const publication = fields.changeOf('publication');
    correct.mutate(
      {
        issueId,
        publication: publication === null ? '' : publication,
        date: fields.changeOf('date'),
        number: fields.changeOf('number'),
      },
      {
        onSuccess: () => {
          onClose();
          notify({ title: t('notice.corrected'), tone: 'success' });
        },
      },
    );
  }

  return (
    <CorrectionDialog
      title={t('correct.issueTitle')}
      description={issue.data?.dateEvidence ?? undefined}
      busy={correct.isPending}
      canSave={issue.data !== undefined && fields.isDateValid('date')}
      onSave={handleSave}
      onClose={onClose}
    >
      <PublicationField
        value={fields.valueOf('publication')}
        onValueChange={(value) => fields.set('publication', value)}
      />
      <TextField
        label={t('correct.date')}
        hint={t('correct.dateHint')}
        error={fields.isDateValid('date') ? undefined : t('correct.dateInvalid')}
        value={fields.valueOf('date')}
        onChange={(event) => fields.set('date', event.target.value)}
      />
      <TextField
        label={t('correct.issueNumber')}
        value={fields.valueOf('number')}
        maxLength={60}
        onChange={(event) => fields.set('number', event.target.value)}
      />
    </CorrectionDialog>
  );
}
