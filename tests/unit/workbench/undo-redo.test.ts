import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { canRedo, canUndo, redo, undo } from '#renderer/app/actions/undo-redo.ts';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { parseLocation } from '#renderer/workbench/location.ts';
import { noteUndoPlace } from '#renderer/workbench/undo-places.ts';
import type { Workbench } from '#renderer/workbench/workbench.ts';
import type { OutputOf } from '#shared/contract/index.ts';
import { createI18n } from '#shared/i18n/create-i18n.ts';

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
  it('go back to where a command was done that led away from there', async () => {
    const place = parseLocation('/page/0190b0a0-0000-7000-8000-000000000001');
    noteUndoPlace(7, place);
    const visited: unknown[] = [];
    const takeBack = async (id: number): Promise<void> => {
      const workbench = {
        queryClient: new QueryClient(),
        client: { dispatch: () => Promise.resolve({ undone: { ...entry, id } }) },
        i18n: createI18n('zh-CN'),
        notify: () => undefined,
        navigate: (to: unknown) => visited.push(to),
      } as unknown as Workbench;
      await undo(workbench);
    };
    await takeBack(6);
    expect(visited).toEqual([]);
    await takeBack(7);
    expect(visited).toEqual([place]);
  });

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
