import type { AppEvent } from '#shared/contract/events.ts';
import type { HostBridge } from '#shared/contract/host-bridge.ts';
import type { InputOf, OutputOf, ProcedureName } from '#shared/contract/index.ts';
import { mostFileBytes } from '#shared/contract/sources.ts';
import { fileId, type FileId, type ImageId } from '#shared/domain/ids.ts';
import { BridgeError } from './bridge-error.ts';
import { httpTransport } from './http-transport.ts';
import { ipcTransport } from './ipc-transport.ts';
import type { Transport } from './transport.ts';

declare global {
  interface Window {
    /** Exposed by Electron's preload; absent in a browser. */
    readonly baoku?: HostBridge;
  }
}

/** The core, as the page sees it: answers with the value or throws a `BridgeError`. */
export type Client = {
  dispatch: <Name extends ProcedureName>(name: Name, input: InputOf<Name>) => Promise<OutputOf<Name>>;
  /** Stages a file for a later command. */
  putFile: (file: File) => Promise<FileId>;
  subscribe: (listener: (event: AppEvent) => void) => () => void;
  watchConnection: Transport['watchConnection'];
};

/** Client over the transport that this page has: Electron's bridge where there is one, else HTTP. */
export function createClient(transport: Transport = ownTransport()): Client {
  return {
    async dispatch<Name extends ProcedureName>(name: Name, input: InputOf<Name>) {
      const answer = await transport.dispatch(name, input);
      if (!answer.ok) throw new BridgeError(answer.error.code, answer.error.details);
      return answer.value as OutputOf<Name>;
    },
    async putFile(file) {
      // Before it is read: a page's memory is not filled with what will be refused.
      if (file.size > mostFileBytes)
        throw new BridgeError('invalid', {
          reason: 'too-large',
          file: file.name,
          name: file.name,
          limitMb: mostFileBytes / 1024 / 1024,
        });
      const bytes = await file.arrayBuffer().catch(() => {
        throw new BridgeError('storage', { reason: 'file-unreadable', file: file.name });
      });
      const answer = await transport.putFile(file.name, bytes);
      if (!answer.ok) throw new BridgeError(answer.error.code, { file: file.name, ...answer.error.details });
      return fileId.parse(answer.value.fileId);
    },
    subscribe: (listener) => transport.subscribe(listener),
    watchConnection: (listener) => transport.watchConnection(listener),
  };
}

/** Address of a staged file on the page's own origin. */
export function fileUrl(id: FileId): string {
  return `/files/${id}`;
}

/** Address of an image of the library on the page's own origin. */
export function imageUrl(id: ImageId): string {
  return `/images/${id}`;
}

function ownTransport(): Transport {
  return window.baoku ? ipcTransport(window.baoku) : httpTransport();
}

/** Whether the window carries the application's menus itself, as the desktop's does. */
export function hasNativeMenu(): boolean {
  return window.baoku !== undefined;
}
