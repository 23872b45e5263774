import { Menubar } from '@base-ui/react/menubar';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { MenuEntries } from '#renderer/ui/MenuEntries.tsx';
import { actionGroups } from '#renderer/workbench/feature.ts';
import type { Action } from '#renderer/workbench/feature.ts';
import { useSelected } from '#renderer/workbench/selection.ts';
import { useLocation } from '#renderer/workbench/use-location.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import styles from './ApplicationMenus.module.css';
import { actionEntries } from '#renderer/workbench/action-entries.ts';
import { allActions } from './actions/all-actions.ts';

/** The menus of the top bar, made from the action table. */
export function ApplicationMenus() {
  const { t } = useTranslation('app');
  return (
    <Menubar className={styles.menus} aria-label={t('menu.bar')}>
      {actionGroups.map((group) => {
        const actions = allActions.filter((action) => action.group === group && action.notInMenus !== true);
        if (actions.length === 0) return null;
        return (
          <Menu
            key={group}
            trigger={<Button variant="quiet">{t(`menu.${group}`)}</Button>}
            entries={<ActionEntries actions={actions} />}
          />
        );
      })}
    </Menubar>
  );
}

function ActionEntries({ actions }: { actions: readonly Action[] }) {
  const workbench = useWorkbench();
  // What can be done depends on these; reading them here draws an open menu again when they change.
  useLocation();
  useSelected(workbench.selection);
  useQuery(procedureQuery('safety.history', {}));
  return <MenuEntries entries={actionEntries(workbench, actions)} />;
}
