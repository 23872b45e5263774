import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { canRedo, canUndo, redo, undo } from '#renderer/app/actions/undo-redo.ts';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { Workbench } from '#renderer/workbench/workbench.ts';
import type { OutputOf } from '#shared/contract/index.ts';

type History = OutputOf<'safety.history'>;

const entry: NonNullable<History['undo']> = { id: 1, command: 'library.trashArticles', at: 0, actor: '' };
const { queryKey } = procedureQuery('safety.history', {});

/** A workbench that knows this history and whose core has not answered yet. */
function workbenchThatKnows(history: History) {
  const queryClient = new QueryClient();
  queryClient.setQueryData(queryKey, history);
  const core = Promise.withResolvers<never>();
  const workbench = { queryClient, client: { dispatch: () => core.promise } } as unknown as Workbench;
  return { workbench, refuse: () => core.reject(new Error('refused')) };
}

describe('undo and redo', () => {
  it('follow each other faster than the core answers', () => {
    const { workbench, refuse } = workbenchThatKnows({ undo: entry, redo: null });
    expect(canRedo(workbench)).toBe(false);
    const undone = undo(workbench);
    expect(canRedo(workbench)).toBe(true);
    refuse();
    return expect(undone).rejects.toThrow('refused');
  });

  it('do so the other way round', () => {
    const { workbench, refuse } = workbenchThatKnows({ undo: null, redo: entry });
    expect(canUndo(workbench)).toBe(false);
    const redone = redo(workbench);
    expect(canUndo(workbench)).toBe(true);
    refuse();
    return expect(redone).rejects.toThrow('refused');
  });

  it('have the history read again when the core refuses', async () => {
    const { workbench, refuse } = workbenchThatKnows({ undo: entry, redo: null });
    const undone = undo(workbench);
    refuse();
    await expect(undone).rejects.toThrow('refused');
    expect(workbench.queryClient.getQueryState(queryKey)?.isInvalidated).toBe(true);
  });
});
