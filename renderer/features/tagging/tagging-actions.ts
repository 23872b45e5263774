import type { Action } from '#renderer/workbench/feature.ts';
import { workOf } from '#renderer/workbench/location.ts';
import { targetArticles } from '#renderer/workbench/workbench.ts';
import { managerFocus } from './manager-focus.ts';
import { NewTagDialog } from './NewTagDialog.tsx';
import { TagDialog } from './TagDialog.tsx';

/** What can be done with tags, and with articles and issues by them. */
export const taggingActions: readonly Action[] = [
  {
    id: 'tagging.tagArticles',
    label: 'tagging:action.tagArticles',
    group: 'article',
    shortcut: 'Mod+Shift+B',
    canRun: (workbench) => targetArticles(workbench).length > 0,
    run: (workbench) =>
      workbench.openOverlay(TagDialog, { articleIds: [...targetArticles(workbench)], issueIds: [] }),
  },
  {
    id: 'tagging.tagIssue',
    label: 'tagging:action.tagIssue',
    group: 'edit',
    // With articles selected or open, it is about those.
    shortcut: 'Mod+Shift+B',
    canRun: ({ location }) => location().scope.kind === 'issue',
    run({ location, openOverlay }) {
      const { scope } = location();
      if (scope.kind === 'issue') openOverlay(TagDialog, { articleIds: [], issueIds: [scope.issueId] });
    },
  },
  {
    id: 'tagging.createTag',
    label: 'tagging:action.createTag',
    group: 'edit',
    run: ({ openOverlay }) => openOverlay(NewTagDialog, { parent: null }),
  },
  {
    id: 'tagging.manageTags',
    label: 'tagging:action.manageTags',
    group: 'go',
    run({ location, navigate }) {
      const work = workOf(location());
      if (work.view === 'tags' && work.id === null) return managerFocus.go('all');
      managerFocus.await('all');
      return navigate({ work: { view: 'tags', id: null } });
    },
  },
];
