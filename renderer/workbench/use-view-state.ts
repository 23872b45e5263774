import { useQuery } from '@tanstack/react-query';
import { useClient } from '#renderer/bridge/client-context.ts';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';

/** A piece of view state kept in the settings under `key`: its value (null until known or where there is none) and its setter. */
export function useViewState(key: string): [unknown, (value: unknown) => void] {
  const client = useClient();
  const settings = useQuery(procedureQuery('safety.settings', {}));
  const view = settings.data?.view;
  return [
    view?.[key] ?? null,
    (value) => {
      // Losing a pane's width is not worth a message.
      client.dispatch('safety.updateSettings', { view: { ...view, [key]: value } }).catch(() => {});
    },
  ];
}
