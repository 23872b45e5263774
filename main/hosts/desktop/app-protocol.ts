import type { Application } from '#hosts/application.ts';
import { notFound, plainResource, type Resource, serveResource } from '#hosts/serving/serve-resource.ts';
import { resolveAppPath } from './security.ts';

/** Answers the requests of the app: scheme. */
export function createAppProtocol(pageFolder: string, current: () => Application) {
  return async (request: Pick<Request, 'method' | 'url'>): Promise<Response> => {
    if (request.method !== 'GET') return respond(plainResource(405, 'Method not allowed'));
    const path = resolveAppPath(request.url);
    return respond(
      path === null ? notFound() : await serveResource({ pageFolder, application: current() }, path),
    );
  };
}

function respond({ status, headers, body }: Resource): Response {
  return new Response(body as Uint8Array<ArrayBuffer>, { status, headers });
}
