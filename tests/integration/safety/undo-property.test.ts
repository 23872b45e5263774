import fc from 'fast-check';
import { expect, it } from 'vitest';
import { undoableTables } from '#adapters/sqlite/undo-log.ts';
import { play, script, type Step } from '#tests/support/command-scripts.ts';
import { dumpTables, type TableDump } from '#tests/support/dump-tables.ts';
import { openCore, type OpenCore } from '#tests/support/open-core.ts';

// Revisions are history: undo adds one and takes none away, and the number of an article only grows.
const tables = undoableTables.filter((table) => table !== 'revision');
const dump = (opened: OpenCore): TableDump =>
  dumpTables(opened.connection.raw, tables, { article: ['revision'] });

type Done = { before: TableDump; after: TableDump };
/** What undo and redo have to bring back, kept beside the library by copying its tables. */
type Model = { done: Done[]; undone: Done[] };

async function history(opened: OpenCore): Promise<{ undo: number | null; redo: number | null }> {
  const { undo, redo } = await opened.call('safety.history', {});
  return { undo: undo?.id ?? null, redo: redo?.id ?? null };
}

async function playChecked(opened: OpenCore, model: Model, step: Step): Promise<void> {
  const before = dump(opened);
  const topBefore = await history(opened);
  const isAccepted = await play(opened, step);
  const after = dump(opened);
  const top = await history(opened);
  if (step.do === 'undo') {
    const taken = model.done.pop();
    expect(after).toEqual(taken ? taken.before : before);
    if (taken) model.undone.push(taken);
  } else if (step.do === 'redo') {
    const again = model.undone.pop();
    expect(after).toEqual(again ? again.after : before);
    if (again) model.done.push(again);
  } else if (!isAccepted || step.do === 'wait') {
    expect(after).toEqual(before);
  } else if (top.undo !== topBefore.undo) {
    model.done.push({ before, after });
    model.undone = [];
  } else {
    // Widened the step before, or changed nothing.
    const last = model.done.at(-1);
    if (last && JSON.stringify(after) !== JSON.stringify(before)) {
      last.after = after;
      model.undone = [];
    } else expect(after).toEqual(before);
  }
  expect(top.undo === null).toBe(model.done.length === 0);
  expect(top.redo === null).toBe(model.undone.length === 0);
  expect(opened.ports.store.read((tx) => tx.integrity.problems())).toEqual([]);
}

async function revisionNumbers(opened: OpenCore): Promise<Map<string, number>> {
  const rows = opened.connection.raw.prepare('SELECT uid, revision FROM article').all() as {
    uid: string;
    revision: number;
  }[];
  return new Map(rows.map((row) => [row.uid, row.revision]));
}

it('undo brings every command back exactly and redo does it again, whatever came between', async () => {
  await fc.assert(
    fc.asyncProperty(script, async (steps) => {
      const opened = openCore();
      try {
        const model: Model = { done: [], undone: [] };
        const empty = dump(opened);
        for (const step of steps) {
          const numbers = await revisionNumbers(opened);
          await playChecked(opened, model, step);
          for (const [uid, number] of await revisionNumbers(opened))
            expect(number).toBeGreaterThanOrEqual(numbers.get(uid) ?? 0);
        }
        const final = dump(opened);
        while (model.done.length > 0) await playChecked(opened, model, { do: 'undo' });
        expect(dump(opened)).toEqual(model.undone.length > 0 ? empty : final);
        const waiting = model.undone.length;
        for (let count = 0; count < waiting; count += 1) await playChecked(opened, model, { do: 'redo' });
        expect(opened.logged).toEqual([]);
      } finally {
        await opened.close();
      }
    }),
    { numRuns: 30 },
  );
});
