import { useTranslation } from 'react-i18next';
import { Chip } from '#renderer/ui/Chip.tsx';
import type { ArticleStatus } from '#shared/domain/article.ts';
import { statusColours } from './article-status.ts';

/** The status of an article, by name and colour. */
export function StatusChip({ status }: { status: ArticleStatus }) {
  const { t } = useTranslation('library');
  return <Chip colour={statusColours[status]}>{t(`status.${status}`)}</Chip>;
}
