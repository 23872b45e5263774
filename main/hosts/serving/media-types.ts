/** Media types of the page's own files, by extension; a file of any other kind is not served. */
const pageTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.txt': 'text/plain; charset=utf-8',
};

export function pageMediaType(extension: string): string | null {
  return Object.hasOwn(pageTypes, extension) ? (pageTypes[extension] ?? null) : null;
}

/** Kinds of staged files that a browser may show by itself; every other kind is only saved. */
const shownTypes = new Set([
  'image/svg+xml',
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
  'application/pdf',
]);
const savedTypes = new Set([
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/html',
  'text/markdown',
  'text/plain',
  'application/zip',
]);

export type FileTreatment = { contentType: string; disposition: 'inline' | 'attachment' };

/** How a staged file of the given media type is handed to a browser. */
export function fileTreatment(mediaType: string): FileTreatment {
  const type = (mediaType.split(';')[0] ?? '').trim().toLowerCase();
  if (shownTypes.has(type)) return { contentType: type, disposition: 'inline' };
  if (savedTypes.has(type)) {
    return { contentType: type.startsWith('text/') ? `${type}; charset=utf-8` : type, disposition: 'attachment' };
  }
  return { contentType: 'application/octet-stream', disposition: 'attachment' };
}
