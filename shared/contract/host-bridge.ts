import type { AppEvent } from './events.ts';
import type { Envelope } from './procedure.ts';

/**
 * What a host gives to the page. Electron's preload exposes it as `window.baoku`; over HTTP the page makes its own
 * from `POST /api/dispatch`, `GET /api/events` and `POST /api/files`. Staged files are read at `/files/<fileId>`, the
 * library's images at `/images/<imageId>`, on the page's own origin.
 */
export type HostBridge = {
  dispatch(name: string, input: unknown): Promise<Envelope<unknown>>;
  /** Returns its own undo. */
  subscribe(listener: (event: AppEvent) => void): () => void;
  /** Stages a file for a later command. */
  putFile(name: string, bytes: ArrayBuffer): Promise<Envelope<{ fileId: string }>>;
};
