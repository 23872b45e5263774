import type { ComponentType } from 'react';
import { useFeatures } from '#renderer/workbench/feature.ts';
import { useLocation } from '#renderer/workbench/use-location.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import styles from './Pane.module.css';

/** The middle pane: the list view that the location names. */
export function ListPane() {
  const { list } = useLocation();
  const features = useFeatures();
  const views: Record<string, ComponentType | undefined> = Object.assign(
    // An address may name anything, `__proto__` too.
    Object.create(null),
    ...features.map(({ listViews }) => listViews),
  );
  const View = views[list] ?? views.library;
  return (
    <div className={styles.list}>
      <ErrorBoundary key={list}>{View && <View />}</ErrorBoundary>
    </div>
  );
}
