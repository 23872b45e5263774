import { useTranslation } from 'react-i18next';
import { Split } from '#renderer/ui/Split.tsx';
import { useFeatures } from '#renderer/workbench/feature.ts';
import { workOf } from '#renderer/workbench/location.ts';
import { useLocation } from '#renderer/workbench/use-location.ts';
import { useViewState } from '#renderer/workbench/use-view-state.ts';
import { ListPane } from './ListPane.tsx';
import styles from './Shell.module.css';
import { Sidebar } from './Sidebar.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TopBar } from './TopBar.tsx';
import { WorkPane } from './WorkPane.tsx';
import { ConnectionNotice } from './ConnectionNotice.tsx';
import { useMediaQuery } from './use-media-query.ts';
import { usePaneKeys } from './use-pane-keys.ts';

const sidebarWidth = { initial: 264, min: 160, max: 480 };
const listWidth = { initial: 400, initialInWide: 640, min: 240, max: 900 };
/** Results stand beside their facets and under their times: a list with a width of its own. */
const resultsWidth = { initial: 580, initialInWide: 820, min: 320, max: 1200 };

/** The window: top bar, three panes whose widths last, status bar. */
export function Shell() {
  const { t } = useTranslation('app');
  const [sidebarState, setSidebarState] = useViewState('sidebarWidth');
  const location = useLocation();
  const isSearch = location.list === 'search';
  const width = isSearch ? resultsWidth : listWidth;
  const [listState, setListState] = useViewState(isSearch ? 'resultsWidth' : 'listWidth');
  // A wide window has room for the columns that a narrow one leaves out.
  const isWide = useMediaQuery('(min-width: 1600px)');
  const initialListWidth = isWide ? width.initialInWide : width.initial;
  const { view } = workOf(location);
  const hasNoList = useFeatures().some(({ wideViews }) => wideViews?.includes(view));
  usePaneKeys();
  return (
    <div className={styles.shell}>
      <TopBar />
      <ConnectionNotice />
      <Split
        className={styles.panes}
        label={t('pane.resizeSidebar')}
        size={widthOf(sidebarState, sidebarWidth.initial)}
        initialSize={sidebarWidth.initial}
        min={sidebarWidth.min}
        max={sidebarWidth.max}
        onSizeChange={setSidebarState}
        landmark={{ element: 'nav', label: t('pane.sidebar'), pane: 'sidebar' }}
        first={<Sidebar />}
        second={
          hasNoList ? (
            <WorkPane />
          ) : (
            <Split
              label={t('pane.resizeList')}
              size={widthOf(listState, initialListWidth)}
              initialSize={initialListWidth}
              min={width.min}
              max={width.max}
              onSizeChange={setListState}
              landmark={{ element: 'section', label: t('pane.list'), pane: 'list' }}
              first={<ListPane />}
              second={<WorkPane />}
            />
          )
        }
      />
      <StatusBar />
    </div>
  );
}

function widthOf(stored: unknown, initial: number): number {
  return typeof stored === 'number' ? stored : initial;
}
