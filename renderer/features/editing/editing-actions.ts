import { articleKinds, articleStatuses } from '#shared/domain/article.ts';
import { tableActions } from '#renderer/editor/table-action-kinds.ts';
import { formatPlace } from '#renderer/workbench/article-place.ts';
import { parseOrigin } from '#renderer/workbench/export-origin.ts';
import type { Action } from '#renderer/workbench/feature.ts';
import { workOf } from '#renderer/workbench/location.ts';
import { targetArticles, type Workbench } from '#renderer/workbench/workbench.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import { continuationActions } from './continuation-actions.ts';
import { openArticle } from './open-article.ts';

const isOpen = (): boolean => openArticle() !== null;

/** The article that was open when its export was asked for, and is what one goes back to from there. */
function exportedArticle(workbench: Workbench): ArticleId | null {
  const { view, id } = workOf(workbench.location());
  const origin = view === 'export' ? parseOrigin(id) : null;
  return origin?.kind === 'article' ? origin.id : null;
}

const canFocus = (workbench: Workbench): boolean => isOpen() || exportedArticle(workbench) !== null;

function focusPart(workbench: Workbench, part: 'body' | 'headline', edge: 'start' | 'end'): void {
  const open = openArticle();
  if (open !== null) {
    open.sitting.article.focus(part, edge);
    return;
  }
  const id = exportedArticle(workbench);
  const place = formatPlace(part === 'body' ? { block: 1 } : { head: part });
  if (id !== null) workbench.navigate({ work: { view: 'article', id }, params: { place } });
}

const articleActions: readonly Action[] = [
  {
    id: 'editing.saveArticle',
    label: 'editing:action.save',
    group: 'edit',
    shortcut: 'Mod+S',
    canRun: isOpen,
    run: async () => {
      await openArticle()?.sitting.queue.save('save');
    },
  },
  {
    id: 'editing.findInArticle',
    label: 'editing:action.find',
    group: 'edit',
    shortcut: 'Mod+H',
    canRun: isOpen,
    run: () => openArticle()?.openFind(),
  },
  {
    id: 'editing.findNext',
    label: 'editing:action.findNext',
    group: 'edit',
    shortcut: 'F3',
    canRun: isOpen,
    run: () => openArticle()?.sitting.find.go('next'),
  },
  {
    id: 'editing.findPrevious',
    label: 'editing:action.findPrevious',
    group: 'edit',
    shortcut: 'Shift+F3',
    whileTyping: true,
    canRun: isOpen,
    run: () => openArticle()?.sitting.find.go('previous'),
  },
  {
    id: 'editing.addComment',
    label: 'editing:action.addComment',
    group: 'edit',
    shortcut: 'Mod+Alt+M',
    canRun: () => openArticle()?.comment != null,
    run: () => openArticle()?.comment?.(),
  },
  {
    id: 'editing.nextComment',
    label: 'editing:action.nextComment',
    group: 'go',
    shortcut: 'F4',
    canRun: isOpen,
    run: () => openArticle()?.goToComment('next'),
  },
  {
    id: 'editing.previousComment',
    label: 'editing:action.previousComment',
    group: 'go',
    shortcut: 'Shift+F4',
    whileTyping: true,
    canRun: isOpen,
    run: () => openArticle()?.goToComment('previous'),
  },
  {
    id: 'editing.toggleComments',
    label: 'editing:action.toggleComments',
    group: 'view',
    shortcut: 'Mod+Alt+N',
    canRun: isOpen,
    run: () => openArticle()?.toggle('comments'),
  },
  {
    id: 'editing.toggleSource',
    label: 'editing:action.toggleSource',
    group: 'view',
    shortcut: 'Mod+Alt+S',
    canRun: isOpen,
    run: () => openArticle()?.toggle('source'),
  },
  {
    id: 'editing.toggleRevisions',
    label: 'editing:action.toggleRevisions',
    group: 'view',
    shortcut: 'Mod+Alt+R',
    canRun: isOpen,
    run: () => openArticle()?.toggle('revisions'),
  },
  {
    id: 'editing.toggleDetails',
    label: 'editing:action.toggleDetails',
    group: 'view',
    shortcut: 'Mod+Alt+D',
    canRun: isOpen,
    run: () => openArticle()?.toggle('details'),
  },
  {
    id: 'editing.correctPeople',
    label: 'editing:action.correctPeople',
    group: 'edit',
    shortcut: 'Mod+Alt+P',
    canRun: () => openArticle()?.correctPeople != null,
    run: () => openArticle()?.correctPeople?.(),
  },
  {
    id: 'editing.openPrevious',
    label: 'editing:action.openPrevious',
    group: 'go',
    shortcut: 'Alt+PageUp',
    whileTyping: true,
    canRun: () => openArticle()?.previous != null,
    run: () => openArticle()?.previous?.(),
  },
  {
    id: 'editing.openNext',
    label: 'editing:action.openNext',
    group: 'go',
    shortcut: 'Alt+PageDown',
    whileTyping: true,
    canRun: () => openArticle()?.next != null,
    run: () => openArticle()?.next?.(),
  },
  {
    id: 'editing.focusText',
    label: 'editing:action.focusText',
    group: 'go',
    shortcut: 'F2',
    canRun: canFocus,
    run: (workbench) => focusPart(workbench, 'body', 'start'),
  },
  {
    id: 'editing.focusHeadline',
    label: 'editing:action.focusHeadline',
    group: 'go',
    shortcut: 'Shift+F2',
    whileTyping: true,
    canRun: canFocus,
    run: (workbench) => focusPart(workbench, 'headline', 'end'),
  },
];

/** Tools of the toolbar without keys of their own, so that menus and palette lead to them. */
const insertActions: readonly Action[] = [
  {
    id: 'editing.insertPictures',
    label: 'editing:action.insertPictures',
    group: 'edit',
    canRun: () => openArticle()?.choosePictures != null,
    run: () => openArticle()?.choosePictures?.(),
  },
  ...tableActions.map((action) => ({
    id: `editing.table.${action}`,
    label: `editing:table.${action}` as const,
    group: 'edit' as const,
    submenu: 'editing:toolbar.table' as const,
    canRun: () => openArticle()?.canRunTableAction(action) === true,
    run: () => openArticle()?.runTableAction(action),
  })),
];

const statusActions: readonly Action[] = articleStatuses.map((status) => ({
  id: `editing.setStatus.${status}`,
  label: `library:status.${status}`,
  group: 'article',
  submenu: 'editing:action.status',
  canRun: (workbench) => targetArticles(workbench).length > 0,
  run: async (workbench) => {
    await openArticle()?.sitting.queue.save('autosave');
    await workbench.client.dispatch('editing.setStatus', {
      articleIds: [...targetArticles(workbench)],
      status,
    });
  },
}));

const kindActions: readonly Action[] = articleKinds.map((kind) => ({
  id: `editing.setKind.${kind}`,
  label: `library:kind.${kind}`,
  group: 'article',
  submenu: 'editing:action.kind',
  canRun: (workbench) => targetArticles(workbench).length > 0,
  run: async (workbench) => {
    await workbench.client.dispatch('editing.setKind', { articleIds: [...targetArticles(workbench)], kind });
  },
}));

/** What the editor adds to menus, palette and shortcuts. */
export const editingActions: readonly Action[] = [
  ...articleActions,
  ...insertActions,
  ...continuationActions,
  ...statusActions,
  ...kindActions,
];
