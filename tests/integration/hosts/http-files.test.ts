import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHttpVisitor, type HttpVisitor } from '#tests/support/http-visitor.ts';

let visitor: HttpVisitor;
beforeAll(async () => {
  visitor = await createHttpVisitor();
});
afterAll(() => visitor.close());

const octets = { 'content-type': 'application/octet-stream' };

async function put(
  name: string,
  body: Uint8Array,
): Promise<{ status: number; answer: { ok: boolean; value: { fileId: string } } }> {
  const path = `/api/files?name=${encodeURIComponent(name)}`;
  const { status, text } = await visitor.ask({ method: 'POST', path, headers: octets, body });
  return { status, answer: status === 200 ? JSON.parse(text) : null };
}

function stage(name: string, mediaType: string, text: string): string {
  const fileId = randomUUID();
  visitor.application.files.set(fileId, { name, mediaType, bytes: Buffer.from(text) });
  return fileId;
}

describe('staging a file', () => {
  it('keeps every byte', async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, at) => at % 256);
    const { answer } = await put('第3版.txt', bytes);
    const kept = visitor.application.files.get(answer.value.fileId);
    expect(kept?.name).toBe('第3版.txt');
    expect(Buffer.from(kept?.bytes ?? []).equals(bytes)).toBe(true);
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    [String.raw`C:\pages\a.txt`, 'a.txt'],
    ['a\u0000\r\nb.txt', 'ab.txt'],
    ['\ud800.txt', '\ufffd.txt'],
  ])('takes %j for a name only', async (name, kept) => {
    const query = new URLSearchParams({ name }).toString();
    const { text } = await visitor.ask({
      method: 'POST',
      path: `/api/files?${query}`,
      headers: octets,
      body: 'x',
    });
    expect(visitor.application.files.get(JSON.parse(text).value.fileId)?.name).toBe(kept);
  });

  it.each(['', '.', '..', '/', '\u0000'])('refuses the name %j', async (name) => {
    expect((await put(name, Buffer.from('x'))).status).toBe(400);
  });

  it('says that a file over 64 MB is too large', async () => {
    const before = visitor.application.files.size;
    const { status, answer } = await put('big.txt', new Uint8Array(64 * 1024 * 1024 + 1));
    expect(status).toBe(200);
    expect(answer).toEqual({
      ok: false,
      error: { code: 'invalid', details: { reason: 'too-large', name: 'big.txt', limitMb: 64 } },
    });
    expect(visitor.application.files.size).toBe(before);
  });

  it('refuses a page that sends another kind of body', async () => {
    const answer = await visitor.ask({
      method: 'POST',
      path: '/api/files?name=a',
      headers: { 'content-type': 'text/plain' },
      body: 'x',
    });
    expect(answer.status).toBe(415);
  });
});

describe('reading a file', () => {
  it.each([
    ['page.svg', 'image/svg+xml', 'image/svg+xml', 'inline'],
    ['page.pdf', 'application/pdf', 'application/pdf', 'inline'],
    ['page.html', 'text/html', 'text/html; charset=utf-8', 'attachment'],
    ['page.txt', 'text/plain', 'text/plain; charset=utf-8', 'attachment'],
    ['page.js', 'text/javascript', 'application/octet-stream', 'attachment'],
    ['page.xhtml', 'application/xhtml+xml', 'application/octet-stream', 'attachment'],
  ])('gives %s as %s', async (name, mediaType, contentType, disposition) => {
    const answer = await visitor.ask({ path: `/files/${stage(name, mediaType, 'text')}` });
    expect(answer.text).toBe('text');
    expect(answer.headers['content-type']).toBe(contentType);
    expect(answer.headers['content-disposition']).toMatch(new RegExp(`^${disposition}; `));
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'/);
  });

  it('lets a served SVG run nothing', async () => {
    const answer = await visitor.ask({ path: `/files/${stage('a.svg', 'image/svg+xml', '<svg/>')}` });
    const policy = answer.headers['content-security-policy'];
    expect(policy).toContain('sandbox');
    expect(policy).not.toMatch(/script-src|allow-/);
  });

  it('names a download in full, whatever its name holds', async () => {
    const answer = await visitor.ask({ path: `/files/${stage('工会"\r\nX: 1%.docx', 'text/plain', 'x')}` });
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="_____X_ 1_.docx"; filename*=UTF-8''${encodeURIComponent('工会___X_ 1%.docx')}`,
    );
    expect(answer.headers['x']).toBeUndefined();
  });

  it('gives images of the library, kept for good', async () => {
    const imageId = randomUUID();
    visitor.application.images.set(imageId, {
      name: 'a.png',
      mediaType: 'image/png',
      bytes: Buffer.from('png'),
    });
    const answer = await visitor.ask({ path: `/images/${imageId}` });
    expect(answer.headers['content-type']).toBe('image/png');
    expect(answer.headers['cache-control']).toContain('immutable');
  });

  it('has nothing at an id that does not exist', async () => {
    expect((await visitor.ask({ path: `/files/${randomUUID()}` })).status).toBe(404);
    expect((await visitor.ask({ path: `/images/${randomUUID()}` })).status).toBe(404);
  });
});
