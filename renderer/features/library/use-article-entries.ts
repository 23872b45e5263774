import { useTranslation } from 'react-i18next';
import type { MenuEntry } from '#renderer/ui/menu-entry.ts';
import { useFeatures } from '#renderer/workbench/feature.ts';
import { useSelected } from '#renderer/workbench/selection.ts';
import { useLocation } from '#renderer/workbench/use-location.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { actionEntries } from '#renderer/workbench/action-entries.ts';

/** The context menu of articles: the actions of group `article` that can run on what is selected. */
export function useArticleEntries(): MenuEntry[] {
  useTranslation('library');
  const workbench = useWorkbench();
  useLocation();
  useSelected(workbench.selection);
  const actions = useFeatures()
    .flatMap((feature) => feature.actions ?? [])
    .filter((action) => action.group === 'article' && action.canRun?.(workbench) !== false);
  return actionEntries(workbench, actions);
}
