import type { Coverage } from './font-coverage.ts';
import type { JobData } from './job-data.ts';
import { pdfFonts } from './pdf-fonts.ts';
import { furnitureText, type PrintedPiece, printedText } from './printed-text.ts';
import { type PdfText, squeeze } from './pdf-text.ts';
import { readPdfText } from './read-pdf-text.ts';
import { readPdfThoroughly } from './read-pdf-thoroughly.ts';
import { TypstFailure } from './typst-failure.ts';

/** Characters of an error's excerpt. */
const excerpt = 12;

/**
 * Reads a PDF back and throws TypstFailure unless every font lies in it, cut down to what is used (`font-not-embedded`),
 * and the pages say what the job says, character for character (`text-differs`, with the first place that does not).
 */
export async function verifyPdf(pdf: Uint8Array, data: JobData, coverage: Coverage): Promise<void> {
  for (const { name, embedded, subset } of pdfFonts(pdf))
    if (!embedded || !subset) throw new TypstFailure('internal', { reason: 'font-not-embedded', font: name });
  const quick = readQuickly(pdf);
  if (quick !== null && firstDifference(quick, data, coverage) === null) return;
  // What the quick reader does not understand, or finds to differ, an independent one has to say.
  const failure = firstDifference(await readPdfThoroughly(pdf), data, coverage);
  if (failure !== null) throw failure;
}

function readQuickly(pdf: Uint8Array): PdfText | null {
  try {
    return readPdfText(pdf);
  } catch {
    return null;
  }
}

function firstDifference(text: PdfText, data: JobData, coverage: Coverage): TypstFailure | null {
  try {
    compare(text, data, coverage);
    return null;
  } catch (error) {
    if (error instanceof TypstFailure) return error;
    throw error;
  }
}

function compare({ body, furniture }: PdfText, data: JobData, coverage: Coverage): void {
  const at = compareText(body, printedText(data), coverage);
  if (at < body.length) throw differs({ articleIndex: null, place: 'end', number: 0 }, '', body.slice(at));
  for (const piece of furnitureText(data)) {
    const text = squeeze(piece.text);
    if (!isIn(furniture, text)) throw differs(piece, text, '');
  }
}

/** Throws `text-differs` at the first piece that is not read in its place; gives the length read. */
function compareText(body: string, pieces: Iterable<PrintedPiece>, coverage: Coverage): number {
  let at = 0;
  for (const piece of pieces) {
    if (piece.isNumber) {
      at += /^\d*/.exec(body.slice(at, at + 9))?.[0].length ?? 0;
      continue;
    }
    const text = squeeze(piece.text);
    const read = body.slice(at, at + text.length);
    if (read !== text && !(piece.anyOrder && sorted(read) === sorted(text))) {
      const shared = sameLength(text, read, coverage);
      if (shared < text.length) throw differs(piece, text.slice(shared), body.slice(at + shared));
    }
    at += text.length;
  }
  return at;
}

function sorted(text: string): string {
  return Array.from(text).toSorted().join('');
}

/** How far two texts look the same on paper: a glyph that stands for two characters is read back as one of them. */
function sameLength(text: string, read: string, coverage: Coverage): number {
  let at = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const other = read.codePointAt(at) ?? 0;
    const isSame =
      code === other ||
      (isLongDash(code) && isLongDash(other)) ||
      coverage.shareGlyph(code, other) ||
      character.normalize('NFKC') === String.fromCodePoint(other).normalize('NFKC');
    if (!isSame || other > 0xffff !== code > 0xffff) return at;
    at += character.length;
  }
  return at;
}

/** Chinese fonts draw both as one. */
function isLongDash(code: number): boolean {
  return code === 0x2014 || code === 0x2015;
}

function isIn(whole: string, text: string): boolean {
  return whole.includes(text) || whole.normalize('NFKC').includes(text.normalize('NFKC'));
}

function differs(
  { articleIndex, place, number }: Pick<PrintedPiece, 'articleIndex' | 'place' | 'number'>,
  expected: string,
  found: string,
): TypstFailure {
  const cut = (text: string) => text.slice(0, excerpt).toWellFormed();
  const character = String.fromCodePoint(expected.codePointAt(0) ?? 0x25a1);
  const details = {
    reason: 'text-differs',
    character,
    expected: cut(expected),
    found: cut(found),
    place,
    number,
  };
  return new TypstFailure('internal', details, articleIndex);
}
