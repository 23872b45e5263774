import { type PdfText, squeeze } from './pdf-text.ts';

/** Reads any PDF back, with pdf.js: some five times slower than `readPdfText`, which knows only those of our typesetter. */
export async function readPdfThoroughly(pdf: Uint8Array): Promise<PdfText> {
  const getDocument = await loadReader();
  const task = getDocument({ data: pdf.slice(), verbosity: 0, useSystemFonts: false });
  try {
    const document = await task.promise;
    const body: string[] = [];
    const furniture: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
      const open: boolean[] = [];
      for (const item of items) {
        if ('str' in item) (open.includes(true) ? furniture : body).push(item.str);
        else if (item.type.startsWith('begin')) open.push((item as { tag?: string }).tag === 'Artifact');
        else open.pop();
      }
      page.cleanup();
    }
    return { body: squeeze(body.join('')), furniture: squeeze(furniture.join('')) };
  } finally {
    await task.destroy();
  }
}

/**
 * pdfjs looks for its worker script beside itself, where a bundle has none; it takes the module from here. Few PDFs need it,
 * and reading its code takes longer than all else that a typesetter reads at its start.
 */
async function loadReader() {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const place = globalThis as { pdfjsWorker?: unknown };
  place.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return getDocument;
}
