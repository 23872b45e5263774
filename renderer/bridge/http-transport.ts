import { appEvent, type AppEvent } from '#shared/contract/events.ts';
import type { Envelope, Failure } from '#shared/contract/procedure.ts';
import type { ConnectionState, Transport } from './transport.ts';

const firstDelayMs = 500;
const longestDelayMs = 15_000;

/** Transport over the page's own origin: POST for calls, server-sent events with growing pauses between attempts. */
export function httpTransport(): Transport {
  const listeners = new Set<(event: AppEvent) => void>();
  const watchers = new Set<(state: ConnectionState) => void>();
  let state: ConnectionState = 'connected';
  let delayMs = firstDelayMs;
  let timer: number | undefined;
  let source: EventSource | null = null;

  function setState(next: ConnectionState): void {
    if (state === next) return;
    state = next;
    for (const watcher of watchers) watcher(state);
  }

  function connect(): void {
    source = new EventSource('/api/events');
    source.addEventListener('open', () => {
      delayMs = firstDelayMs;
      setState('connected');
    });
    source.addEventListener('message', (message: MessageEvent<string>) => {
      const event = appEvent.safeParse(readJson(message.data));
      if (event.success) for (const listener of listeners) listener(event.data);
    });
    source.addEventListener('error', reconnectLater);
  }

  // EventSource does not try again after an HTTP error and never says which it was, so a call finds it out.
  function reconnectLater(): void {
    source?.close();
    source = null;
    if (state !== 'unauthorised') setState('reconnecting');
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      void post(
        '/api/dispatch',
        JSON.stringify({ name: 'library.overview', input: {} }),
        'application/json',
      ).then(() => {
        if (state !== 'unauthorised' && source === null && listeners.size > 0) connect();
      });
    }, delayMs);
    delayMs = Math.min(delayMs * 2, longestDelayMs);
  }

  async function post(path: string, body: BodyInit, mediaType: string): Promise<Envelope<unknown>> {
    try {
      const response = await fetch(path, {
        method: 'POST',
        body,
        headers: { 'content-type': mediaType, accept: 'application/json' },
      });
      if (response.status === 401) {
        setState('unauthorised');
        return failure('forbidden', 'unauthorised');
      }
      // Opened again in another tab, the session is this tab's as well.
      if (state === 'unauthorised') {
        setState('reconnecting');
        if (source === null && listeners.size > 0) connect();
      }
      const answer: unknown = await response.json();
      return isEnvelope(answer) ? answer : failure('internal');
    } catch {
      return failure('storage', 'unreachable');
    }
  }

  return {
    dispatch: (name, input) => post('/api/dispatch', JSON.stringify({ name, input }), 'application/json'),
    async putFile(name, bytes) {
      const answer = await post(
        `/api/files?name=${encodeURIComponent(name)}`,
        bytes,
        'application/octet-stream',
      );
      return answer as Envelope<{ fileId: string }>;
    },
    subscribe(listener) {
      listeners.add(listener);
      if (source === null) connect();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        window.clearTimeout(timer);
        source?.close();
        source = null;
      };
    },
    watchConnection(watcher) {
      watchers.add(watcher);
      watcher(state);
      return () => watchers.delete(watcher);
    },
  };
}

function failure(code: Failure['error']['code'], reason?: string): Failure {
  return { ok: false, error: { code, details: reason === undefined ? {} : { reason } } };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isEnvelope(answer: unknown): answer is Envelope<unknown> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}
