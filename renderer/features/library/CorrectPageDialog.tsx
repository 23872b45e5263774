import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/bridge/client-context.ts';
import { usePlace } from '#renderer/workbench/use-place.ts';
import type { PageId } from '#shared/domain/ids.ts';
import { PlaceDialog } from './PlaceDialog.tsx';

type Props = { pageId: PageId; onClose: () => void };

/** Corrects number and title of a page, or moves it to the issue of another publication or date. */
export function CorrectPageDialog({ pageId, onClose }: Props) {
  const { t } = useTranslation('library');
  const place = usePlace({ pageId });
  const correct = useCommand('library.correctPage');
  return (
    <PlaceDialog
      title={t('correct.pageTitleDialog')}
      description={t('correct.moveHint')}
      stored={place && { publication: place.publication, date: place.issue.date, ...place.page }}
      numberField={{ label: t('correct.pageNumber'), hint: t('correct.pageNumberHint'), maxLength: 20 }}
      titleField={{ label: t('correct.pageTitle'), maxLength: 200 }}
      busy={correct.isPending}
      onSave={(change) => correct.mutateAsync({ pageId, ...change })}
      onClose={onClose}
    />
  );
}
