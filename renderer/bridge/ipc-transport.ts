import type { HostBridge } from '#shared/contract/host-bridge.ts';
import type { Transport } from './transport.ts';

/** Transport over the bridge that Electron's preload exposes; it cannot be cut while the page lives. */
export function ipcTransport(bridge: HostBridge): Transport {
  return {
    dispatch: (name, input) => bridge.dispatch(name, input),
    subscribe: (listener) => bridge.subscribe(listener),
    putFile: (name, bytes) => bridge.putFile(name, bytes),
    watchConnection(listener) {
      listener('connected');
      return () => {};
    },
  };
}
