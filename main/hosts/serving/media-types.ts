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
    return {
      contentType: type.startsWith('text/') ? `${type}; charset=utf-8` : type,
      disposition: 'attachment',
    };
  }
  return { contentType: 'application/octet-stream', disposition: 'attachment' };
}
