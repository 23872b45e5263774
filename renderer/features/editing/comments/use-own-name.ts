import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCommand } from '#renderer/bridge/client-context.ts';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';

/** The name that signs comments, revisions and steps (null until it is known, empty where there is none), and its setter. */
export function useOwnName(): [string | null, (name: string) => void] {
  const queryClient = useQueryClient();
  const query = procedureQuery('safety.settings', {});
  const settings = useQuery(query);
  const update = useCommand('safety.updateSettings');
  return [
    settings.data?.actor ?? null,
    (actor) => {
      // What is written next is signed with it, before the library has answered.
      queryClient.setQueryData(query.queryKey, (known) => known && { ...known, actor });
      update.mutate({ actor });
    },
  ];
}
