import { useTranslation } from 'react-i18next';
import { compareTexts } from '#shared/document/compare-texts.ts';
import type { ArticleText } from '#renderer/editor/head-slots.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import type { OverlayProps } from '#renderer/workbench/workbench.ts';
import { ComparisonView } from './ComparisonView.tsx';

type Props = OverlayProps & { title: string; explain: string; from: ArticleText; to: ArticleText };

/** Two texts of one article, compared. */
export function TextComparisonDialog({ title, explain, from, to, onClose }: Props) {
  const { t } = useTranslation('app');
  return (
    <Dialog title={title} description={explain} closeLabel={t('common.close')} onClose={onClose} size="large">
      <ComparisonView comparison={compareTexts(from, to)} />
    </Dialog>
  );
}
