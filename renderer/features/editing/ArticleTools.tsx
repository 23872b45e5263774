import { Toolbar as Base } from '@base-ui/react/toolbar';
import { History, MessageSquareText, PanelRight, ScanText, Search, UserRoundPen } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { ArticlePane } from './open-article.ts';

type Props = {
  pane: ArticlePane | null;
  onToggle: (pane: ArticlePane) => void;
  isFinding: boolean;
  onFind: () => void;
  canCorrectPeople: boolean;
};

/** The tools at the end of the toolbar: search, and what can stand beside the text. */
export function ArticleTools({ pane, onToggle, isFinding, onFind, canCorrectPeople }: Props) {
  const { t } = useTranslation('editing');
  const { runAction } = useWorkbench();

  function tool(label: string, icon: ReactElement, isPressed: boolean, run: () => void, shortcut?: string) {
    return (
      <Base.Button
        onClick={run}
        render={
          <IconButton label={label} shortcut={shortcut} pressed={isPressed}>
            {icon}
          </IconButton>
        }
      />
    );
  }

  return (
    <>
      <Base.Button
        disabled={!canCorrectPeople}
        onClick={() => runAction('editing.correctPeople')}
        render={
          <IconButton label={t('view.people')} shortcut="Mod+Alt+P">
            <UserRoundPen aria-hidden />
          </IconButton>
        }
      />
      {tool(
        t('view.comments'),
        <MessageSquareText aria-hidden />,
        pane === 'comments',
        () => onToggle('comments'),
        'Mod+Alt+N',
      )}
      {tool(t('view.find'), <Search aria-hidden />, isFinding, onFind, 'Mod+H')}
      {tool(
        t('view.source'),
        <ScanText aria-hidden />,
        pane === 'source',
        () => onToggle('source'),
        'Mod+Alt+S',
      )}
      {tool(
        t('view.revisions'),
        <History aria-hidden />,
        pane === 'revisions',
        () => onToggle('revisions'),
        'Mod+Alt+R',
      )}
      {tool(
        t('view.details'),
        <PanelRight aria-hidden />,
        pane === 'details',
        () => onToggle('details'),
        'Mod+Alt+D',
      )}
    </>
  );
}
