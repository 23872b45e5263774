import path from 'node:path';
import { mediaTypeOf } from '#hosts/media-type.ts';

export type PageFile = { file: string; contentType: string; immutable: boolean };

/** The file of the built page that a URL path names, or null when the path leaves the folder or names no kind we serve. */
export function resolvePageFile(folder: string, urlPath: string): PageFile | null {
  const decoded = decodePath(urlPath);
  if (decoded === null || !decoded.startsWith('/')) return null;
  const wanted = decoded === '/' ? 'index.html' : decoded.slice(1);
  const file = path.resolve(folder, wanted);
  const inside = path.relative(folder, file);
  if (inside === '' || inside === '..' || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside))
    return null;
  if (inside.split(path.sep).some((part) => part.startsWith('.'))) return null;
  const contentType = mediaTypeOf(file);
  return contentType === 'application/octet-stream'
    ? null
    : { file, contentType, immutable: inside.startsWith(`assets${path.sep}`) };
}

function decodePath(urlPath: string): string | null {
  try {
    const decoded = decodeURIComponent(urlPath);
    // A backslash parts folders on Windows and a NUL ends a file name for the operating system.
    return /[\\\0]/.test(decoded) ? null : decoded;
  } catch {
    return null;
  }
}
