import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { Feature } from '#renderer/workbench/feature.ts';
import { FirstHitPreview, HitPreview } from './hits/HitPreview.tsx';
import { SavedSearches } from './saved/SavedSearches.tsx';
import { SearchBox } from './query/SearchBox.tsx';
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
