import { AppError } from '../app-error.ts';
import type { FeatureHandlers } from '../handlers.ts';
import { parsedOf, toIndexQuery } from './ask-index.ts';
import { compareQueries, countFrequency } from './count-over-time.ts';
import { exportResult, refuseFile } from './export-result.ts';
import { keywordsInContext } from './keywords-in-context.ts';
import { lightArticle } from './light-article.ts';
import { learnedInUse } from './library-look-alikes.ts';
import { lookThrough } from './look-through.ts';
import { rebuildIndex } from './rebuild-index.ts';
import { deleteSavedSearch, markSearchSeen, saveSearch, updateSavedSearch } from './saved-searches.ts';
import { searchArticles } from './search-articles.ts';
import { tagResult } from './tag-result.ts';
import type { Clock } from '../ports/index.ts';

export const searchingHandlers: FeatureHandlers<'searching'> = {
  'searching.search': {
    run: 'read',
    handle: (tx, input, { clock }) => timed(clock, () => searchArticles(tx, input)),
  },
  'searching.parse': {
    run: 'read',
    handle: (_tx, { query, switches }) => parsedOf(toIndexQuery({ query, switches, filter: {} })),
  },
  'searching.articleHits': { run: 'read', handle: lightArticle },
  'searching.keywordsInContext': {
    run: 'read',
    handle: (tx, input, { clock }) => timed(clock, () => keywordsInContext(tx, input)),
  },
  'searching.frequency': {
    run: 'read',
    handle: (tx, input, { clock }) => timed(clock, () => countFrequency(tx, input)),
  },
  'searching.compare': {
    run: 'read',
    handle: (tx, input, { clock }) => timed(clock, () => compareQueries(tx, input)),
  },
  'searching.exportResult': {
    run: 'async',
    handle(input, { ports, jobs }) {
      refuseFile(ports, input);
      return { jobId: jobs.start('export', 0, (control) => exportResult(ports, control, input)) };
    },
  },
  'searching.tagResult': {
    run: 'write',
    undoable: true,
    prepare: (input, ports) => lookThrough(ports, toIndexQuery(input)),
    handle: tagResult,
  },
  'searching.saved': { run: 'read', handle: (tx) => ({ searches: tx.savedSearches.all() }) },
  'searching.save': { run: 'write', undoable: true, handle: saveSearch },
  'searching.updateSaved': { run: 'write', undoable: true, handle: updateSavedSearch },
  'searching.deleteSaved': { run: 'write', undoable: true, handle: deleteSavedSearch },
  'searching.markSeen': { run: 'write', undoable: false, handle: markSearchSeen },
  'searching.learned': { run: 'read', handle: (tx) => ({ lookAlikes: learnedInUse(tx.lookAlikes) }) },
  'searching.forget': {
    run: 'write',
    undoable: true,
    handle(tx, { lookAlikeIds }, { emit }) {
      const forgotten = tx.lookAlikes.forget(lookAlikeIds);
      if (forgotten === 0) throw new AppError('not_found', { reason: 'look-alike-missing' });
      emit({ type: 'library.changed' });
      return { forgotten };
    },
  },
  'searching.rebuildIndex': {
    run: 'async',
    handle(_input, { ports, jobs }) {
      const total = ports.store.read((tx) => tx.library.overview().articles);
      return { jobId: jobs.start('reindex', total, (control) => rebuildIndex(ports, control, total)) };
    },
  },
};

function timed<Result>(clock: Clock, work: () => Result): Result & { elapsedMs: number } {
  const startedAt = clock.elapsed();
  const result = work();
  return { ...result, elapsedMs: clock.elapsed() - startedAt };
}
