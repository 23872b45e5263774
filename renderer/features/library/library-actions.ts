import type { Action } from '#renderer/workbench/feature.ts';
import { workOf } from '#renderer/workbench/location.ts';
import { targetArticles, type Workbench } from '#renderer/workbench/workbench.ts';
import { articleKinds, articleStatuses } from '#shared/domain/article.ts';
import { articleId } from '#shared/domain/ids.ts';
import { CorrectIssueDialog } from './CorrectIssueDialog.tsx';
import { CorrectPageDialog } from './CorrectPageDialog.tsx';
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
  ...articleStatuses.map(
    (status): Action => ({
      id: `library.setStatus.${status}`,
      label: `library:status.${status}`,
      submenu: 'library:menu.status',
      group: 'article',
      canRun: hasTargets,
      run: async (workbench) => {
        await workbench.client.dispatch('editing.setStatus', { articleIds: [...targetArticles(workbench)], status });
      },
    }),
  ),
  ...articleKinds.map(
    (kind): Action => ({
      id: `library.setKind.${kind}`,
      label: `library:kind.${kind}`,
      submenu: 'library:menu.kind',
      group: 'article',
      canRun: hasTargets,
      run: async (workbench) => {
        await workbench.client.dispatch('editing.setKind', { articleIds: [...targetArticles(workbench)], kind });
      },
    }),
  ),
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
  neighbour('previous', 'library:action.previousArticle', 'Alt+ArrowUp'),
  neighbour('next', 'library:action.nextArticle', 'Alt+ArrowDown'),
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
    id: 'library.showTrash',
    label: 'library:action.showTrash',
    group: 'go',
    run: ({ navigate }) => navigate({ scope: { kind: 'trash' }, list: 'library', work: null }),
  },
];

/** Opens the article before or after the open one, in the reading order of its issue. */
function neighbour(
  side: 'previous' | 'next',
  label: 'library:action.previousArticle' | 'library:action.nextArticle',
  shortcut: string,
): Action {
  return {
    id: `library.${side}Article`,
    label,
    group: 'go',
    shortcut,
    canRun: ({ location }) => workOf(location()).view === 'article',
    async run({ client, location, navigate, selection }) {
      const open = articleId.safeParse(workOf(location()).id);
      if (!open.success) return;
      const article = await client.dispatch('editing.article', { articleId: open.data });
      const id = article[side];
      if (id === null) return;
      selection.set([]);
      navigate({ work: { view: 'article', id } });
    },
  };
}
