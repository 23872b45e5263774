import { useQuery } from '@tanstack/react-query';
import { Redo2, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { useSelected } from '#renderer/workbench/selection.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { JobStatus } from './JobStatus.tsx';
import styles from './StatusBar.module.css';
import { commandName } from './actions/command-name.ts';

/** The library's name and size, work under way, and what can be undone. */
export function StatusBar() {
  const { t, i18n } = useTranslation('app');
  const workbench = useWorkbench();
  const overview = useQuery(procedureQuery('library.overview', {})).data;
  const history = useQuery(procedureQuery('safety.history', {})).data;
  const selected = useSelected(workbench.selection);
  const undoName = history?.undo ? commandName(i18n, history.undo.command) : null;
  const redoName = history?.redo ? commandName(i18n, history.redo.command) : null;
  return (
    <footer className={styles.bar} data-pane="status">
      {overview !== undefined && (
        <>
          <span className={styles.name} title={overview.name}>
            {overview.name}
          </span>
          <span>
            {t('status.pages', { count: overview.pages })} ·{' '}
            {t('status.articles', { count: overview.articles })}
          </span>
        </>
      )}
      {selected.length > 1 && <span>{t('status.selected', { count: selected.length })}</span>}
      <div className={styles.jobs}>
        <JobStatus />
      </div>
      <IconButton
        label={undoName === null ? t('action.undo') : t('status.undo', { command: undoName })}
        shortcut="Mod+Z"
        tooltipSide="top"
        disabled={undoName === null}
        onClick={() => workbench.runAction('safety.undo')}
      >
        <Undo2 aria-hidden />
      </IconButton>
      <IconButton
        label={redoName === null ? t('action.redo') : t('status.redo', { command: redoName })}
        shortcut="Mod+Shift+Z"
        tooltipSide="top"
        disabled={redoName === null}
        onClick={() => workbench.runAction('safety.redo')}
      >
        <Redo2 aria-hidden />
      </IconButton>
    </footer>
  );
}
