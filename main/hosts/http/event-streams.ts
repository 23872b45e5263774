import type { ServerResponse } from 'node:http';
import type { AppEvent } from '#shared/contract/events.ts';

const heartbeatMs = 15_000;
const mostStreams = 64;
/** A reader that lags this far behind is dropped; it reads everything again when it comes back. */
const mostWaitingBytes = 4 * 1024 * 1024;

export type EventStreams = {
  /** Takes over the response; false when there are too many readers. */
  open(response: ServerResponse, headers: Record<string, string>): boolean;
  send(event: AppEvent): void;
  close(): void;
  readonly size: number;
};

/** Server-sent events to any number of pages. */
export function createEventStreams(): EventStreams {
  const streams = new Set<ServerResponse>();
  const heartbeat = setInterval(() => broadcast(': still here\n\n'), heartbeatMs);
  heartbeat.unref();

  function broadcast(text: string): void {
    for (const stream of streams) {
      if (stream.writableLength > mostWaitingBytes) {
        streams.delete(stream);
        stream.destroy();
      } else stream.write(text);
    }
  }

  return {
    get size() {
      return streams.size;
    },
    open(response, headers) {
      if (streams.size >= mostStreams) return false;
      response.writeHead(200, {
        ...headers,
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
      });
      response.write(': connected\n\n');
      streams.add(response);
      response.on('close', () => streams.delete(response));
      return true;
    },
    // JSON has no raw line ends, so one event is one line.
    send: (event) => broadcast(`data: ${JSON.stringify(event)}\n\n`),
    close() {
      clearInterval(heartbeat);
      for (const stream of streams) stream.end();
      streams.clear();
    },
  };
}
