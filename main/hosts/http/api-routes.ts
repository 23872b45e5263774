import type { IncomingMessage } from 'node:http';
import type { Application } from '#hosts/application.ts';
import { fileNameOf } from '#hosts/serving/file-name.ts';
import { mostFileBytes } from '#shared/contract/sources.ts';
import { plainResource, type Resource } from '#hosts/serving/serve-resource.ts';
import type { Envelope } from '#shared/contract/procedure.ts';
import { readBody } from './read-body.ts';

const mostDispatchBytes = 16 * 1024 * 1024;

/** `POST /api/dispatch` with `{ name, input }`. */
export async function dispatchRoute(application: Application, request: IncomingMessage): Promise<Resource> {
  if (mediaType(request) !== 'application/json') return plainResource(415, 'Send application/json');
  const body = await readBody(request, mostDispatchBytes);
  if (body === 'too-large') return plainResource(413, 'Too large', { connection: 'close' });
  const call = readCall(body.bytes);
  if (call === null) return plainResource(400, 'Send { "name": "…", "input": … }');
  return envelopeResource(await application.dispatch(call.name, call.input));
}

/** `POST /api/files?name=…` with the bytes of one file. */
export async function filesRoute(
  application: Application,
  request: IncomingMessage,
  query: string,
): Promise<Resource> {
  if (mediaType(request) !== 'application/octet-stream')
    return plainResource(415, 'Send application/octet-stream');
  const name = fileNameOf(new URLSearchParams(query).get('name') ?? '');
  if (name === null) return plainResource(400, 'Name the file: ?name=…');
  const body = await readBody(request, mostFileBytes);
  if (body === 'too-large') {
    const details = { reason: 'too-large', name, limitMb: mostFileBytes / 1024 / 1024 };
    return envelopeResource({ ok: false, error: { code: 'invalid', details } });
  }
  return envelopeResource(await application.putFile(name, body.bytes));
}

function envelopeResource(envelope: Envelope<unknown>): Resource {
  const answer = plainResource(200, '', { 'content-type': 'application/json; charset=utf-8' });
  return { ...answer, body: new TextEncoder().encode(JSON.stringify(envelope)) };
}

function mediaType(request: IncomingMessage): string {
  return (request.headers['content-type']?.split(';')[0] ?? '').trim().toLowerCase();
}

function readCall(bytes: Uint8Array): { name: string; input: unknown } | null {
  try {
    const call: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof call !== 'object' || call === null || !('name' in call) || typeof call.name !== 'string')
      return null;
    return { name: call.name, input: 'input' in call ? call.input : {} };
  } catch {
    return null;
  }
}
