import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { BookOpen, FileText, Files, Newspaper, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { ContextMenu } from '#renderer/ui/ContextMenu.tsx';
import { Tree } from '#renderer/ui/Tree.tsx';
import { Failure } from '#renderer/workbench/Failure.tsx';
import { useFocusTarget } from '#renderer/workbench/focus-target.ts';
import { useLocation } from '#renderer/workbench/use-location.ts';
import { placeAsked, usePlace } from '#renderer/workbench/use-place.ts';
import { useViewState } from '#renderer/workbench/use-view-state.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import styles from './LibraryTree.module.css';
import { nodeEntries } from './node-entries.ts';
import { findNode, idsAbove, type LibraryNode, openedYears, scopeKey, treeNodes } from './tree-nodes.ts';

/** Publications, years, issues and pages with their counts; choosing one fills list and work pane. */
export function LibraryTree() {
  const { t, i18n } = useTranslation('library');
  const workbench = useWorkbench();
  const { scope, list } = useLocation();
  const place = usePlace(placeAsked(scope));
  const [stored, setStored] = useViewState('expandedNodes');
  const remembered = Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : null;
  const way = idsAbove(scope, place);
  // The years on the way to what is chosen are read too: its name is found among them, opened or not.
  const years = openedYears(new Set([...(remembered ?? []), ...way]));
  const tree = useQuery({ ...procedureQuery('library.tree', { years }), placeholderData: keepPreviousData });
  const overview = useQuery(procedureQuery('library.overview', {}));
  const [menuNode, setMenuNode] = useState<LibraryNode | null>(null);
  const treeRef = useRef<HTMLDivElement>(null);
  useFocusTarget('sidebar', treeRef);

  if (tree.isError) return <Failure error={tree.error} onRetry={() => void tree.refetch()} />;
  if (tree.data === undefined) return null;
  const nodes = treeNodes(i18n, tree.data.publications, overview.data?.trashed ?? 0);
  const selected = list === 'library' ? scopeKey(scope) : null;
  const expanded = new Set(remembered ?? [...openAtFirst(nodes), ...way]);

  function handleSelect(id: string) {
    const node = findNode(nodes, id);
    if (node === null) return;
    workbench.selection.set([]);
    workbench.navigate({ scope: node.scope, list: 'library', work: null });
  }

  function handleContextMenu(event: React.MouseEvent) {
    const row = event.target instanceof Element ? event.target.closest('[data-node]') : null;
    const active = treeRef.current?.querySelector('[data-active] [data-node]') ?? null;
    setMenuNode(findNode(nodes, (row ?? active)?.getAttribute('data-node') ?? null));
  }

  return (
    <ContextMenu label={t('tree.label')} entries={menuNode === null ? [] : nodeEntries(workbench, menuNode)}>
      <div className={styles.tree} onContextMenu={handleContextMenu}>
        <Tree
          label={t('tree.label')}
          treeRef={treeRef}
          nodes={nodes}
          expanded={expanded}
          onExpandedChange={(next) => setStored([...next])}
          selected={selected}
          onSelect={handleSelect}
          renderNode={(node) => {
            const { name, articles, scope: leadsTo, id, waiting = 0 } = node as LibraryNode;
            return (
              <span className={styles.node} data-node={id} data-kind={leadsTo.kind}>
                <NodeIcon kind={leadsTo.kind} />
                <span className={styles.name} title={name}>
                  {name}
                </span>
                {waiting > 0 && (
                  <span
                    className={styles.waiting}
                    role="img"
                    aria-label={t('tree.waiting', { count: waiting })}
                    title={t('tree.waiting', { count: waiting })}
                  />
                )}
                <Badge>{articles}</Badge>
              </span>
            );
          }}
        />
      </div>
    </ContextMenu>
  );
}

function NodeIcon({ kind }: { kind: LibraryNode['scope']['kind'] }) {
  if (kind === 'all') return <Files aria-hidden />;
  if (kind === 'trash') return <Trash2 aria-hidden />;
  if (kind === 'publication') return <Newspaper aria-hidden />;
  if (kind === 'issue') return <BookOpen aria-hidden />;
  if (kind === 'page') return <FileText aria-hidden />;
  return null;
}

/** A small library comes whole and is shown whole; of a large one the publications are opened. */
function openAtFirst(nodes: readonly LibraryNode[]): string[] {
  const ids: string[] = [];
  let isWhole = true;
  function add(level: readonly LibraryNode[]): void {
    for (const { id, children = [] } of level) {
      if (children === null) isWhole = false;
      else if (children.length > 0) {
        ids.push(id);
        add(children);
      }
    }
  }
  add(nodes);
  return isWhole ? ids : nodes.map(({ id }) => id);
}
