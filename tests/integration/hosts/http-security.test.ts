import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '#shared/contract/content-security-policy.ts';
import { createHttpVisitor, type HttpVisitor, openAddress } from '#tests/support/http-visitor.ts';
import { rawRequest } from '#tests/support/raw-request.ts';

let visitor: HttpVisitor;
beforeAll(async () => {
  visitor = await createHttpVisitor();
});
afterAll(() => visitor.close());

const call = JSON.stringify({ name: 'library.overview', input: {} });
const json = { 'content-type': 'application/json' };

describe('who may ask', () => {
  it('answers the page that was opened with its token', async () => {
    const answer = await visitor.ask({ method: 'POST', path: '/api/dispatch', headers: json, body: call });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({ ok: true, value: { name: 'library.overview', input: {} } });
  });

  it('listens on the loopback address only', () => {
    expect(visitor.host.origin).toBe(`http://127.0.0.1:${visitor.host.port}`);
  });

  it.each(['localhost', 'evil.example', '127.0.0.1', '127.0.0.1:1'])(
    'refuses the host name %j',
    async (host) => {
      const answer = await visitor.ask({ path: '/', headers: { host } });
      expect(answer.status).toBe(421);
    },
  );

  it.each(['http://evil.example', 'null', 'http://localhost', 'https://127.0.0.1'])(
    'refuses a call from the origin %s',
    async (origin) => {
      const before = visitor.application.calls.length;
      const answer = await visitor.ask({
        method: 'POST',
        path: '/api/dispatch',
        headers: { ...json, origin },
        body: call,
      });
      expect(answer.status).toBe(403);
      expect(visitor.application.calls.length).toBe(before);
    },
  );

  it('refuses a call without an origin', async () => {
    const headers = { ...json, cookie: visitor.cookie };
    const answer = await rawRequest(visitor.host.port, {
      method: 'POST',
      path: '/api/dispatch',
      headers,
      body: call,
    });
    expect(answer.status).toBe(403);
  });

  it.each(['cross-site', 'same-site'])('refuses what a %s page makes the browser fetch', async (site) => {
    for (const path of ['/', '/files/0199a2b4-0000-7000-8000-000000000000', '/api/events']) {
      const answer = await visitor.ask({ path, headers: { 'sec-fetch-site': site } });
      expect(answer.status).toBe(403);
    }
  });

  it('answers neither page nor call without a session', async () => {
    for (const cookie of [
      '',
      'baoku=x',
      `baoku-${visitor.host.port}=`,
      `baoku-${visitor.host.port}=${'A'.repeat(43)}`,
    ]) {
      const headers = { ...json, cookie, origin: visitor.host.origin };
      const answer = await rawRequest(visitor.host.port, {
        method: 'POST',
        path: '/api/dispatch',
        headers,
        body: call,
      });
      expect(answer.status).toBe(401);
      const page = await rawRequest(visitor.host.port, { path: '/', headers: { cookie } });
      expect(page.status).toBe(401);
      expect(page.text).toContain('地址');
      expect(page.text).not.toContain('<title>page');
    }
  });

  it('gives no other site leave to read its answers', async () => {
    const answer = await visitor.ask({ path: '/' });
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    const preflight = await visitor.ask({ method: 'OPTIONS', path: '/api/dispatch' });
    expect(preflight.status).toBe(405);
  });
});

describe('the one-time token', () => {
  it('becomes a cookie that no script reads and no other site sends', async () => {
    const url = new URL(visitor.host.issueAddress());
    const answer = await rawRequest(visitor.host.port, { path: `/${url.search}` });
    expect(answer.status).toBe(200);
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^baoku-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(answer.headers['referrer-policy']).toBe('no-referrer');
  });

  it('works once', async () => {
    const address = visitor.host.issueAddress();
    expect(await openAddress(visitor.host, address)).not.toBe('');
    expect(await openAddress(visitor.host, address)).toBe('');
  });

  it('is refused when it is wrong', async () => {
    const answer = await rawRequest(visitor.host.port, { path: `/?token=${'A'.repeat(43)}` });
    expect(answer.status).toBe(401);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('may be opened from anywhere a person clicks, but not fetched by a page', async () => {
    const { search } = new URL(visitor.host.issueAddress());
    const fetched = await rawRequest(visitor.host.port, {
      path: `/${search}`,
      headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
    });
    expect(fetched.status).toBe(403);
    const clicked = await rawRequest(visitor.host.port, {
      path: `/${search}`,
      headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
    });
    expect(clicked.status).toBe(200);
  });
});

describe('what may be sent', () => {
  it.each([
    ['no JSON', '{'],
    ['no object', '[]'],
    ['null', 'null'],
    ['no name', '{"input":{}}'],
    ['a name that is no text', '{"name":5}'],
    ['text that is not UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
    ['nesting without end', '['.repeat(1_000_000)],
  ])('refuses %s', async (_what, body) => {
    const answer = await visitor.ask({ method: 'POST', path: '/api/dispatch', headers: json, body });
    expect(answer.status).toBe(400);
  });

  it('refuses a form, which any site could send', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const answer = await visitor.ask({
        method: 'POST',
        path: '/api/dispatch',
        headers: { 'content-type': type },
        body: call,
      });
      expect(answer.status).toBe(415);
    }
  });

  it('refuses more than 16 MB, told beforehand or not', async () => {
    const body = JSON.stringify({ name: 'x', input: 'a'.repeat(17 * 1024 * 1024) });
    const told = await visitor.ask({ method: 'POST', path: '/api/dispatch', headers: json, body });
    expect(told.status).toBe(413);
    const headers = { ...json, 'transfer-encoding': 'chunked' };
    const untold = await visitor.ask({ method: 'POST', path: '/api/dispatch', headers, body });
    expect(untold.status).toBe(413);
  });

  it.each([
    ['GET', '/api/dispatch'],
    ['PUT', '/api/dispatch'],
    ['DELETE', '/api/files'],
    ['POST', '/api/events'],
    ['HEAD', '/api/events'],
    ['POST', '/'],
    ['PUT', '/files/0199a2b4-0000-7000-8000-000000000000'],
  ])('refuses %s %s', async (method, path) => {
    const answer = await visitor.ask({ method, path, headers: { origin: visitor.host.origin } });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBeDefined();
  });

  it('knows no other path', async () => {
    for (const path of [
      '/api',
      '/api/',
      '/api/other',
      '/files/',
      '/files/x',
      '/images/../files',
      '/index',
      '/favicon.ico',
    ]) {
      expect((await visitor.ask({ path })).status).toBe(404);
    }
  });
});

describe('the page', () => {
  it('is sent with the strict policy and never kept', async () => {
    const answer = await visitor.ask({ path: '/' });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('<title>page');
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
    });
    expect(contentSecurityPolicy).not.toContain('unsafe');
  });

  it('keeps its hashed assets for good', async () => {
    const answer = await visitor.ask({ path: '/assets/app-1a2b3c4d.js' });
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(answer.headers['cache-control']).toContain('immutable');
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    String.raw`/..\secret.txt`,
    '/..%5csecret.txt',
    '/%00index.html',
    '/%ff',
    '//etc/passwd',
    '/.hidden.js',
    '/program.exe',
    '/assets',
    '/assets/',
    '/assets/__proto__',
  ])('serves nothing at %s', async (path) => {
    const answer = await visitor.ask({ path });
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('secret');
  });

  it('refuses a whole address as a path', async () => {
    expect((await visitor.ask({ path: 'http://127.0.0.1/secret.txt' })).status).toBe(404);
  });
});
