import type { MenuEntry } from '#renderer/ui/menu-entry.ts';
import type { Workbench } from '#renderer/workbench/workbench.ts';
import { CorrectIssueDialog } from './CorrectIssueDialog.tsx';
import { CorrectPageDialog } from './CorrectPageDialog.tsx';
import { RenamePublicationDialog } from './RenamePublicationDialog.tsx';
import { showCalendar } from './show-calendar.ts';
import type { LibraryNode } from './tree-nodes.ts';

/** The context menu of a node of the library tree. */
export function nodeEntries(workbench: Workbench, { scope }: LibraryNode): MenuEntry[] {
  const { i18n, navigate, openOverlay, fail } = workbench;
  const { t } = i18n;
  const open: MenuEntry = {
    id: 'open',
    label: t('library:tree.open'),
    onSelect: () => navigate({ scope, list: 'library', work: null }),
  };
  const correct = (label: string, onSelect: () => void): MenuEntry[] => [
    open,
    { id: 'correct', label, onSelect },
  ];
  const calendar: MenuEntry = {
    id: 'calendar',
    label: t('library:action.showCalendar'),
    onSelect: () => {
      showCalendar(workbench, scope).catch(fail);
    },
  };
  switch (scope.kind) {
    case 'publication':
      return [
        ...correct(t('library:tree.renamePublication'), () =>
          openOverlay(RenamePublicationDialog, { publicationId: scope.publicationId }),
        ),
        calendar,
      ];
    case 'year':
      return [open, calendar];
    case 'issue':
      return correct(t('library:tree.correctIssue'), () =>
        openOverlay(CorrectIssueDialog, { issueId: scope.issueId }),
      );
    case 'page':
      return correct(t('library:tree.correctPage'), () =>
        openOverlay(CorrectPageDialog, { pageId: scope.pageId }),
      );
    default:
      return [open];
  }
}
