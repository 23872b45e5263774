import { createRequire } from 'node:module';
import path from 'node:path';
import type { FileNotice } from '#shared/contract/file-notice.ts';
import type { RawPage } from './layout/raw-page.ts';
import { pageFailure } from './page-failure.ts';
import { readTextItems } from './pdf-lines.ts';

/** A newspaper's issue; a book belongs into a library of another kind. */
const MOST_PAGES = 500;
/** The end of a PDF says where everything in it lies; some writers add a few bytes after it. */
const TAIL_BYTES = 4096;

/**
 * Reads the text layer of a PDF, page by page. Throws AppError `invalid`: `encrypted-file`, `damaged-file`,
 * `too-many-pages`, `no-text-layer`.
 */
export async function readPdf(
  bytes: Uint8Array,
  pause: () => Promise<void>,
): Promise<{ pages: { part: number; raw: RawPage }[]; notices: FileNotice[] }> {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-TAIL_BYTES));
  if (!tail.includes('%%EOF')) throw pageFailure('damaged-file');
  // The library takes 20 MB, so that it is read only once there is a PDF.
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const library = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    // The library takes the bytes over, and takes no Buffer.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    // Chinese fonts that name a character collection instead of bringing their own map.
    cMapUrl: `${path.join(library, 'cmaps')}/`,
    cMapPacked: true,
    useSystemFonts: false,
    disableFontFace: true,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) throw pageFailure('too-many-pages', { limit: MOST_PAGES });
    const pages: { part: number; raw: RawPage }[] = [];
    const empty: number[] = [];
    for (let part = 1; part <= document.numPages; part += 1) {
      if (part > 1) await pause();
      const page = await document.getPage(part);
      const { items, styles } = await page.getTextContent({
        includeMarkedContent: true,
        disableNormalization: true,
      });
      const { width, height, transform } = page.getViewport({ scale: 1 });
      const lines = readTextItems(items, styles, transform);
      if (lines.length === 0) empty.push(part);
      else pages.push({ part, raw: { lines, ordered: false, width, height, pictures: [] } });
      page.cleanup();
    }
    if (pages.length === 0) throw pageFailure('no-text-layer');
    const notices =
      empty.length > 0 ? [{ code: 'pages-without-text', details: { pages: empty.join(', ') } }] : [];
    return { pages, notices };
  } catch (error) {
    throw explain(error);
  } finally {
    await task.destroy();
  }
}

/** What the library throws, by the names that it gives its errors. */
function explain(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error.name === 'PasswordException') return pageFailure('encrypted-file');
  const ofLibrary = ['InvalidPDFException', 'FormatError', 'UnknownErrorException', 'XRefParseException'];
  return ofLibrary.includes(error.name) ? pageFailure('damaged-file') : error;
}
