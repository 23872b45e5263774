import { useTranslation } from 'react-i18next';
import type { MenuEntry } from '#renderer/ui/menu-entry.ts';
import { actionEntries } from '#renderer/workbench/action-entries.ts';
import { useFeatures } from '#renderer/workbench/feature.ts';
import { useSelected } from '#renderer/workbench/selection.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';

/** The context menu of hits: what every feature can do with the articles that are selected. */
export function useHitEntries(): MenuEntry[] {
  useTranslation('searching');
  const workbench = useWorkbench();
  useSelected(workbench.selection);
  const actions = useFeatures()
    .flatMap((feature) => feature.actions ?? [])
    .filter((action) => action.group === 'article' && action.canRun?.(workbench) !== false);
  return actionEntries(workbench, actions);
}
