import type { Action } from '#renderer/workbench/feature.ts';
import { workOf } from '#renderer/workbench/location.ts';
import { queryOf, questionOf } from '#renderer/workbench/search-location.ts';
import type { Workbench } from '#renderer/workbench/workbench.ts';
import { LearnedDialog } from './LearnedDialog.tsx';
import { QueryBuilderDialog } from './query/QueryBuilderDialog.tsx';
import { SaveSearchDialog } from './saved/SaveSearchDialog.tsx';
import { SearchHelpDialog } from './query/SearchHelpDialog.tsx';
import { hitSteps } from './hits/hit-steps.ts';
import { exportWholeResult, saveResultTable, tagWholeResult } from './whole-result.ts';
import { clearFilters, type SearchView, searchViews, setViewParams } from './search-params.ts';

const hasResult = ({ location }: Workbench): boolean =>
  location().list === 'search' && queryOf(location()).trim() !== '';
const isPreviewed = ({ location }: Workbench): boolean =>
  workOf(location()).view === 'hit' && hitSteps.isThere();

/** What can be done with a search and its result. */
export const searchingActions: readonly Action[] = [
  {
    id: 'searching.build',
    label: 'searching:action.build',
    group: 'go',
    shortcut: 'Mod+Shift+F',
    run: ({ openOverlay }) => openOverlay(QueryBuilderDialog, {}),
  },
  {
    id: 'searching.help',
    label: 'searching:action.help',
    group: 'help',
    run: ({ openOverlay }) => openOverlay(SearchHelpDialog, {}),
  },
  {
    id: 'searching.learned',
    label: 'searching:action.learned',
    group: 'go',
    run: ({ openOverlay }) => openOverlay(LearnedDialog, {}),
  },
  {
    id: 'searching.save',
    label: 'searching:action.save',
    group: 'file',
    shortcut: 'Mod+Shift+S',
    canRun: hasResult,
    run: ({ openOverlay, location }) => openOverlay(SaveSearchDialog, { question: questionOf(location()) }),
  },
  {
    id: 'searching.nextHit',
    label: 'searching:preview.next',
    group: 'go',
    shortcut: 'F3',
    canRun: isPreviewed,
    run: () => hitSteps.go(1),
  },
  {
    id: 'searching.previousHit',
    label: 'searching:preview.previous',
    group: 'go',
    shortcut: 'Shift+F3',
    whileTyping: true,
    canRun: isPreviewed,
    run: () => hitSteps.go(-1),
  },
  {
    id: 'searching.clearFilters',
    label: 'searching:filter.clearAll',
    group: 'view',
    notInMenus: true,
    canRun: hasResult,
    run: clearFilters,
  },
  {
    id: 'searching.tagResult',
    label: 'searching:action.tagWhole',
    group: 'edit',
    canRun: hasResult,
    run: tagWholeResult,
  },
  {
    id: 'searching.exportResult',
    label: 'searching:action.exportWhole',
    group: 'file',
    canRun: hasResult,
    run: exportWholeResult,
  },
  ...(['csv', 'xlsx'] as const).map((format): Action => ({
    id: `searching.table.${format}`,
    label: `searching:action.tableWhole.${format}`,
    group: 'file',
    canRun: hasResult,
    run: (workbench) => saveResultTable(workbench, format),
  })),
  ...searchViews.map(viewAction),
];

function viewAction(view: SearchView): Action {
  return {
    id: `searching.view.${view}`,
    label: `searching:view.${view}`,
    group: 'view',
    submenu: 'searching:view.label',
    canRun: hasResult,
    run: (workbench) => setViewParams(workbench, { hitView: view === 'list' ? '' : view }),
  };
}
