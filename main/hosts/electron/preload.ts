import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { AppEvent } from '#shared/contract/events.ts';
import type { HostBridge } from '#shared/contract/host-bridge.ts';
import { callChannel, type CallMessage, eventChannel } from '#hosts/desktop/channels.ts';

function call(message: CallMessage): Promise<never> {
  return ipcRenderer.invoke(callChannel, message) as Promise<never>;
}

// The page never sees ipcRenderer nor Electron's event objects.
const bridge = {
  dispatch: (name, input) => call({ kind: 'dispatch', name, input }),
  putFile: (name, bytes) => call({ kind: 'putFile', name, bytes }),
  subscribe(listener) {
    const forward = (_event: IpcRendererEvent, event: AppEvent): void => listener(event);
    ipcRenderer.on(eventChannel, forward);
    void call({ kind: 'listen' });
    return () => void ipcRenderer.off(eventChannel, forward);
  },
} satisfies HostBridge;

contextBridge.exposeInMainWorld('baoku', bridge);
