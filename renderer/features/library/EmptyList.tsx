import { useQuery } from '@tanstack/react-query';
import { FileText, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';

/** Says why the list has no articles, and what to do. */
export function EmptyList({ inTrash }: { inTrash: boolean }) {
  const { t } = useTranslation('library');
  const overview = useQuery(procedureQuery('library.overview', {}));
  if (inTrash) {
    return (
      <EmptyState
        icon={<Trash2 aria-hidden />}
        title={t('list.emptyTrash')}
        hint={t('list.emptyTrashHint')}
      />
    );
  }
  const isNew = overview.data?.pages === 0;
  return (
    <EmptyState
      icon={<FileText aria-hidden />}
      title={isNew ? t('list.emptyLibrary') : t('list.empty')}
      hint={isNew ? t('list.emptyLibraryHint') : t('list.emptyHint')}
    />
  );
}
