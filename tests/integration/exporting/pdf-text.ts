import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type PdfText = { pages: number; body: string; furniture: string };

/** Text of a PDF in reading order without white space: what belongs to the articles, and headers and footers apart. */
export async function readPdf(pdf: Uint8Array): Promise<PdfText> {
  const task = getDocument({ data: pdf.slice(), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  let body = '';
  let furniture = '';
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const open: boolean[] = [];
    for (const item of items) {
      if ('str' in item) {
        if (open.includes(true)) furniture += item.str;
        else body += item.str;
      } else if (item.type.startsWith('begin')) open.push((item as { tag?: string }).tag === 'Artifact');
      else open.pop();
    }
  }
  const pages = document.numPages;
  await task.destroy();
  // A face without a composed letter sets it as letter and accent, which is the same text.
  return { pages, body: squeeze(body).normalize('NFC'), furniture: squeeze(furniture).normalize('NFC') };
}

export function squeeze(text: string): string {
  return text.replace(/[\s\u200b]+/gu, '');
}

/** The lines of all pages from the top left on: what stands at one height without a gap of a column. */
export async function readLines(pdf: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: pdf.slice(), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const lines: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    let last = Number.NaN;
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const y = Math.round((item.transform as number[])[5] ?? 0);
      if (y === last) lines.push(`${lines.pop() ?? ''}${item.str}`);
      else lines.push(item.str);
      last = y;
    }
  }
  await task.destroy();
  return lines.map(squeeze);
}

export type Piece = { text: string; x: number; y: number; width: number; size: number };

/** Pieces of text on the first page; places and sizes in points. */
export async function piecesOf(pdf: Uint8Array): Promise<Piece[]> {
  const task = getDocument({ data: pdf.slice(), verbosity: 0 });
  const { items } = await (await (await task.promise).getPage(1)).getTextContent();
  await task.destroy();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
    return [{ text: item.str, x, y, width: item.width, size }];
  });
}
