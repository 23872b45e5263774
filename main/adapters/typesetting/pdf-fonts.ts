export type PdfFont = { name: string; embedded: boolean; subset: boolean };

/**
 * The fonts that a PDF of ours describes. Expects objects that stand in the file as they are, not in compressed object
 * streams, as the typesetter writes them.
 */
export function pdfFonts(pdf: Uint8Array): PdfFont[] {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  return [...text.matchAll(/<<\s*\/Type \/FontDescriptor\b(?:(?!endobj)[\s\S])*?endobj/g)].map(([object]) => {
    const name = /\/FontName \/([^\s/<>[\]()]+)/.exec(object)?.[1] ?? '';
    return {
      name: name.replace(/^[A-Z]{6}\+/, ''),
      embedded: /\/FontFile[23]? \d+ 0 R/.test(object),
      subset: /^[A-Z]{6}\+/.test(name),
    };
  });
}
