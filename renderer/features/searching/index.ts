import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { Feature } from '#renderer/workbench/feature.ts';
import { FirstHitPreview, HitPreview } from './HitPreview.tsx';
import { SavedSearches } from './SavedSearches.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SearchResults } from './SearchResults.tsx';
import { searchingActions } from './searching-actions.ts';

export const searchingFeature: Feature = {
  id: 'searching',
  actions: searchingActions,
  searchBox: SearchBox,
  sidebar: [{ id: 'searches', title: 'searching:saved.section', order: 5, component: SavedSearches }],
  firstQueries: () => [procedureQuery('searching.saved', {})],
  helpKeys: {
    title: 'searching:keys.title',
    keys: [
      { label: 'searching:keys.exclude', shortcut: '-' },
      { label: 'searching:keys.removeChip', shortcut: 'Delete' },
      { label: 'searching:keys.brush', shortcut: 'Shift+ArrowRight' },
      { label: 'searching:keys.letGo', shortcut: 'Escape' },
    ],
  },
  listViews: { search: SearchResults },
  workViews: { hit: HitPreview },
  idleViews: { search: FirstHitPreview },
};
