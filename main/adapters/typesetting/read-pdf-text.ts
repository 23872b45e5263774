import { type CodeMap, readCodeMap } from './code-map.ts';
import { contentText } from './content-text.ts';
import { PdfFile } from './pdf-file.ts';
import { type PdfText, squeeze } from './pdf-text.ts';

/**
 * Reads back a PDF of our typesetter: the characters that its fonts give to the glyphs on the pages, page by page. Throws
 * for what the typesetter does not write (compressed objects, forms, fonts without a map to characters).
 */
export function readPdfText(pdf: Uint8Array): PdfText {
  const file = new PdfFile(pdf);
  const maps = new Map<number, CodeMap>();
  const mapOf = (font: number): CodeMap => {
    const known = maps.get(font);
    if (known) return known;
    const map = readCodeMap(
      file.stream(file.reference(file.dictionary(font), 'ToUnicode')).toString('latin1'),
    );
    maps.set(font, map);
    return map;
  };
  const body: string[] = [];
  const furniture: string[] = [];
  for (const page of pageNumbers(file, file.reference(file.dictionary(file.root), 'Pages'))) {
    const dictionary = file.dictionary(page);
    const fonts = new Map<string, CodeMap>();
    const listed = /\/Font <<([^>]*)>>/.exec(dictionary)?.[1] ?? '';
    for (const [, name = '', font] of listed.matchAll(/\/(\S+) (\d+) 0 R/g))
      fonts.set(name, mapOf(Number(font)));
    contentText(file.stream(file.reference(dictionary, 'Contents')), fonts, { body, furniture });
  }
  return { body: squeeze(body.join('')), furniture: squeeze(furniture.join('')) };
}

function* pageNumbers(file: PdfFile, node: number): Generator<number> {
  const kids = /\/Kids \[([^\]]*)\]/.exec(file.dictionary(node))?.[1];
  if (kids === undefined) yield node;
  else for (const [, kid] of kids.matchAll(/(\d+) 0 R/g)) yield* pageNumbers(file, Number(kid));
}
