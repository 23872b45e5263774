import { type ComponentType, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFeatures } from '#renderer/workbench/feature.ts';
import { focusOn, useFocusTarget } from '#renderer/workbench/focus-target.ts';
import { workOf } from '#renderer/workbench/location.ts';
import { useLocation } from '#renderer/workbench/use-location.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import styles from './Pane.module.css';

/** The right pane: the work view that the location names, made anew for another subject. */
export function WorkPane() {
  const { t } = useTranslation('app');
  const location = useLocation();
  const work = workOf(location);
  const features = useFeatures();
  const ref = useRef<HTMLElement>(null);
  useFocusTarget('work', ref);
  const views: Record<string, ComponentType<{ id: string | null }> | undefined> = Object.assign(
    // An address may name anything, `__proto__` too.
    Object.create(null),
    ...features.map(({ workViews }) => workViews),
  );
  const idle: Record<string, ComponentType | undefined> = Object.assign(
    Object.create(null),
    ...features.map(({ idleViews }) => idleViews),
  );
  const Idle = location.work === null && work.view === 'home' ? idle[location.list] : undefined;
  const View = Idle ?? views[work.view] ?? views.home;
  const subject = Idle === undefined ? `${work.view}/${work.id ?? ''}` : `idle/${location.list}`;
  const shown = useRef(subject);
  useEffect(() => {
    // What had the focus may have gone with the last view, and the keyboard would be nowhere.
    if (shown.current !== subject && document.activeElement === document.body) focusOn('work');
    shown.current = subject;
  }, [subject]);
  return (
    <main ref={ref} tabIndex={-1} className={styles.work} aria-label={t('pane.work')} data-pane="work">
      <ErrorBoundary key={subject}>
        <Suspense>{View && <View key={subject} id={work.id} />}</Suspense>
      </ErrorBoundary>
    </main>
  );
}
