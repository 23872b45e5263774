import type { Action } from '#renderer/workbench/feature.ts';
import { workOf } from '#renderer/workbench/location.ts';
import { targetArticles, type Workbench } from '#renderer/workbench/workbench.ts';
import { CorrectIssueDialog } from './CorrectIssueDialog.tsx';
import { ContinuationsDialog } from './ContinuationsDialog.tsx';
import { CorrectPageDialog } from './CorrectPageDialog.tsx';
import { showCalendar } from './show-calendar.ts';
import { restoreArticles, trashArticles } from './trash.ts';

const hasTargets = (workbench: Workbench): boolean => targetArticles(workbench).length > 0;
const isInTrash = (workbench: Workbench): boolean => workbench.location().scope.kind === 'trash';

/** What can be done with articles, issues and pages. */
export const libraryActions: readonly Action[] = [
  {
    id: 'library.openArticle',
    label: 'library:action.open',
    group: 'article',
    notInMenus: true,
    canRun: ({ selection }) => selection.get().length === 1,
    run({ selection, navigate }) {
      navigate({ work: { view: 'article', id: selection.get()[0] ?? null } });
    },
  },
  {
    id: 'library.trashArticles',
    label: 'library:action.trash',
    group: 'article',
    shortcut: 'Delete',
    canRun: (workbench) => hasTargets(workbench) && !isInTrash(workbench),
    run: trashArticles,
  },
  {
    id: 'library.restoreArticles',
    label: 'library:action.restore',
    group: 'article',
    canRun: (workbench) => hasTargets(workbench) && isInTrash(workbench),
    run: restoreArticles,
  },
  {
    id: 'library.correctIssue',
    label: 'library:action.correctIssue',
    group: 'edit',
    canRun: ({ location }) => workOf(location()).view === 'issue',
    run({ location, openOverlay }) {
      const { scope } = location();
      if (scope.kind === 'issue') openOverlay(CorrectIssueDialog, { issueId: scope.issueId });
    },
  },
  {
    id: 'library.correctPage',
    label: 'library:action.correctPage',
    group: 'edit',
    canRun: ({ location }) => location().scope.kind === 'page',
    run({ location, openOverlay }) {
      const { scope } = location();
      if (scope.kind === 'page') openOverlay(CorrectPageDialog, { pageId: scope.pageId });
    },
  },
  {
    id: 'library.showCalendar',
    label: 'library:action.showCalendar',
    group: 'go',
    shortcut: 'Mod+Alt+C',
    run: (workbench) => showCalendar(workbench),
  },
  {
    id: 'library.reviewContinuations',
    label: 'library:action.reviewContinuations',
    group: 'go',
    run: ({ openOverlay }) => openOverlay(ContinuationsDialog, {}),
  },
  {
    id: 'library.showTrash',
    label: 'library:action.showTrash',
    group: 'go',
    run: ({ navigate }) => navigate({ scope: { kind: 'trash' }, list: 'library', work: null }),
  },
];
