import { createElement } from 'react';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { Feature } from '#renderer/workbench/feature.ts';
import { ArticleTags } from './ArticleTags.tsx';
import { ItemTags } from './ItemTags.tsx';
import { TagManager } from './TagManager.tsx';
import { TagSection } from './TagSection.tsx';
import { taggingActions } from './tagging-actions.ts';

export const taggingFeature: Feature = {
  id: 'tagging',
  actions: taggingActions,
  sidebar: [{ id: 'tags', title: 'tagging:tree.title', order: 10, component: TagSection }],
  firstQueries: () => [procedureQuery('tagging.tags', {})],
  workViews: { tags: TagManager },
  articlePanels: [
    {
      id: 'tags',
      title: 'tagging:tree.title',
      order: 0,
      component: ArticleTags,
    },
  ],
  issueControls: [
    { id: 'tags', component: ({ issueId }) => createElement(ItemTags, { issueIds: [issueId] }) },
  ],
};
