import { randomUUID } from 'node:crypto';
import type { Application, ReadableFile } from '#hosts/application.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import type { Envelope } from '#shared/contract/procedure.ts';

export type MemoryApplication = Application & {
  readonly calls: { name: string; input: unknown }[];
  readonly files: Map<string, ReadableFile>;
  readonly images: Map<string, ReadableFile>;
  emit(event: AppEvent): void;
  readonly listeners: number;
  readonly isClosed: boolean;
};

/** An application without a core, for what is a host's own: it answers every call with what it was asked. */
export function createMemoryApplication(libraryPath = '/library.baoku'): MemoryApplication {
  const calls: { name: string; input: unknown }[] = [];
  const files = new Map<string, ReadableFile>();
  const images = new Map<string, ReadableFile>();
  const listeners = new Set<(event: AppEvent) => void>();
  let isClosed = false;
  return {
    libraryPath,
    calls,
    files,
    images,
    get listeners() {
      return listeners.size;
    },
    get isClosed() {
      return isClosed;
    },
    emit(event) {
      for (const listener of listeners) listener(event);
    },
    dispatch(name, input) {
      calls.push({ name, input });
      const answer: Envelope<unknown> =
        name === 'no.such'
          ? { ok: false, error: { code: 'not_found', details: {} } }
          : { ok: true, value: { name, input } };
      return Promise.resolve(answer);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    putFile(name, bytes) {
      const fileId = randomUUID();
      files.set(fileId, { name, mediaType: 'text/plain', bytes });
      return Promise.resolve({ ok: true, value: { fileId } });
    },
    readFile: (fileId) => Promise.resolve(files.get(fileId) ?? null),
    readImage: (imageId) => Promise.resolve(images.get(imageId) ?? null),
    close() {
      isClosed = true;
      return Promise.resolve();
    },
  };
}
