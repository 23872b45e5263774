import { useQuery } from '@tanstack/react-query';
import { Plus, Settings2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Failure } from '#renderer/workbench/Failure.tsx';
import { useLocation } from '#renderer/workbench/use-location.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { Tag } from '#shared/contract/tagging.ts';
import { NewTagDialog } from './NewTagDialog.tsx';
import styles from './TagSection.module.css';
import { editTag } from './tag-entries.tsx';
import { TagTree } from './TagTree.tsx';

/** The tags in the left pane: one click keeps the article list to a tag, another lets it go. */
export function TagSection() {
  const { t } = useTranslation('tagging');
  const workbench = useWorkbench();
  const { list, params } = useLocation();
  const tags = useQuery(procedureQuery('tagging.tags', {}));
  if (tags.isError) return <Failure error={tags.error} onRetry={() => void tags.refetch()} />;
  if (tags.data === undefined) return null;
  const selected = list === 'library' ? (params['tag'] ?? null) : null;

  function handleSelect({ id }: Tag) {
    workbench.selection.set([]);
    if (id === selected) workbench.navigate({ params: { tag: '' } });
    else workbench.navigate({ scope: { kind: 'all' }, list: 'library', params: { tag: id } });
  }

  return (
    <div className={styles.section}>
      {tags.data.tags.length === 0 ? (
        <p className={styles.empty}>{t('tree.empty')}</p>
      ) : (
        <TagTree
          tags={tags.data.tags}
          selected={selected}
          onSelect={handleSelect}
          onEdit={(tag) => editTag(workbench, tag)}
        />
      )}
      <div className={styles.buttons}>
        <Button variant="quiet" onClick={() => workbench.openOverlay(NewTagDialog, { parent: null })}>
          <Plus aria-hidden />
          {t('action.create')}
        </Button>
        <Button variant="quiet" onClick={() => workbench.runAction('tagging.manageTags')}>
          <Settings2 aria-hidden />
          {t('action.manage')}
        </Button>
      </div>
    </div>
  );
}
