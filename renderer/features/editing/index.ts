import type { Feature } from '#renderer/workbench/feature.ts';
import { viewWhenNeeded } from '#renderer/workbench/view-when-needed.ts';
import { editingActions } from './editing-actions.ts';
import { PeoplePanel } from './PeoplePanel.tsx';
import { textKeys } from './text-keys.ts';

// The editor is half of all code.
const ArticleView = viewWhenNeeded(async () => (await import('./ArticleView.tsx')).ArticleView);

/** The article in the work pane: its text, its revisions, its source. */
export const editingFeature: Feature = {
  id: 'editing',
  actions: editingActions,
  helpKeys: { title: 'editing:help.text', keys: textKeys },
  workViews: { article: ArticleView },
  articlePanels: [{ id: 'people', title: 'editing:people.title', order: 10, component: PeoplePanel }],
};
