import type { TextDecoderPort } from '#core/ports/index.ts';
import type { PageFile, PageReader, PageText } from '#core/ports/page-reader.ts';
import type { FileNotice } from '#shared/contract/file-notice.ts';
import type { SourceEncoding } from '#shared/contract/sources.ts';
import { decodeMarkup } from './decode-markup.ts';
import { composePage } from './layout/compose-page.ts';
import type { RawPage } from './layout/raw-page.ts';
import { pageFailure } from './page-failure.ts';
import { readAlto } from './read-alto.ts';
import { readDocx } from './read-docx.ts';
import { readOwnDocx } from './read-own-docx.ts';
import { readHocr } from './read-hocr.ts';
import { readHtml } from './read-html.ts';
import { markdownLines } from './read-markdown.ts';
import { readPageXml } from './read-page-xml.ts';
import { readPdf } from './read-pdf.ts';
import { recogniseFormat, recogniseMarkup } from './recognise-format.ts';

/** No newspaper page has so many characters; a whole volume in one file is taken apart first. */
export const MOST_CHARACTERS = 2_000_000;

/** Reads pages out of files of every format; text that is encoded is decoded by the given decoder. */
export function createPageReader(decoder: TextDecoderPort): PageReader {
  return {
    async read({ name, bytes }, { encoding, pause = () => Promise.resolve() } = {}) {
      const format = recogniseFormat(name, bytes);
      const file =
        format === 'pdf'
          ? await readPdfFile(bytes, pause)
          : format === 'docx'
            ? readDocxFile(bytes, decoder)
            : format === 'markup'
              ? readMarkupFile(bytes, decoder, encoding)
              : readTextFile(bytes, decoder, encoding, format);
      for (const page of file.pages) {
        if (page.text.length > MOST_CHARACTERS)
          throw pageFailure('page-too-long', { limit: MOST_CHARACTERS });
      }
      return file;
    },
  };
}

function readTextFile(
  bytes: Uint8Array,
  decoder: TextDecoderPort,
  wanted: SourceEncoding | undefined,
  format: 'text' | 'markdown',
): PageFile {
  const { text, encoding } = decoder.decode(bytes, wanted);
  const layout =
    format === 'markdown' && text.length <= MOST_CHARACTERS
      ? { width: null, height: null, lines: markdownLines(text), pictures: [] }
      : null;
  return { format, encoding, pages: [{ part: 1, text, layout }], notices: [] };
}

function readMarkupFile(
  bytes: Uint8Array,
  decoder: TextDecoderPort,
  wanted: SourceEncoding | undefined,
): PageFile {
  const { text, encoding, notices } = decodeMarkup(bytes, decoder, wanted);
  const { format, root } = recogniseMarkup(text);
  if (format === 'alto') return composed(format, encoding, readAlto(text), notices);
  if (format === 'page-xml') return composed(format, encoding, readPageXml(text), notices);
  if (format === 'hocr') return composed(format, encoding, { pages: readHocr(text), notices: [] }, notices);
  if (format === 'html') return composed(format, encoding, readHtml(text), notices);
  throw pageFailure('unknown-xml', { root: root || '—' });
}

function readDocxFile(bytes: Uint8Array, decoder: TextDecoderPort): PageFile {
  const read = readDocx(bytes, decoder);
  const own = readOwnDocx(bytes, decoder);
  if (own === null || own.text === '') return composed('docx', 'utf-8', read, []);
  // Pictures and comments came along, and the header says where the article stood.
  const told = new Set(['pictures-left-out', 'comments-left-out', 'margins-left-out']);
  const notices = read.notices.filter(({ code }) => !told.has(code));
  return { format: 'docx', encoding: 'utf-8', pages: [own], notices };
}

async function readPdfFile(bytes: Uint8Array, pause: () => Promise<void>): Promise<PageFile> {
  const { pages, notices } = await readPdf(bytes, pause);
  const texts = pages.map(({ part, raw }) => composePage(raw, part).page);
  return { format: 'pdf', encoding: 'utf-8', pages: texts, notices };
}

/** Pages without any text are passed over, as long as there is another. */
function composed(
  format: PageFile['format'],
  encoding: SourceEncoding,
  read: { pages: RawPage[]; notices: FileNotice[] },
  others: readonly FileNotice[],
): PageFile {
  const notices = [...others, ...read.notices];
  const pages: PageText[] = [];
  let rearranged = false;
  for (const [index, raw] of read.pages.entries()) {
    const made = composePage(raw, index + 1);
    if (made.page.text === '') continue;
    rearranged ||= made.rearranged;
    pages.push(made.page);
  }
  if (pages.length === 0) throw pageFailure('no-text');
  if (rearranged) notices.push({ code: 'order-from-coordinates', details: {} });
  return { format, encoding, pages, notices };
}
