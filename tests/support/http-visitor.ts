import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type HttpHost, startHttpHost } from '#hosts/http/http-host.ts';
import { createMemoryApplication, type MemoryApplication } from './memory-application.ts';
import { type RawAnswer, rawRequest, type RawRequest } from './raw-request.ts';

export type HttpVisitor = {
  host: HttpHost;
  application: MemoryApplication;
  pageFolder: string;
  cookie: string;
  /** As the page itself would ask: with its cookie and origin. */
  ask(call: RawRequest): Promise<RawAnswer>;
  close(): Promise<void>;
};

/** A served memory application with a small page, opened by its one-time address. */
export async function createHttpVisitor(): Promise<HttpVisitor> {
  const folder = mkdtempSync(path.join(tmpdir(), 'baoku-http-'));
  const pageFolder = path.join(folder, 'renderer');
  mkdirSync(path.join(pageFolder, 'assets'), { recursive: true });
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  writeFileSync(path.join(pageFolder, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(path.join(pageFolder, 'assets', 'app-1a2b3c4d.js'), 'export {};');
  writeFileSync(path.join(pageFolder, '.hidden.js'), 'export {};');
  writeFileSync(path.join(pageFolder, 'program.exe'), 'MZ');
  const application = createMemoryApplication();
  const host = await startHttpHost({ application, pageFolder, port: 0 });
  const cookie = await openAddress(host, host.issueAddress());
  return {
    host,
    application,
    pageFolder,
    cookie,
    ask: ({ headers = {}, ...call }) =>
      rawRequest(host.port, {
        ...call,
        headers: { cookie, ...(call.method === 'POST' && { origin: host.origin }), ...headers },
      }),
    async close() {
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The cookie that opening an address gives, or an empty string. */
export async function openAddress(host: HttpHost, address: string): Promise<string> {
  const url = new URL(address);
  const answer = await rawRequest(host.port, { path: `${url.pathname}${url.search}` });
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}
