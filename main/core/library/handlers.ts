import type { FeatureHandlers } from '../handlers.ts';
import { correctIssue } from './correct-issue.ts';
import { correctPage } from './correct-page.ts';
import { decideContinuation } from './decide-continuation.ts';
import { readCalendar } from './issue-calendar.ts';
import { readPlace } from './read-place.ts';
import { renamePublication } from './rename-publication.ts';

export const libraryHandlers: FeatureHandlers<'library'> = {
  'library.overview': {
    run: 'read',
    handle: (tx, _input, ports) => ({ name: ports.libraryName, ...tx.library.overview() }),
  },
  'library.backlog': {
    run: 'read',
    handle: (tx) => ({
      ...tx.library.backlog(),
      continuations: tx.pageLinks.proposedContinuations(1).total,
      nearDuplicates: tx.pageLinks.nearDuplicates(1).total,
    }),
  },
  'library.publications': {
    run: 'read',
    handle: (tx) => ({ publications: tx.library.publications() }),
  },
  'library.tree': {
    run: 'read',
    handle: (tx, { years }) => ({ publications: tx.library.tree(years) }),
  },
  'library.place': { run: 'read', handle: readPlace },
  'library.articles': {
    run: 'read',
    handle: (tx, { filter, sort, offset, limit }) => tx.library.articles(filter, sort, offset, limit),
  },
  'library.issue': { run: 'read', handle: (tx, { issueId }) => tx.library.issueDetail(issueId) },
  'library.calendar': { run: 'read', handle: readCalendar },
  'library.continuations': {
    run: 'read',
    handle: (tx, { articleId }) => ({ continuations: tx.pageLinks.continuationsOf(articleId) }),
  },
  'library.proposedContinuations': {
    run: 'read',
    handle: (tx, { limit }) => tx.pageLinks.proposedContinuations(limit),
  },
  'library.decideContinuation': { run: 'write', undoable: true, handle: decideContinuation },
  'library.renamePublication': { run: 'write', undoable: true, handle: renamePublication },
  'library.correctIssue': { run: 'write', undoable: true, handle: correctIssue },
  'library.correctPage': { run: 'write', undoable: true, handle: correctPage },
  'library.trashArticles': {
    run: 'write',
    undoable: true,
    handle(tx, { articleIds }, { at, emit }) {
      const changed = tx.articles.setTrashed(articleIds, at);
      emit({ type: 'articles.changed', articleIds: null });
      emit({ type: 'library.changed' });
      return { changed };
    },
  },
  'library.restoreArticles': {
    run: 'write',
    undoable: true,
    handle(tx, { articleIds }, { emit }) {
      const changed = tx.articles.setTrashed(articleIds, null);
      emit({ type: 'articles.changed', articleIds: null });
      emit({ type: 'library.changed' });
      return { changed };
    },
  },
};
