import type { QueryClient } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import type { ComponentType } from 'react';
import type { Client } from '#renderer/bridge/client.ts';
import type { ToastManager } from '#renderer/ui/Toaster.tsx';
import type { Action } from '#renderer/workbench/feature.ts';
import { focusOn } from '#renderer/workbench/focus-target.ts';
import { createSelection } from '#renderer/workbench/selection.ts';
import { currentLocation, goTo } from '#renderer/workbench/use-location.ts';
import type { OverlayProps, Workbench } from '#renderer/workbench/workbench.ts';
import { describeError } from '#shared/i18n/describe-error.ts';
import type { Overlays } from './overlays.ts';

type Parts = {
  client: Client;
  queryClient: QueryClient;
  i18n: i18n;
  toasts: ToastManager;
  overlays: Overlays;
  actions: () => readonly Action[];
};

/** The application as features see it. */
export function createWorkbench({ client, queryClient, i18n, toasts, overlays, actions }: Parts): Workbench {
  const shownByTopic = new Map<string, string>();
  const workbench: Workbench = {
    client,
    queryClient,
    i18n,
    selection: createSelection(),
    location: currentLocation,
    navigate(change, options) {
      const from = currentLocation();
      goTo({ ...from, ...change, params: { ...from.params, ...change.params } }, options?.replace ?? false);
    },
    notify({ title, description, tone = 'neutral', action, topic, isStaying = false }) {
      if (topic !== undefined) workbench.withdraw(topic);
      const id = toasts.add({
        title,
        description,
        data: { tone },
        priority: tone === 'danger' ? 'high' : 'low',
        timeout: isStaying ? 0 : tone === 'danger' ? 12_000 : 6000,
        actionProps: action && {
          children: action.label,
          onClick: () => {
            toasts.close(id);
            action.run();
          },
        },
      });
      if (topic !== undefined) shownByTopic.set(topic, id);
    },
    withdraw(topic) {
      const shown = shownByTopic.get(topic);
      if (shown !== undefined) toasts.close(shown);
      shownByTopic.delete(topic);
    },
    fail(error) {
      workbench.notify({ title: describeError(i18n, error), tone: 'danger' });
    },
    openOverlay: (component, props) => overlays.open(component as ComponentType<OverlayProps>, props),
    isOverlayOpen: () => overlays.get() !== null,
    withoutOverlay: overlays.whenClosed,
    focus: focusOn,
    runAction(id, input) {
      const action = actions().find((candidate) => candidate.id === id);
      if (action === undefined || action.canRun?.(workbench) === false) return;
      void Promise.resolve(action.run(workbench, input)).catch((error: unknown) => {
        if (isDescribed(error)) workbench.fail(error);
        else if (isMissingPart(error)) offerReload(workbench);
        else workbench.fail({ code: 'internal', details: {} });
      });
    },
  };
  return workbench;
}

function isDescribed(error: unknown): error is { code: string; details: Record<string, unknown> } {
  return error instanceof Error && 'code' in error && 'details' in error;
}

/** Whether a part of the page could not be fetched: the host is gone, or another version has taken its place. */
function isMissingPart(error: unknown): boolean {
  return error instanceof TypeError && error.message.includes('module');
}

function offerReload({ i18n, notify }: Workbench): void {
  notify({
    topic: 'missing-part',
    title: i18n.t('errors:view.missingPart'),
    tone: 'danger',
    action: { label: i18n.t('errors:view.reload'), run: () => window.location.reload() },
  });
}
