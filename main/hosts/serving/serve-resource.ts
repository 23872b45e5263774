import { readFile } from 'node:fs/promises';
import type { Application, ReadableFile } from '#hosts/application.ts';
import { contentSecurityPolicy, servedFilePolicy } from '#shared/contract/content-security-policy.ts';
import { idPattern } from '#shared/domain/id-pattern.ts';
import { contentDisposition } from './content-disposition.ts';
import { fileTreatment } from './media-types.ts';
import { resolvePageFile } from './resolve-page-file.ts';

export type Resource = { status: number; headers: Record<string, string>; body: Uint8Array };

const filePath = new RegExp(`^/files/(${idPattern})$`);
const imagePath = new RegExp(`^/images/(${idPattern})$`);
const foreverPrivate = 'private, max-age=31536000, immutable';

/**
 * What stands at a URL path of the page's origin: the built page, a staged file or an image of the library. The same
 * for every host that serves the page; each adds only what its own transport needs.
 */
export async function serveResource(
  source: { pageFolder: string; application: Application },
  urlPath: string,
): Promise<Resource> {
  const fileId = filePath.exec(urlPath)?.[1];
  if (fileId !== undefined) return served(await source.application.readFile(fileId), 'no-store');
  const imageId = imagePath.exec(urlPath)?.[1];
  if (imageId !== undefined) return served(await source.application.readImage(imageId), foreverPrivate);
  return pageResource(source.pageFolder, urlPath);
}

async function pageResource(folder: string, urlPath: string): Promise<Resource> {
  const found = resolvePageFile(folder, urlPath);
  if (found === null) return notFound();
  const body = await readFile(found.file).catch(() => null);
  if (body === null) return notFound();
  return {
    status: 200,
    body,
    headers: {
      'content-type': found.contentType,
      'cache-control': found.immutable ? foreverPrivate : 'no-store',
      'content-security-policy':
        found.contentType === 'image/svg+xml' ? servedFilePolicy : contentSecurityPolicy,
      ...commonHeaders,
    },
  };
}

function served(file: ReadableFile | null, cacheControl: string): Resource {
  if (file === null) return notFound();
  const { contentType, disposition } = fileTreatment(file.mediaType);
  return {
    status: 200,
    body: file.bytes,
    headers: {
      'content-type': contentType,
      'content-disposition': contentDisposition(disposition, file.name),
      'cache-control': cacheControl,
      // A sandboxed PDF cannot be shown by the browser's own reader, which runs nothing of the file's in our origin.
      'content-security-policy':
        contentType === 'application/pdf' ? "default-src 'none'; object-src 'self'" : servedFilePolicy,
      ...commonHeaders,
    },
  };
}

export function notFound(): Resource {
  return plainResource(404, 'Not found');
}

/** A short answer in plain text. */
export function plainResource(status: number, text: string, headers: Record<string, string> = {}): Resource {
  return {
    status,
    body: new TextEncoder().encode(`${text}\n`),
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': servedFilePolicy,
      ...commonHeaders,
      ...headers,
    },
  };
}

const commonHeaders = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };
