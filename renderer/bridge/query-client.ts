import { MutationCache, QueryClient } from '@tanstack/react-query';
import type { InputOf, ProcedureName } from '#shared/contract/index.ts';
import type { BridgeError } from './bridge-error.ts';
import type { Client } from './client.ts';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: BridgeError;
    /** `quiet`: the caller shows the failure itself. */
    mutationMeta: { quiet?: boolean };
  }
}

/** Cache of the core's answers: always asked, kept until an event says otherwise, never retried behind the user's back. */
export function createQueryClient(
  client: Client,
  onCommandFailed: (error: BridgeError) => void,
): QueryClient {
  return new QueryClient({
    mutationCache: new MutationCache({
      onError: (error, _variables, _result, mutation) => {
        if (mutation.meta?.quiet !== true) onCommandFailed(error);
      },
    }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        queryFn: ({ queryKey }) => {
          const [name, input] = queryKey as [ProcedureName, InputOf<ProcedureName>];
          return client.dispatch(name, input);
        },
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
