import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/bridge/client-context.ts';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { PageId } from '#shared/domain/ids.ts';
import { CorrectionDialog } from './CorrectionDialog.tsx';
import { PublicationField } from './PublicationField.tsx';
import { findPage } from './find-page.ts';
import { useCorrection } from './use-correction.ts';

type Props = { pageId: PageId; onClose: () => void };

/** Corrects number and title of a page, or moves it to the issue of another publication or date. */
export function CorrectPageDialog({ pageId, onClose }: Props) {
  const { t } = useTranslation('library');
  const { notify } = useWorkbench();
  const tree = useQuery(procedureQuery('library.tree', {}));
  const page = findPage(tree.data?.publications, pageId);
  const fields = useCorrection<'publication' | 'date' | 'number' | 'title'>(page);
  const correct = useCommand('library.correctPage');

  function handleSave() {
    const publication = fields.changeOf('publication');
    correct.mutate(
      {
        pageId,
        publication: publication === null ? '' : publication,
        date: fields.changeOf('date'),
        number: fields.changeOf('number'),
        title: fields.changeOf('title'),
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
      title={t('correct.pageTitleDialog')}
      description={t('correct.moveHint')}
      busy={correct.isPending}
      canSave={page !== undefined && fields.isDateValid('date')}
      onSave={handleSave}
      onClose={onClose}
    >
      <TextField
        label={t('correct.pageNumber')}
        hint={t('correct.pageNumberHint')}
        value={fields.valueOf('number')}
        maxLength={20}
        onChange={(event) => fields.set('number', event.target.value)}
      />
      <TextField
        label={t('correct.pageTitle')}
        value={fields.valueOf('title')}
        maxLength={200}
        onChange={(event) => fields.set('title', event.target.value)}
      />
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
    </CorrectionDialog>
  );
}
