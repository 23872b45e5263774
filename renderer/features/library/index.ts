import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { Feature } from '#renderer/workbench/feature.ts';
import { ArticleList } from './ArticleList.tsx';
import { CalendarView } from './CalendarView.tsx';
import { HomeView } from './HomeView.tsx';
import { IssueView } from './IssueView.tsx';
import { LibraryTree } from './LibraryTree.tsx';
import { libraryActions } from './library-actions.ts';
import { filterOf, sortOf } from './list-params.ts';
import { firstRowsQuery } from './use-article-rows.ts';

const calendarKeys = [
  { label: 'library:calendar.nextDoubt', shortcut: 'N' },
  { label: 'library:calendar.previousDoubt', shortcut: 'P' },
  { label: 'library:calendar.previousMonth', shortcut: 'PageUp' },
  { label: 'library:calendar.nextMonth', shortcut: 'PageDown' },
  { label: 'library:calendar.openIssue', shortcut: 'Enter' },
] as const;

export const libraryFeature: Feature = {
  id: 'library',
  actions: libraryActions,
  helpKeys: { title: 'library:calendar.title', keys: calendarKeys },
  sidebar: [{ id: 'library', title: 'library:tree.title', order: 0, component: LibraryTree }],
  listViews: { library: ArticleList },
  firstQueries: (location) => [
    ...(location.list === 'library' ? [firstRowsQuery(filterOf(location), sortOf(location))] : []),
    procedureQuery('library.tree', { years: [] }),
    procedureQuery('library.overview', {}),
  ],
  workViews: { home: HomeView, issue: IssueView, calendar: CalendarView },
};
