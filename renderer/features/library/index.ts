import type { Feature } from '#renderer/workbench/feature.ts';
import { ArticleList } from './ArticleList.tsx';
import { CalendarView } from './CalendarView.tsx';
import { HomeView } from './HomeView.tsx';
import { IssueView } from './IssueView.tsx';
import { LibraryTree } from './LibraryTree.tsx';
import { libraryActions } from './library-actions.ts';

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
  workViews: { home: HomeView, issue: IssueView, calendar: CalendarView },
};
