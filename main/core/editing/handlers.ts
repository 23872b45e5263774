import type { FeatureHandlers } from '../handlers.ts';
import { addImage } from './add-image.ts';
import { autosaveSpanMs } from './autosave-span.ts';
import { compareTexts } from '#shared/document/compare-texts.ts';
import { refuseLocked } from './refuse-locked.ts';
import { restoreRevision } from './restore-revision.ts';
import { saveArticle } from './save-article.ts';

export const editingHandlers: FeatureHandlers<'editing'> = {
  'editing.article': { run: 'read', handle: (tx, { articleId }) => tx.articles.detail(articleId) },
  'editing.saveArticle': {
    run: 'write',
    undoable: true,
    mergeKey: ({ articleId, sitting, reason }, at) =>
      reason === 'replace' ? undefined : `${articleId} ${sitting} ${Math.floor(at / autosaveSpanMs)}`,
    handle: saveArticle,
  },
  'editing.setKind': {
    run: 'write',
    undoable: true,
    handle(tx, { articleIds, kind }, { at, emit }) {
      for (const articleId of articleIds) refuseLocked(tx.articles.state(articleId));
      const changed = tx.articles.setKind(articleIds, kind, at);
      emit({ type: 'articles.changed', articleIds: articleIds.length > 200 ? null : articleIds });
      return { changed };
    },
  },
  'editing.setStatus': {
    run: 'write',
    undoable: true,
    handle(tx, { articleIds, status }, { at, actor, emit }) {
      const changed = tx.articles.setStatus(articleIds, status, at);
      // Each step of 三审三校 is signed and dated.
      tx.activity.add({
        at,
        actor,
        action: 'editing.setStatus',
        details: { articleIds: articleIds.slice(0, 100), status },
      });
      emit({ type: 'articles.changed', articleIds: articleIds.length > 200 ? null : articleIds });
      return { changed };
    },
  },
  'editing.setPeople': {
    run: 'write',
    undoable: true,
    handle(tx, { articleId, people }, { at, emit }) {
      refuseLocked(tx.articles.state(articleId));
      tx.articles.setPeople(articleId, people, at);
      emit({ type: 'articles.changed', articleIds: [articleId] });
      return { articleId };
    },
  },
  'editing.revisions': {
    run: 'read',
    handle: (tx, { articleId }) => ({ revisions: tx.articles.revisions(articleId) }),
  },
  'editing.revision': {
    run: 'read',
    handle: (tx, { articleId, number }) => tx.articles.revision(articleId, number),
  },
  'editing.compare': {
    run: 'read',
    handle: (tx, { articleId, from, to }) =>
      compareTexts(tx.articles.revision(articleId, from), tx.articles.revision(articleId, to)),
  },
  'editing.restoreRevision': { run: 'write', undoable: true, handle: restoreRevision },
  // Pictures only come: a revision that is kept may show one that an undo would take away.
  'editing.addImage': { run: 'write', undoable: false, handle: addImage },
};
