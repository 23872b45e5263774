import { useQuery } from '@tanstack/react-query';
import { FileText, ListFilter, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { noFilters } from './list-params.ts';

type Props = { inTrash: boolean; /** Filters may be what hides the articles. */ isFiltered: boolean };

/** Says why the list has no articles, and what to do. */
export function EmptyList({ inTrash, isFiltered }: Props) {
  const { t } = useTranslation('library');
  const { navigate } = useWorkbench();
  const overview = useQuery(procedureQuery('library.overview', {}));
  if (isFiltered) {
    return (
      <EmptyState
        icon={<ListFilter aria-hidden />}
        title={t('list.emptyFiltered')}
        hint={t('list.emptyFilteredHint')}
      >
        <Button onClick={() => navigate({ params: noFilters })}>{t('list.clearFilters')}</Button>
      </EmptyState>
    );
  }
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
