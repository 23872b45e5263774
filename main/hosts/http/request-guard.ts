import type { IncomingHttpHeaders } from 'node:http';

export type Refusal = { status: number; text: string };
export type GuardedRequest = { method: string; headers: IncomingHttpHeaders; opensPage: boolean };

/**
 * Refuses what another site, or another name for this machine, makes a browser send. `opensPage` marks the opening of
 * the address with its one-time token, which may come from any place that a person clicks in.
 */
export function guardRequest(authority: string, request: GuardedRequest): Refusal | null {
  const { host, origin, 'sec-fetch-site': fetchSite, 'sec-fetch-mode': fetchMode } = request.headers;
  if (host !== authority) return { status: 421, text: 'Wrong host' };
  if (origin !== undefined && origin !== `http://${authority}`) return { status: 403, text: 'Wrong origin' };
  if (request.method === 'POST' && origin === undefined)
    return { status: 403, text: 'An origin is required' };
  if (request.opensPage) {
    return fetchMode === undefined || fetchMode === 'navigate'
      ? null
      : { status: 403, text: 'Not a navigation' };
  }
  if (fetchSite === undefined || fetchSite === 'same-origin') return null;
  // A person who types the address, reloads or opens a download: sent by no page at all.
  if (fetchSite === 'none' && request.method !== 'POST') return null;
  return { status: 403, text: 'Another site may not ask' };
}

/** The value of one cookie, or null. */
export function readCookie(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const [key = '', ...value] = part.split('=');
    if (key.trim() === name) return value.join('=').trim();
  }
  return null;
}
