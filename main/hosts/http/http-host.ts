import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Application } from '#hosts/application.ts';
import { notFound, plainResource, type Resource, serveResource } from '#hosts/serving/serve-resource.ts';
import { dispatchRoute, filesRoute } from './api-routes.ts';
import { createEventStreams, type EventStreams } from './event-streams.ts';
import { isSameUser } from './peer-user.ts';
import { guardRequest, readCookie } from './request-guard.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { signedOutPage } from './signed-out-page.ts';

export type HttpHostOptions = {
  application: Application;
  /** Folder of the built page. */
  pageFolder: string;
  /** 0: a free one. */
  port: number;
};
export type HttpHost = {
  readonly port: number;
  readonly origin: string;
  /** A new address with a one-time token: each may be opened once. */
  issueAddress(): string;
  /** Ends every stream and waits for calls that are under way. */
  close(): Promise<void>;
};

// An import of it as a module looks at every export, and one of them has Node read its whole HTTP client: 40 ms of a start.
const { createServer } = process.getBuiltinModule('node:http');

const loopback = '127.0.0.1';
const closeGraceMs = 2000;

type Desk = HttpHostOptions & {
  authority: string;
  cookie: string;
  sessions: Sessions;
  streams: EventStreams;
};

/** Serves one application to this machine's browsers only. Rejects when the port is taken. */
export async function startHttpHost(options: HttpHostOptions): Promise<HttpHost> {
  const streams = createEventStreams();
  const desk: Desk = { ...options, authority: '', cookie: '', sessions: createSessions(), streams };
  const server = createServer(
    { maxHeaderSize: 16 * 1024, headersTimeout: 10_000, requestTimeout: 120_000, keepAliveTimeout: 5000 },
    (request, response) => void answer(desk, request, response),
  );
  server.maxConnections = 256;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: loopback, port: options.port, exclusive: true }, resolve);
  }).catch((error: unknown) => {
    streams.close();
    throw error;
  });
  const { port } = server.address() as AddressInfo;
  desk.authority = `${loopback}:${port}`;
  // Cookies know no ports: two libraries served at once must not sign each other out.
  desk.cookie = `baoku-${port}`;
  const unsubscribe = options.application.subscribe((event) => streams.send(event));
  return {
    port,
    origin: `http://${desk.authority}`,
    issueAddress: () => `http://${desk.authority}/?token=${desk.sessions.issueToken()}`,
    close: () =>
      new Promise((resolve) => {
        unsubscribe();
        streams.close();
        const force = setTimeout(() => server.closeAllConnections(), closeGraceMs);
        server.close(() => {
          clearTimeout(force);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

async function answer(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const resource = await route(desk, request, response);
    if (resource !== null) send(request, response, resource);
  } catch {
    if (response.headersSent) response.destroy();
    else send(request, response, plainResource(500, 'Something went wrong', { connection: 'close' }));
  }
}

/** null: the response was taken over by a stream. */
async function route(
  desk: Desk,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Resource | null> {
  const { method = '', headers } = request;
  const [urlPath, query] = splitOnce(request.url ?? '', '?');
  const token = urlPath === '/' && method === 'GET' ? new URLSearchParams(query).get('token') : null;
  const refusal = guardRequest(desk.authority, { method, headers, opensPage: token !== null });
  if (refusal !== null) return plainResource(refusal.status, refusal.text, { connection: 'close' });

  const signedIn = desk.sessions.isOpen(readCookie(headers.cookie, desk.cookie) ?? '');
  if (token !== null) return openPage(desk, token, { signedIn, remotePort: request.socket.remotePort });
  if (!signedIn) {
    return urlPath === '/'
      ? signedOutPage()
      : plainResource(401, 'Open Baoku from the address that it printed', { connection: 'close' });
  }
  const allowed = urlPath === '/api/dispatch' || urlPath === '/api/files' ? ['POST'] : ['GET', 'HEAD'];
  if (!allowed.includes(method))
    return plainResource(405, 'Method not allowed', { allow: allowed.join(', '), connection: 'close' });

  switch (urlPath) {
    case '/api/dispatch':
      return dispatchRoute(desk.application, request);
    case '/api/files':
      return filesRoute(desk.application, request, query);
    case '/api/events':
      if (method !== 'GET') return plainResource(405, 'Method not allowed', { allow: 'GET' });
      return desk.streams.open(response, ownHeaders) ? null : plainResource(503, 'Too many open pages');
    default:
      return urlPath.startsWith('/api/') ? notFound() : serveResource(desk, urlPath);
  }
}

async function openPage(
  desk: Desk,
  token: string,
  visitor: { signedIn: boolean; remotePort: number | undefined },
): Promise<Resource> {
  if (!(await isSameUser(visitor.remotePort))) return signedOutPage();
  const secret = desk.sessions.redeem(token);
  if (secret === null && !visitor.signedIn) return signedOutPage();
  // The page itself, and no redirection to it: a browser keeps a strict cookie back from a chain that began outside our
  // origin, but not from what our own page then asks for.
  const page = await serveResource(desk, '/');
  if (secret === null) return page;
  const cookie = `${desk.cookie}=${secret}; Path=/; HttpOnly; SameSite=Strict`;
  return { ...page, headers: { ...page.headers, 'set-cookie': cookie } };
}

const ownHeaders = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), payment=()',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

function send(request: IncomingMessage, response: ServerResponse, resource: Resource): void {
  response.writeHead(resource.status, {
    ...resource.headers,
    ...ownHeaders,
    'content-length': resource.body.byteLength,
  });
  response.end(request.method === 'HEAD' ? undefined : resource.body);
  // A refused body is not read: without this the connection would wait for its sender.
  if (resource.headers['connection'] === 'close') request.resume();
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}
