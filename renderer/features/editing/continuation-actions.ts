import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { decideContinuation } from '#renderer/workbench/decide-continuation.ts';
import type { Action } from '#renderer/workbench/feature.ts';
import { workOf } from '#renderer/workbench/location.ts';
import type { Workbench } from '#renderer/workbench/workbench.ts';
import type { Continuation } from '#shared/contract/continuations.ts';
import { articleId } from '#shared/domain/ids.ts';

/** Keys that work while the caret is in the text. */
export const continuationShortcuts = { jump: 'F9', confirm: 'F8', refuse: 'Shift+F8' } as const;

/** What the article in the work pane shows of its continuations. */
function shownLinks({ queryClient, location }: Workbench): readonly Continuation[] {
  const work = workOf(location());
  const id = work.view === 'article' ? articleId.safeParse(work.id) : null;
  if (id?.success !== true) return [];
  const { queryKey } = procedureQuery('library.continuations', { articleId: id.data });
  return queryClient.getQueryData(queryKey)?.continuations ?? [];
}

const proposal = (workbench: Workbench): Continuation | undefined =>
  shownLinks(workbench).find(({ state }) => state === 'proposed');

async function decide(workbench: Workbench, confirmed: boolean): Promise<void> {
  const link = proposal(workbench);
  if (link !== undefined) await decideContinuation(workbench, link.id, confirmed);
}

/** Going to the other part of an article that goes on on another page, and answering whether it does. */
export const continuationActions: readonly Action[] = [
  {
    id: 'editing.followContinuation',
    label: 'library:action.followContinuation',
    group: 'go',
    shortcut: continuationShortcuts.jump,
    canRun: (workbench) => shownLinks(workbench).length > 0,
    run(workbench) {
      const [link] = shownLinks(workbench);
      if (link !== undefined) workbench.navigate({ work: { view: 'article', id: link.article.id } });
    },
  },
  {
    id: 'editing.confirmContinuation',
    label: 'library:action.confirmContinuation',
    group: 'article',
    notInMenus: true,
    shortcut: continuationShortcuts.confirm,
    canRun: (workbench) => proposal(workbench) !== undefined,
    run: (workbench) => decide(workbench, true),
  },
  {
    id: 'editing.refuseContinuation',
    label: 'library:action.refuseContinuation',
    group: 'article',
    notInMenus: true,
    shortcut: continuationShortcuts.refuse,
    whileTyping: true,
    canRun: (workbench) => proposal(workbench) !== undefined,
    run: (workbench) => decide(workbench, false),
  },
];
