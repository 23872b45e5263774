import { useQuery } from '@tanstack/react-query';
import { Bookmark } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/bridge/client-context.ts';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { ContextMenu } from '#renderer/ui/ContextMenu.tsx';
import { Tree } from '#renderer/ui/Tree.tsx';
import { Failure } from '#renderer/workbench/Failure.tsx';
import { notifyUndoable } from '#renderer/workbench/notify-undoable.ts';
import { questionOf } from '#renderer/workbench/search-location.ts';
import { useLocation } from '#renderer/workbench/use-location.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { SavedSearch } from '#shared/contract/saved-searches.ts';
import { RenameSearchDialog } from './RenameSearchDialog.tsx';
import styles from './SavedSearches.module.css';
import { showQuestion } from '../search-params.ts';

const none: ReadonlySet<string> = new Set();

/** Saved searches in the left pane, each with its hits and how many of them are new since it was last looked at. */
export function SavedSearches() {
  const { t } = useTranslation(['searching', 'tagging']);
  const workbench = useWorkbench();
  const location = useLocation();
  const saved = useQuery(procedureQuery('searching.saved', {}));
  const markSeen = useCommand('searching.markSeen');
  const update = useCommand('searching.updateSaved', {
    onSuccess: () => workbench.notify({ title: t('saved.updated'), tone: 'success' }),
  });
  const remove = useCommand('searching.deleteSaved', {
    onSuccess: () => notifyUndoable(workbench, t('saved.deleted')),
  });
  const [menuId, setMenuId] = useState<string | null>(null);
  if (saved.isError) return <Failure error={saved.error} onRetry={() => void saved.refetch()} />;
  if (saved.data === undefined) return null;
  const { searches } = saved.data;
  if (searches.length === 0) return <p className={styles.empty}>{t('saved.empty')}</p>;
  const selected = location.list === 'search' ? (location.params['saved'] ?? null) : null;
  const find = (id: string | null): SavedSearch | undefined => searches.find((search) => search.id === id);

  function open(search: SavedSearch) {
    const seen = search.newHits > 0 ? String(search.seenAt) : '';
    showQuestion(workbench, search.question, { saved: search.id, seen });
    markSeen.mutate({ savedSearchId: search.id });
  }

  function handleKeyDown(event: KeyboardEvent, id: string | null) {
    const search = find(id);
    if (search === undefined || event.nativeEvent.isComposing) return;
    if (event.key === 'F2') workbench.openOverlay(RenameSearchDialog, { search });
    else if (event.key === 'Delete') remove.mutate({ savedSearchId: search.id });
    else return;
    event.preventDefault();
  }

  const chosen = find(menuId);
  const entries =
    chosen === undefined
      ? []
      : [
          { id: 'open', label: t('saved.open'), onSelect: () => open(chosen) },
          {
            id: 'rename',
            label: t('saved.rename'),
            shortcut: 'F2',
            onSelect: () => workbench.openOverlay(RenameSearchDialog, { search: chosen }),
          },
          {
            id: 'update',
            label: t('saved.update'),
            disabled: location.list !== 'search',
            onSelect: () =>
              update.mutate({ savedSearchId: chosen.id, question: questionOf(workbench.location()) }),
          },
          {
            id: 'delete',
            label: t('saved.delete'),
            shortcut: 'Delete',
            danger: true,
            onSelect: () => remove.mutate({ savedSearchId: chosen.id }),
          },
        ];

  function handleContextMenu(event: React.MouseEvent) {
    const row = event.target instanceof Element ? event.target.closest('[data-node]') : null;
    const active = event.currentTarget.querySelector('[data-active] [data-node]');
    setMenuId((row ?? active)?.getAttribute('data-node') ?? null);
  }

  return (
    <ContextMenu label={t('saved.section')} entries={entries}>
      <div className={styles.tree} onContextMenu={handleContextMenu}>
        <Tree
          label={t('saved.section')}
          nodes={searches.map(({ id, name }) => ({ id, name }))}
          expanded={none}
          onExpandedChange={() => {}}
          selected={selected}
          onSelect={(id) => {
            const search = find(id);
            if (search !== undefined) open(search);
          }}
          onKeyDown={handleKeyDown}
          renderNode={({ id, name }) => {
            const { total = null, newHits = 0 } = find(id) ?? {};
            return (
              <span className={styles.node} data-node={id}>
                <Bookmark aria-hidden />
                <span className={styles.name} title={name}>
                  {name}
                </span>
                {newHits > 0 && <span className={styles.new}>{t('saved.newHits', { count: newHits })}</span>}
                {total !== null && <Badge>{total}</Badge>}
              </span>
            );
          }}
        />
      </div>
    </ContextMenu>
  );
}
