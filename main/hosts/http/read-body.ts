import type { IncomingMessage } from 'node:http';

/** Beyond this many times the limit a body is no longer read to its end but cut off. */
const patience = 8;

export type Body = { bytes: Uint8Array } | 'too-large';

/**
 * Reads a request's body, holding at most `limitBytes` of it. A larger one is read on and thrown away, because a
 * browser hears an answer only after it has sent everything.
 */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > limitBytes * patience) return 'too-large';
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > limitBytes * patience) return 'too-large';
    if (size > limitBytes) chunks.length = 0;
    else chunks.push(chunk);
  }
  if (size > limitBytes) return 'too-large';
  return { bytes: new Uint8Array(Buffer.concat(chunks, size)) };
}
