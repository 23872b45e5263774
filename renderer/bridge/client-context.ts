import { useMutation, type UseMutationOptions } from '@tanstack/react-query';
import { createContext, use } from 'react';
import type { InputOf, OutputOf, ProcedureName } from '#shared/contract/index.ts';
import type { BridgeError } from './bridge-error.ts';
import type { Client } from './client.ts';

export const ClientContext = createContext<Client | null>(null);

/** The client of the page; only inside the application's providers. */
export function useClient(): Client {
  const client = use(ClientContext);
  if (client === null) throw new Error('useClient outside ClientContext');
  return client;
}

type CommandOptions<Name extends ProcedureName> = Omit<
  UseMutationOptions<OutputOf<Name>, BridgeError, InputOf<Name>>,
  'mutationFn'
>;

/** A command of the contract as a mutation; a failure is shown as a toast unless `meta.quiet` is set. */
export function useCommand<Name extends ProcedureName>(name: Name, options: CommandOptions<Name> = {}) {
  const client = useClient();
  return useMutation<OutputOf<Name>, BridgeError, InputOf<Name>>({
    ...options,
    mutationFn: (input) => client.dispatch(name, input),
  });
}
