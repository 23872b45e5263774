import type { HostBridge } from '#shared/contract/host-bridge.ts';

/** `unauthorised`: the page has lost its session and must be opened again from the printed address. */
export type ConnectionState = 'connected' | 'reconnecting' | 'unauthorised';

/** A host bridge that says whether its events still arrive. */
export type Transport = HostBridge & {
  /** Calls back at once with the present state; returns its own undo. */
  watchConnection(listener: (state: ConnectionState) => void): () => void;
};
