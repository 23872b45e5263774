import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFeatures } from '#renderer/workbench/feature.ts';
import { useViewState } from '#renderer/workbench/use-view-state.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import styles from './Sidebar.module.css';

/** The left pane: the sections of all features, each of which can be folded. */
export function Sidebar() {
  const { i18n } = useTranslation('app');
  const [folded, setFolded] = useViewState('foldedSections');
  const foldedIds = Array.isArray(folded) ? folded : [];
  const sections = useFeatures()
    .flatMap(({ sidebar }) => sidebar ?? [])
    .toSorted((one, other) => one.order - other.order);

  return (
    <div className={styles.sidebar}>
      {sections.map(({ id, title, component: Section }) => {
        const isOpen = !foldedIds.includes(id);
        return (
          <section key={id} className={styles.section} data-open={isOpen || undefined}>
            <h2>
              <button
                type="button"
                className={styles.heading}
                aria-expanded={isOpen}
                onClick={() =>
                  setFolded(isOpen ? [...foldedIds, id] : foldedIds.filter((other) => other !== id))
                }
              >
                <ChevronRight aria-hidden className={styles.arrow} />
                {i18n.t(title)}
              </button>
            </h2>
            {isOpen && (
              <div className={styles.body}>
                <ErrorBoundary>
                  <Section />
                </ErrorBoundary>
              </div>
            )}
          </section>
        );
      })}
    </div>
  );
}
