import type { QueryClient } from '@tanstack/react-query';
import type { AppEvent } from '#shared/contract/events.ts';
import type { OutputOf, ProcedureName } from '#shared/contract/index.ts';
import type { Job } from '#shared/contract/jobs.ts';

type DataEvent = Exclude<AppEvent['type'], 'job.changed' | 'action.requested'>;

/** Which answers an event makes out of date. */
const staleAfter: Record<DataEvent, readonly ProcedureName[]> = {
  'library.changed': [
    'library.overview',
    'library.tree',
    'library.articles',
    'library.issue',
    'importing.pageSource',
    'editing.article',
    'searching.search',
    'tagging.tags',
    'tagging.itemTags',
  ],
  'articles.changed': [
    'library.overview',
    'library.tree',
    'library.articles',
    'library.issue',
    'importing.pageSource',
    'editing.article',
    'editing.revisions',
    'searching.search',
    'tagging.tags',
    'tagging.itemTags',
    'exporting.preview',
  ],
  'tags.changed': [
    'tagging.tags',
    'tagging.itemTags',
    'library.articles',
    'library.issue',
    'editing.article',
    'searching.search',
  ],
  'history.changed': ['safety.history', 'safety.activity'],
  'settings.changed': ['safety.settings'],
};

const byArticle: ReadonlySet<ProcedureName> = new Set(['editing.article', 'editing.revisions']);
const pauseMs = 200;

/** Listener that reads again what an event changed; bursts (an import) are answered at most every 200 ms. */
export function invalidateOnEvents(queryClient: QueryClient): (event: AppEvent) => void {
  const waiting = new Map<ProcedureName, Set<string> | null>();
  let timer: number | undefined;

  function flush(): void {
    timer = undefined;
    if (waiting.size === 0) return;
    const due = new Map(waiting);
    waiting.clear();
    void queryClient.invalidateQueries({
      predicate: ({ queryKey: [name, input] }) => {
        const articleIds = due.get(name as ProcedureName);
        if (articleIds === undefined) return false;
        return articleIds === null || articleIds.has((input as { articleId: string }).articleId);
      },
    });
    timer = window.setTimeout(flush, pauseMs);
  }

  function markStale(name: ProcedureName, articleIds: readonly string[] | null): void {
    const known = waiting.get(name);
    if (known === null) return;
    waiting.set(name, articleIds === null ? null : new Set([...(known ?? []), ...articleIds]));
  }

  return (event) => {
    if (event.type === 'action.requested') return;
    if (event.type === 'job.changed') {
      keepJob(queryClient, event.job);
      return;
    }
    for (const name of staleAfter[event.type]) {
      const named = event.type === 'articles.changed' && byArticle.has(name) ? event.articleIds : null;
      markStale(name, named);
    }
    if (timer === undefined) flush();
  };
}

function keepJob(queryClient: QueryClient, job: Job): void {
  queryClient.setQueryData(['jobs.job', { jobId: job.id }], job);
  queryClient.setQueryData<OutputOf<'jobs.list'>>(['jobs.list', {}], (list) => {
    if (list === undefined) return list;
    const others = list.jobs.filter(({ id }) => id !== job.id);
    return { jobs: [job, ...others] };
  });
}
