import { useEffect, useState } from 'react';
import { useClient } from '#renderer/bridge/client-context.ts';
import type { ConnectionState } from '#renderer/bridge/transport.ts';

/** Whether the host can be reached, kept up to date. */
export function useConnection(): ConnectionState {
  const client = useClient();
  const [state, setState] = useState<ConnectionState>('connected');
  useEffect(() => client.watchConnection(setState), [client]);
  return state;
}
