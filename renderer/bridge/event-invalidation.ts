import type { QueryClient } from '@tanstack/react-query';
import type { AppEvent } from '#shared/contract/events.ts';
import type { OutputOf, ProcedureName } from '#shared/contract/index.ts';
import type { Job } from '#shared/contract/jobs.ts';
import { createStaleAnswers } from './stale-answers.ts';

type DataEvent = Exclude<AppEvent['type'], 'job.changed' | 'action.requested'>;

const searched = [
  'searching.learned',
  'searching.search',
  'searching.keywordsInContext',
  'searching.articleHits',
  'searching.frequency',
  'searching.compare',
] as const satisfies readonly ProcedureName[];

/** What shows articles, or counts them. */
const articlesShown = [
  'library.overview',
  'library.backlog',
  'library.tree',
  'library.articles',
  'library.issue',
  'library.calendar',
  'library.continuations',
  'library.proposedContinuations',
  'importing.nearDuplicates',
  'importing.pageSource',
  'importing.reviewPage',
  'editing.article',
  ...searched,
  'searching.saved',
  'tagging.tags',
  'tagging.itemTags',
  'exporting.preview',
] as const satisfies readonly ProcedureName[];

/** Which answers an event makes out of date. */
const staleAfter: Record<DataEvent, readonly ProcedureName[]> = {
  'library.changed': [
    ...articlesShown,
    'library.publications',
    'library.place',
    'importing.files',
    'importing.remembered',
  ],
  'articles.changed': [...articlesShown, 'editing.revisions'],
  'tags.changed': [
    'tagging.tags',
    'tagging.itemTags',
    'library.articles',
    'library.issue',
    'editing.article',
    ...searched,
  ],
  'searches.changed': ['searching.saved'],
  'history.changed': ['safety.history', 'safety.activity'],
  'settings.changed': ['safety.settings'],
};

const byArticle: ReadonlySet<ProcedureName> = new Set(['editing.article', 'editing.revisions']);
/** What an autosave changes beside the text: a row of the list, the counts, the pages as they will print. */
const writtenElsewhere: readonly ProcedureName[] = [
  'library.articles',
  'library.overview',
  'library.issue',
  ...searched,
  'exporting.preview',
];
const pauseMs = 200;
const restMs = 1500;
const longestRestMs = 6000;

/**
 * Listener that reads again what an event changed. Bursts (an import) are answered at most every 200 ms; while somebody
 * writes, the article, lists and counts wait for a rest of 1.5 s, at most 6 s: who writes has the text already, and reading
 * it again with each autosave made some keys late.
 */
export function invalidateOnEvents(queryClient: QueryClient): (event: AppEvent) => void {
  const prompt = createStaleAnswers(queryClient);
  const patient = createStaleAnswers(queryClient);
  let pause: ReturnType<typeof setTimeout> | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let restEndsBy = 0;

  function readPrompt(): void {
    pause = undefined;
    if (prompt.isEmpty()) return;
    prompt.read();
    pause = setTimeout(readPrompt, pauseMs);
  }

  function restAgain(): void {
    if (rest === undefined) restEndsBy = Date.now() + longestRestMs;
    clearTimeout(rest);
    rest = setTimeout(
      () => {
        rest = undefined;
        patient.read();
      },
      Math.min(restMs, Math.max(0, restEndsBy - Date.now())),
    );
  }

  return (event) => {
    if (event.type === 'action.requested') return;
    if (event.type === 'job.changed') {
      keepJob(queryClient, event.job);
      if (event.job.kind !== 'import') return;
      prompt.mark('importing.files', null);
      if (pause === undefined) readPrompt();
      return;
    }
    if (event.type === 'articles.changed' && event.cause === 'autosave') {
      for (const name of byArticle) patient.mark(name, event.articleIds);
      for (const name of writtenElsewhere) patient.mark(name, null);
      patient.declare();
      restAgain();
    } else {
      for (const name of staleAfter[event.type]) {
        const isNamed = event.type === 'articles.changed' && byArticle.has(name);
        prompt.mark(name, isNamed ? event.articleIds : null);
      }
    }
    if (pause === undefined) readPrompt();
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
