import type { Feature } from '#renderer/workbench/feature.ts';
import { ArticleView } from './ArticleView.tsx';
import { editingActions } from './editing-actions.ts';

/** The article in the work pane: its text, its revisions, its source. */
export const editingFeature: Feature = {
  id: 'editing',
  actions: editingActions,
  workViews: { article: ArticleView },
};
