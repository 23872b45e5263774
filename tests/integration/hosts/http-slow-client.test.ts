import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { createHttpVisitor } from '#tests/support/http-visitor.ts';

it('lets a client go that never ends the head of its request, and answers others meanwhile', async () => {
  const visitor = await createHttpVisitor();
  try {
    const socket = connect(visitor.host.port, '127.0.0.1');
    let heard = '';
    socket.on('data', (chunk) => (heard += chunk.toString())).on('error', () => {});
    const gone = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    socket.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${visitor.host.port}\r\n`);
    const drip = setInterval(() => socket.write('X-Slow: yes\r\n'), 500);
    expect((await visitor.ask({ path: '/' })).status).toBe(200);
    await gone;
    clearInterval(drip);
    expect(heard).toMatch(/^HTTP\/1\.1 408 /);
    expect((await visitor.ask({ path: '/' })).status).toBe(200);
  } finally {
    await visitor.close();
  }
});
