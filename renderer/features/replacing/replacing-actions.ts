import type { Action } from '#renderer/workbench/feature.ts';
import { targetArticles, type Workbench } from '#renderer/workbench/workbench.ts';
import { likeliestPlace } from './replace-place.ts';

export const replacingActions: readonly Action[] = [
  {
    id: 'replacing.open',
    label: 'replacing:action.open',
    group: 'edit',
    shortcut: 'Mod+Shift+H',
    run: (workbench) => openReplace(workbench, likeliestPlace(workbench)),
  },
  {
    id: 'replacing.openSearch',
    label: 'replacing:action.search',
    group: 'edit',
    notInMenus: true,
    canRun: ({ location }) => location().list === 'search',
    run: (workbench) => openReplace(workbench, 'search'),
  },
  {
    id: 'replacing.openSelection',
    label: 'replacing:action.selection',
    group: 'article',
    canRun: (workbench) => targetArticles(workbench).length > 0,
    run: (workbench) => {
      workbench.selection.set(targetArticles(workbench));
      openReplace(workbench, 'selection');
    },
  },
];

/** Shows where something can be replaced in the articles of a place. */
export function openReplace(workbench: Workbench, place: string | null): void {
  workbench.navigate({ work: { view: 'replace', id: place }, params: { replaced: '' } });
}
