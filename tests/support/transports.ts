import { createDocxWriter } from '#adapters/documents/docx-writer.ts';
import { createTypesetter } from '#adapters/typesetting/create-typesetter.ts';
import { openApplication } from '#hosts/compose.ts';
import { createIpcHandler } from '#hosts/desktop/ipc-handler.ts';
import { appOrigin } from '#hosts/desktop/security.ts';
import { startHttpHost } from '#hosts/http/http-host.ts';
import type { Envelope } from '#shared/contract/procedure.ts';
import { openAddress } from './http-visitor.ts';
import { openCore } from './open-core.ts';
import { rawRequest } from './raw-request.ts';
import type { TestFile } from './seed-pages.ts';
import { tempFolder, tempLibrary } from './temp-folder.ts';

/** One way to reach a core, over a new library of its own. */
export type Transport = {
  dispatch(name: string, input: unknown): Promise<Envelope<unknown>>;
  putFile(file: TestFile): Promise<string>;
  close(): Promise<void>;
};
export type TransportName = 'in process' | 'HTTP' | 'IPC';

export const transportNames: TransportName[] = ['in process', 'HTTP', 'IPC'];

export function openTransport(name: TransportName): Promise<Transport> {
  if (name === 'in process') return Promise.resolve(openInProcess());
  return name === 'HTTP' ? openHttp() : openIpc();
}

function openInProcess(): Transport {
  const typesetter = createTypesetter();
  const opened = openCore({ mayWritePaths: false, exports: { typesetter, docxWriter: createDocxWriter() } });
  return {
    dispatch: (name, input) => opened.core.dispatch(name, input),
    putFile: (file) => Promise.resolve(opened.put(file)),
    async close() {
      await opened.close();
      await typesetter.close();
    },
  };
}

async function openHttp(): Promise<Transport> {
  const application = await openApplication({
    libraryPath: tempLibrary(),
    create: true,
    mayWriteFiles: false,
  });
  const host = await startHttpHost({ application, pageFolder: tempFolder(), port: 0 });
  const cookie = await openAddress(host, host.issueAddress());
  const post = async (path: string, type: string, body: string | Uint8Array): Promise<Envelope<unknown>> => {
    const headers = { cookie, origin: host.origin, 'content-type': type };
    const answer = await rawRequest(host.port, { method: 'POST', path, headers, body });
    return JSON.parse(answer.text) as Envelope<unknown>;
  };
  return {
    dispatch: (name, input) => post('/api/dispatch', 'application/json', JSON.stringify({ name, input })),
    async putFile({ name, bytes }) {
      const staged = await post(
        `/api/files?name=${encodeURIComponent(name)}`,
        'application/octet-stream',
        bytes,
      );
      return fileIdOf(staged);
    },
    async close() {
      await host.close();
      await application.close();
    },
  };
}

async function openIpc(): Promise<Transport> {
  const application = await openApplication({
    libraryPath: tempLibrary(),
    create: true,
    mayWriteFiles: false,
  });
  const handle = createIpcHandler(() => application);
  const event = { senderFrame: { origin: appOrigin, parent: null } };
  return {
    dispatch: (name, input) => handle(event, structuredClone({ kind: 'dispatch', name, input })),
    async putFile({ name, bytes }) {
      return fileIdOf(
        await handle(event, structuredClone({ kind: 'putFile', name, bytes: bytes.slice().buffer })),
      );
    },
    close: () => application.close(),
  };
}

function fileIdOf(envelope: Envelope<unknown>): string {
  if (!envelope.ok) throw new Error(JSON.stringify(envelope.error));
  return (envelope.value as { fileId: string }).fileId;
}
