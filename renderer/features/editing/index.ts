import type { Feature } from '#renderer/workbench/feature.ts';
import { ArticleView } from './ArticleView.tsx';
import { editingActions } from './editing-actions.ts';
import { PeoplePanel } from './PeoplePanel.tsx';
import { textKeys } from './text-keys.ts';

/** The article in the work pane: its text, its revisions, its source. */
export const editingFeature: Feature = {
  id: 'editing',
  actions: editingActions,
  helpKeys: { title: 'editing:help.text', keys: textKeys },
  workViews: { article: ArticleView },
  articlePanels: [{ id: 'people', title: 'editing:people.title', order: 10, component: PeoplePanel }],
};
