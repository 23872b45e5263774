import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { Scope } from '#renderer/workbench/location.ts';
import { ancestorIds, findNode, scopeKey, treeNodes } from './tree-nodes.ts';

/** What a part of the library is called, with what it belongs to. */
export function useScopeName(scope: Scope): string {
  const { i18n } = useTranslation('library');
  const tree = useQuery(procedureQuery('library.tree', {}));
  const nodes = treeNodes(i18n, tree.data?.publications ?? [], 0);
  const id = scopeKey(scope);
  const path = [...(ancestorIds(nodes, id) ?? []), id].map((nodeId) => findNode(nodes, nodeId));
  return path
    .map((node) => node?.name)
    .filter(Boolean)
    .join(' › ');
}
