import type { QueryClient } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { type ComponentType, createContext, use } from 'react';
import type { Client } from '#renderer/bridge/client.ts';
import { type ArticleId, articleId } from '#shared/domain/ids.ts';
import type { DescribedError } from '#shared/i18n/describe-error.ts';
import { type Location, workOf } from './location.ts';
import type { Selection } from './selection.ts';

export type Notice = {
  /** A finished, translated sentence. */
  title: string;
  description?: string;
  tone?: 'neutral' | 'success' | 'danger';
  action?: { label: string; run: () => void };
  /** A notice takes the place of an earlier one of the same topic. */
  topic?: string;
  /** It offers what nobody else brings up: it stays until it is closed, or withdrawn by its topic. */
  isStaying?: boolean;
};

/** Places that a shortcut can put the focus on. */
export type FocusTarget = 'search' | 'sidebar' | 'list' | 'work';

export type OverlayProps = { onClose: () => void };

/** What an action or a feature may ask of the application around it; the same object for the life of the page. */
export type Workbench = {
  readonly client: Client;
  readonly queryClient: QueryClient;
  readonly i18n: i18n;
  readonly selection: Selection;
  /** Where the user is at this moment; components use `useLocation`. */
  location: () => Location;
  /** Changes parts of the location and keeps the others; `params` are merged, an empty value takes one away. */
  navigate: (change: Partial<Location>, options?: { replace?: boolean }) => void;
  notify: (notice: Notice) => void;
  /** Takes away the notice of a topic, where one is shown. */
  withdraw: (topic: string) => void;
  /** Shows a failure as a toast that says what to do. */
  fail: (error: DescribedError) => void;
  /** Shows a dialog above everything until it calls `onClose`; a second one takes the place of the first. */
  openOverlay: <Props extends OverlayProps>(
    component: ComponentType<Props>,
    props: Omit<Props, 'onClose'>,
  ) => void;
  isOverlayOpen: () => boolean;
  /** Runs once no dialog has been open for a moment. Gives how to call it off. */
  withoutOverlay: (run: () => void) => () => void;
  focus: (target: FocusTarget) => void;
  /** Runs an action by its id, as a shortcut would; `input` is what its `run` takes beside the workbench. */
  runAction: (id: string, input?: unknown) => void;
};

export const WorkbenchContext = createContext<Workbench | null>(null);

/** The application around a feature; only inside its providers. */
export function useWorkbench(): Workbench {
  const workbench = use(WorkbenchContext);
  if (workbench === null) throw new Error('useWorkbench outside WorkbenchContext');
  return workbench;
}

/** The articles that an action is about: those selected in the list, else the one that is open or shown as a hit. */
export function targetArticles(workbench: Pick<Workbench, 'selection' | 'location'>): readonly ArticleId[] {
  const selected = workbench.selection.get();
  if (selected.length > 0) return selected;
  const work = workOf(workbench.location());
  const open = work.view === 'article' || work.view === 'hit' ? articleId.safeParse(work.id) : null;
  return open?.success ? [open.data] : [];
}
