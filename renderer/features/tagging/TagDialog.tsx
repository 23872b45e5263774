import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import type { OverlayProps } from '#renderer/workbench/workbench.ts';
import type { ArticleId, IssueId } from '#shared/domain/ids.ts';
import { TagPicker } from './TagPicker.tsx';

type Props = OverlayProps & { articleIds: ArticleId[]; issueIds: IssueId[] };

/** Tags for the articles or issues that an action is about. */
export function TagDialog({ articleIds, issueIds, onClose }: Props) {
  const { t } = useTranslation(['tagging', 'app']);
  const title =
    issueIds.length > 0 ? t('picker.titleIssue') : t('picker.titleArticles', { count: articleIds.length });
  return (
    <Dialog
      title={title}
      closeLabel={t('app:common.close')}
      onClose={onClose}
      size="small"
      footer={
        <Button variant="primary" onClick={onClose}>
          {t('app:common.done')}
        </Button>
      }
    >
      <TagPicker articleIds={articleIds} issueIds={issueIds} />
    </Dialog>
  );
}
