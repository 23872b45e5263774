import type { FileNotice, SourceFormat } from '#shared/contract/importing.ts';
import type { Ports } from '../ports/index.ts';
import type { PageText } from '../ports/page-reader.ts';
import type { ImportOptions } from './import-options.ts';
import { packExtract } from './page-extract.ts';
import { splitPage } from './split-page.ts';
import type { PageToStore } from './store-page.ts';

/**
 * Reads the pages out of a file and splits each, so that what is left to do is to store them. Throws AppError `invalid` and whatever `pause` throws.
 */
export async function preparePages(
  ports: Ports,
  file: { name: string; bytes: Uint8Array; sha256: string },
  options: ImportOptions,
  pause: () => Promise<void>,
): Promise<{ pages: PageToStore[]; notices: FileNotice[] }> {
  const { encoding } = options;
  const read = await ports.pageReader.read(file, { encoding, pause });
  // One number is the number of one page.
  const given = read.pages.length === 1 ? options : { ...options, page: undefined };
  const pages: PageToStore[] = [];
  for (const page of read.pages) {
    if (pages.length > 0) await pause();
    pages.push({
      ...file,
      format: read.format,
      encoding: read.encoding,
      part: page.part,
      text: page.text,
      extract: keptExtract(ports, read.format, page),
      split: splitPage(page, file.name),
      given,
    });
  }
  return { pages, notices: read.notices };
}

/** Plain text needs none: its bytes are the text. */
function keptExtract(ports: Ports, format: SourceFormat, page: PageText): PageToStore['extract'] {
  if (format === 'text' || format === 'markdown') return null;
  const bytes = ports.files.encodeText(packExtract(page));
  return { sha256: ports.sha256(bytes), bytes };
}
