import { useTranslation } from 'react-i18next';
import type { MenuEntry } from '#renderer/ui/menu-entry.ts';
import { actionEntries } from './action-entries.ts';
import { useFeatures } from './feature.ts';
import { useSelected } from './selection.ts';
import { useLocation } from './use-location.ts';
import { useWorkbench } from './workbench.ts';

/** The context menu of articles: the actions of group `article` that can run on what is selected, opening first. */
export function useArticleEntries(): MenuEntry[] {
  useTranslation('library');
  const workbench = useWorkbench();
  useLocation();
  useSelected(workbench.selection);
  const actions = useFeatures()
    .flatMap((feature) => feature.actions ?? [])
    .filter((action) => action.group === 'article' && action.canRun?.(workbench) !== false);
  const isOnlyHere = (action: (typeof actions)[number]): boolean => action.notInMenus === true;
  return actionEntries(workbench, [
    ...actions.filter(isOnlyHere),
    ...actions.filter((action) => !isOnlyHere(action)),
  ]);
}
