import { HelpCircle, Languages, Search, SunMoon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { hasNativeMenu } from '#renderer/bridge/client.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { useFeatures } from '#renderer/workbench/feature.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { ApplicationMenus } from './ApplicationMenus.tsx';
import styles from './TopBar.module.css';
import { appearanceEntries } from './appearance-entries.ts';
import { useSettings } from './use-settings.ts';

/** Name, menus, search box and appearance. */
export function TopBar() {
  const { t } = useTranslation('app');
  const workbench = useWorkbench();
  const settings = useSettings();
  const features = useFeatures();
  const SearchBox = features.find(({ searchBox }) => searchBox !== undefined)?.searchBox;
  const { themes, languages } = appearanceEntries(workbench, settings);
  return (
    <header className={styles.bar} data-pane="top">
      <h1 className={styles.name}>
        <span className={styles.seal} lang="zh-CN" aria-hidden>
          报
        </span>
        {t('name.short')}
      </h1>
      {!hasNativeMenu() && <ApplicationMenus />}
      <div className={styles.search}>{SearchBox && <SearchBox />}</div>
      <IconButton
        label={t('action.openPalette')}
        shortcut="Mod+K"
        onClick={() => workbench.runAction('app.palette')}
      >
        <Search aria-hidden />
      </IconButton>
      <Menu
        align="end"
        trigger={
          <IconButton label={t('menu.theme')}>
            <SunMoon aria-hidden />
          </IconButton>
        }
        entries={themes}
      />
      <Menu
        align="end"
        trigger={
          <IconButton label={t('menu.language')}>
            <Languages aria-hidden />
          </IconButton>
        }
        entries={languages}
      />
      <IconButton
        label={t('action.openHelp')}
        shortcut="F1"
        onClick={() => workbench.runAction('app.shortcuts')}
      >
        <HelpCircle aria-hidden />
      </IconButton>
    </header>
  );
}
