import { lazy } from 'react';
import type { Feature } from '#renderer/workbench/feature.ts';
import { editingActions } from './editing-actions.ts';

const ArticleView = lazy(async () => ({ default: (await import('./ArticleView.tsx')).ArticleView }));

/** The article in the work pane: its text, its revisions, its source. */
export const editingFeature: Feature = {
  id: 'editing',
  actions: editingActions,
  workViews: { article: ArticleView },
};
