import { queryOptions } from '@tanstack/react-query';
import type { InputOf, OutputOf, ProcedureName } from '#shared/contract/index.ts';
import type { BridgeError } from './bridge-error.ts';

/** Options for `useQuery` on any query of the contract, keyed `[name, input]`; the query client itself asks the core. */
export function procedureQuery<Name extends ProcedureName>(name: Name, input: InputOf<Name>) {
  return queryOptions<OutputOf<Name>, BridgeError, OutputOf<Name>, readonly [Name, InputOf<Name>]>({
    queryKey: [name, input],
  });
}
