import { get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createHttpVisitor, type HttpVisitor } from '#tests/support/http-visitor.ts';

let visitor: HttpVisitor;
beforeEach(async () => {
  visitor = await createHttpVisitor();
});
afterEach(() => visitor.close());

function openEvents(): Promise<{
  response: IncomingMessage;
  until(text: string): Promise<string>;
  ended: Promise<void>;
}> {
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port: visitor.host.port,
      path: '/api/events',
      headers: { cookie: visitor.cookie },
      agent: false,
    };
    get(options, (response) => {
      let heard = '';
      let check = (): void => {};
      response.setEncoding('utf8').on('data', (text: string) => {
        heard = (heard + text).slice(-4096);
        check();
      });
      const ended = new Promise<void>((done) => response.once('close', done));
      const until = (text: string): Promise<string> =>
        new Promise((done) => {
          check = () => void (heard.includes(text) && done(heard));
          check();
        });
      resolve({ response, until, ended });
    }).on('error', reject);
  });
}

it('tells every page what changed', async () => {
  const pages = await Promise.all([openEvents(), openEvents(), openEvents()]);
  await Promise.all(pages.map((page) => page.until(': connected')));
  visitor.application.emit({ type: 'action.requested', action: '换行\n"引号"' });
  for (const page of pages) {
    const heard = await page.until('data:');
    expect(page.response.headers['content-type']).toBe('text/event-stream; charset=utf-8');
    expect(heard).toContain(
      `data: ${JSON.stringify({ type: 'action.requested', action: '换行\n"引号"' })}\n\n`,
    );
  }
});

it('listens to as many pages as anybody has open, refuses a flood, and answers on', async () => {
  const pages = await Promise.all(Array.from({ length: 80 }, openEvents));
  const statuses = pages.map(({ response }) => response.statusCode);
  expect(statuses.filter((status) => status === 200)).toHaveLength(64);
  expect(statuses.filter((status) => status === 503)).toHaveLength(16);
  expect((await visitor.ask({ path: '/' })).status).toBe(200);
  for (const { response } of pages) response.destroy();
  await expect
    .poll(async () => {
      const { response } = await openEvents();
      response.destroy();
      return response.statusCode;
    })
    .toBe(200);
});

it('drops a reader that does not read, and goes on telling the others', async () => {
  const socket = connect(visitor.host.port, '127.0.0.1');
  const dropped = new Promise<void>((resolve) =>
    socket.once('close', () => resolve()).once('error', () => {}),
  );
  socket.write(
    `GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:${visitor.host.port}\r\nCookie: ${visitor.cookie}\r\n\r\n`,
  );
  await new Promise<void>((resolve) => socket.once('data', () => resolve()));
  socket.pause();
  const reader = await openEvents();
  const long = 'x'.repeat(1024 * 1024);
  for (let count = 0; count < 24; count += 1) {
    visitor.application.emit({ type: 'action.requested', action: `${long}#${count}` });
    await reader.until(`x#${count}"`);
  }
  socket.resume();
  await dropped;
  visitor.application.emit({ type: 'tags.changed' });
  expect(await reader.until('tags.changed')).toContain('tags.changed');
});

it('ends the streams and lets the application go when it closes', async () => {
  const page = await openEvents();
  await page.until(': connected');
  expect(visitor.application.listeners).toBe(1);
  await visitor.host.close();
  await page.ended;
  expect(visitor.application.listeners).toBe(0);
});

it('refuses a port that is taken', async () => {
  const { startHttpHost } = await import('#hosts/http/http-host.ts');
  const { application, pageFolder, host } = visitor;
  await expect(startHttpHost({ application, pageFolder, port: host.port })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
});
