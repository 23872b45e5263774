import fc from 'fast-check';
import { expect, it } from 'vitest';
import { undoableTables } from '#adapters/sqlite/undo-log.ts';
import { dumpTables, type TableDump } from '#tests/support/dump-tables.ts';
import type { OpenCore } from '#tests/support/open-core.ts';
import { operationOf, reviewScript } from '#tests/support/review-steps.ts';
import { seedPage } from '#tests/support/seed-pages.ts';
import { withReviewedPage } from '#tests/support/with-reviewed-page.ts';

const tables = undoableTables.filter((table) => table !== 'revision');
const dump = (opened: OpenCore): TableDump =>
  dumpTables(opened.connection.raw, tables, { article: ['revision'] });

it('loses no character whatever is done, and undo and redo bring every step back exactly', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 4 }), reviewScript, (seed, steps) =>
      withReviewedPage(async (opened, first) => {
        const states = [dump(opened)];
        let page = first;
        for (const step of steps) {
          const operation = operationOf(page, step);
          if (operation === null) continue;
          const { pageId, version } = page;
          const envelope = await opened.core.dispatch('importing.arrangePage', {
            pageId,
            version,
            operation,
          });
          page = await opened.call('importing.reviewPage', { pageId });
          expect(page.ledger).toMatchObject({ lost: 0, source: first.ledger.source });
          const state = dump(opened);
          const isSame = JSON.stringify(state) === JSON.stringify(states.at(-1));
          if (!envelope.ok) expect(isSame).toBe(true);
          if (!isSame) states.push(state);
        }
        const last = states.length - 1;
        for (let at = last; at > 0; at -= 1) {
          expect(dump(opened)).toEqual(states[at]);
          await opened.call('safety.undo', {});
        }
        expect(dump(opened)).toEqual(states[0]);
        for (let at = 1; at <= last; at += 1) await opened.call('safety.redo', {});
        expect(dump(opened)).toEqual(states[last]);
      }, seedPage(seed)),
    ),
    { numRuns: 25 },
  );
});
