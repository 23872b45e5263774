import type { Feature } from '#renderer/workbench/feature.ts';
import { SearchBox } from './SearchBox.tsx';
import { SearchResults } from './SearchResults.tsx';

export const searchingFeature: Feature = {
  id: 'searching',
  searchBox: SearchBox,
  listViews: { search: SearchResults },
};
