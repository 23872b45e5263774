import type { Action } from '#renderer/workbench/feature.ts';
import { workOf } from '#renderer/workbench/location.ts';
import { queryOf } from '#renderer/workbench/search-location.ts';
import { targetArticles, type Workbench } from '#renderer/workbench/workbench.ts';
import { formatOrigin, parseOrigin } from '#renderer/workbench/export-origin.ts';
import type { SubjectKind } from './export-subject.ts';
import { FontDialog } from './FontDialog.tsx';

export const exportActions: readonly Action[] = [
  {
    id: 'exporting.open',
    label: 'exporting:action.open',
    group: 'file',
    shortcut: 'Mod+E',
    alsoShortcuts: ['Mod+P'],
    run: (workbench) => openExport(workbench, mostLikely(workbench)),
  },
  {
    id: 'exporting.chooseFonts',
    label: 'exporting:action.fonts',
    group: 'file',
    run: ({ openOverlay }) => openOverlay(FontDialog, {}),
  },
  {
    id: 'exporting.exportArticles',
    label: 'exporting:action.exportArticles',
    group: 'article',
    canRun: (workbench) => targetArticles(workbench).length > 0,
    run: (workbench) => openExport(workbench, workbench.selection.get().length > 0 ? 'selection' : 'article'),
  },
];

/** Shows the export view for what is open now, with `what` chosen. */
export function openExport(workbench: Workbench, what: SubjectKind | ''): void {
  const { view, id } = workOf(workbench.location());
  const origin = view === 'export' ? id : formatOrigin(parseOrigin(`${view}-${id}`));
  workbench.navigate({ work: { view: 'export', id: origin }, params: { what, exported: '' } });
}

/** Several selected articles count for more than the one that is open, that one for more than its page, its issue or a search. */
function mostLikely(workbench: Workbench): SubjectKind | '' {
  const selected = workbench.selection.get();
  const location = workbench.location();
  const work = workOf(location);
  if (selected.length > 1) return 'selection';
  if (work.view === 'article') return 'article';
  if (selected.length === 1) return 'selection';
  if (work.view === 'page' && location.scope.kind === 'page') return 'page';
  if (work.view === 'issue') return 'issue';
  if (location.list === 'search' && queryOf(location) !== '') return 'search';
  return '';
}
