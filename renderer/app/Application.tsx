import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { BridgeError } from '#renderer/bridge/bridge-error.ts';
import { ClientContext } from '#renderer/bridge/client-context.ts';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Toaster, type ToastManager } from '#renderer/ui/Toaster.tsx';
import { FeaturesContext } from '#renderer/workbench/feature.ts';
import { loadRemainingViews } from '#renderer/workbench/view-when-needed.ts';
import { type Workbench, WorkbenchContext } from '#renderer/workbench/workbench.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { OverlayHost } from './OverlayHost.tsx';
import { Shell } from './Shell.tsx';
import styles from './Pane.module.css';
import { UnusableLibrary } from './UnusableLibrary.tsx';
import { useShortcuts } from './actions/use-shortcuts.ts';
import { features } from './features.ts';
import type { Overlays } from './overlays.ts';
import { useAfterFirstScreen } from './use-after-first-screen.ts';
import { useAppearance } from './use-appearance.ts';
import { useHostEvents } from './use-host-events.ts';
import { useWindowTitle } from './use-window-title.ts';

type Props = { workbench: Workbench; overlays: Overlays; toasts: ToastManager };

/** Providers around the shell. */
export function Application({ workbench, overlays, toasts }: Props) {
  return (
    <CSPProvider disableStyleElements>
      <I18nextProvider i18n={workbench.i18n}>
        <ClientContext value={workbench.client}>
          <QueryClientProvider client={workbench.queryClient}>
            <WorkbenchContext value={workbench}>
              <FeaturesContext value={features}>
                <Tooltip.Provider delay={500}>
                  <ErrorBoundary>
                    <Body workbench={workbench} overlays={overlays} toasts={toasts} />
                  </ErrorBoundary>
                </Tooltip.Provider>
              </FeaturesContext>
            </WorkbenchContext>
          </QueryClientProvider>
        </ClientContext>
      </I18nextProvider>
    </CSPProvider>
  );
}

function Body({ workbench, overlays, toasts }: Props) {
  const { t } = useTranslation('app');
  useAppearance(workbench.i18n);
  useHostEvents(workbench);
  useWindowTitle();
  useShortcuts(workbench, overlays);
  useAfterFirstScreen(loadTheRest);
  const { error } = useQuery(procedureQuery('library.overview', {}));
  // Kept, as the host ends and cannot be asked again.
  const [refusal, setRefusal] = useState<BridgeError | null>(null);
  if (refusal === null && error instanceof BridgeError && error.details.reason === 'library-not-opened')
    setRefusal(error);
  if (refusal !== null) {
    return (
      <main className={styles.work}>
        <UnusableLibrary error={refusal} />
      </main>
    );
  }
  return (
    <>
      <Shell />
      {features.map(({ id, ambient: Ambient }) => Ambient && <Ambient key={id} />)}
      <OverlayHost overlays={overlays} />
      <Toaster manager={toasts} label={t('toast.region')} closeLabel={t('common.close')} />
    </>
  );
}

/** Where it fails, a view itself tells so when it is opened, and rare characters stand in a face of the machine. */
function loadTheRest(): void {
  void import('#renderer/styles/rare-faces.css').catch(() => undefined);
  void loadRemainingViews().catch(() => undefined);
}
